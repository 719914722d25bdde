import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { currentMood } from '#lib/browser/storage/currentMood.ts';
import { storedTab } from '#lib/browser/storage/taste.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import { app, click, labelled, pageText, press, withText } from '#tests/unit/entrypoints/renderPage.ts';
import { shippedCatalogs } from '#tests/unit/entrypoints/shippedFiles.ts';
import { happy, list, messages, open, openOnPicks, usePopup } from './renderPopup.tsx';

usePopup();

const tabs = () => [...app().querySelectorAll<HTMLElement>('[role="tab"]')];
const panels = () => [...app().querySelectorAll<HTMLElement>('[role="tabpanel"]')];
/** Returns the text of the chosen tab. */
const chosen = () => tabs().find((tab) => tab.getAttribute('aria-selected') === 'true')?.textContent;
/** Returns the names of the lists that are shown. */
const shown = () =>
  panels().flatMap((panel) => (panel.hidden ? [] : [panel.getAttribute('aria-labelledby')]));

/** Presses a key on the focused element. @returns whether the key kept its default action */
function key(name: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
  act(() => void document.activeElement?.dispatchEvent(event));
  return !event.defaultPrevented;
}

beforeEach(async () => {
  document.documentElement.dir = 'ltr';
  await currentMood.set(happy);
});

describe('PickTabs', () => {
  test('PickTabs shows the songs first, and each tab names its panel and is named by it', async () => {
    await openOnPicks();
    expect(app().querySelector('[role="tablist"]')?.getAttribute('aria-label')).toBe('Picks');
    expect(tabs().map(({ textContent }) => textContent)).toEqual(['Songs', 'Films']);
    expect(tabs().map((tab) => tab.getAttribute('aria-controls'))).toEqual(panels().map(({ id }) => id));
    expect(panels().map((panel) => panel.getAttribute('aria-labelledby'))).toEqual(
      tabs().map(({ id }) => id),
    );
    expect(chosen()).toBe('Songs');
    expect(shown()).toEqual(['tab-songs']);
  });

  test('PickTabs shows the films after a click, has the tab stored, and copies the films', async () => {
    await openOnPicks();
    await press('Films');
    expect(chosen()).toBe('Films');
    expect(shown()).toEqual(['tab-films']);
    expect(messages()).toEqual([{ kind: 'chooseTab', args: ['films'] }]);
    expect(labelled('Copy films')).not.toBeNull();
    expect(labelled('Copy songs')).toBeNull();
  });

  test('PickTabs opens on the tab that was chosen last', async () => {
    await storedTab.set({ version: 1, tab: 'films' });
    await openOnPicks();
    expect(chosen()).toBe('Films');
    expect(shown()).toEqual(['tab-films']);
  });

  test('PickTabs keeps the tab when the mood changes', async () => {
    await openOnPicks();
    await press('Films');
    await act(() => currentMood.set({ ...happy, mood: 'unsure', weight: 0 }));
    expect(tabs()).toEqual([]);
    await act(() => currentMood.set({ ...happy, mood: 'sad' }));
    expect(chosen()).toBe('Films');
  });

  test('PickTabs has one stop for the Tab key, and arrow keys, Home and End move the focus', async () => {
    await openOnPicks();
    const stops = () => tabs().filter(({ tabIndex }) => tabIndex === 0);
    expect(stops().map(({ textContent }) => textContent)).toEqual(['Songs']);
    tabs()[0]!.focus();
    for (const [pressed, name] of [
      ['ArrowRight', 'Films'],
      ['ArrowRight', 'Songs'],
      ['ArrowLeft', 'Films'],
      ['Home', 'Songs'],
      ['End', 'Films'],
    ] as const) {
      expect(key(pressed)).toBe(false);
      expect([chosen(), document.activeElement?.textContent]).toEqual([name, name]);
      expect(stops()).toEqual([document.activeElement]);
    }
  });

  test('PickTabs leaves other keys and shortcuts such as Alt+Left to the browser', async () => {
    await openOnPicks();
    tabs()[0]!.focus();
    expect(key('ArrowDown')).toBe(true);
    expect(key('ArrowLeft', { altKey: true })).toBe(true);
    expect(key('End', { ctrlKey: true })).toBe(true);
    expect(chosen()).toBe('Songs');
  });

  test('PickTabs reads arrow keys from right to left on a right-to-left page', async () => {
    document.documentElement.dir = 'rtl';
    await openOnPicks();
    tabs()[0]!.focus();
    key('ArrowLeft');
    expect(chosen()).toBe('Films');
    key('ArrowRight');
    expect(chosen()).toBe('Songs');
  });
});

test('PickSkeleton has as many rows as a list and tabs above it, until the catalogs are loaded', async () => {
  let finish = (_: Catalogs | Error): void => undefined;
  const loading = new Promise<Catalogs | Error>((resolve) => {
    finish = resolve;
  });
  await open(() => tabs().length > 0, loading);
  expect(panels()[0]!.querySelectorAll('.row')).toHaveLength(10);
  expect(panels()[0]!.textContent).toBe('Finding songs and films…');
  expect(labelled('Copy songs')).toBeNull();
  const catalogs = await shippedCatalogs();
  await act(() => finish(catalogs));
  await vi.waitFor(() => expect(app().querySelector('.loading')).toBeNull());
  expect(list('Songs')).toHaveLength(10);
});

test('WhyThese tells by what the songs or the films of the tab are chosen', async () => {
  await openOnPicks();
  const summary = withText<HTMLElement>('summary', 'Why these?')!;
  const details = summary.closest('details')!;
  expect(details.open).toBe(false);
  await click(summary);
  expect(details.open).toBe(true);
  expect(details.querySelectorAll('li')).toHaveLength(4);
  expect(details.textContent).toContain('popular on Spotify');
  await press('Films');
  expect(details.textContent).toContain('rate highly on IMDb');
  expect(pageText()).not.toContain('popular on Spotify');
});

test('RatingButtons draws an icon in each button, which has a name and the name as its tooltip', async () => {
  await openOnPicks();
  for (const [name, words] of [
    ['Songs', ['Like', 'Not for me', 'Heard']],
    ['Films', ['Like', 'Not for me', 'Seen']],
  ] as const) {
    const [first] = list(name);
    const title = first!.querySelector('strong')!.textContent;
    const buttons = [...first!.querySelectorAll('button')];
    expect(buttons.map((button) => button.title)).toEqual(words);
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(
      words.map((word) => `${word}: ${title}`),
    );
    for (const button of buttons) {
      expect(button.textContent).toBe('');
      expect(button.querySelector('svg[aria-hidden="true"]')?.childElementCount).toBeGreaterThan(0);
    }
  }
});
