// The page of a unit test.
import { type ComponentChild, options, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// Runs effects in a microtask. The animation frame that they would wait for may come after jsdom's document is gone.
options.requestAnimationFrame = queueMicrotask;

/**
 * Gives each test of the calling file an empty page, and resets the page and the fake browser after the test. Files share a
 * process, so a hook at the top of this module would run for the first file only.
 */
export function usePage(): void {
  beforeEach(() => {
    document.body.innerHTML = '<div id="app"></div>';
  });
  afterEach(async () => {
    await renderPage(null);
    vi.restoreAllMocks();
    fakeBrowser.reset();
  });
}

export const app = () => document.getElementById('app')!;
export const pageText = () => app().textContent ?? '';
/** Returns the texts of all alerts. */
export const alerts = () =>
  [...app().querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent);
/** Returns the first of the elements that have exactly this text. */
export const withText = <E extends Element>(selector: string, text: string): E | undefined =>
  [...app().querySelectorAll<E>(selector)].find(({ textContent }) => textContent === text);
/** Returns the element with this `aria-label`, which must exist. */
export const labelled = (name: string) => app().querySelector<HTMLInputElement>(`[aria-label="${name}"]`)!;

export const renderPage = (content: ComponentChild) => act(() => render(content, app()));

/** Clicks the button or label with this text. */
export async function press(text: string): Promise<void> {
  const element = withText<HTMLElement>('button, label', text);
  if (!element) throw new Error(`there is no button or label "${text}"`);
  await click(element);
}

export const click = (element: HTMLElement) => act(() => element.click());
