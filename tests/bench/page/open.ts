import type { CDPSession, Page } from 'playwright-core';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { buildPages } from '#scripts/browsers/testPages.ts';
import { buildExtension } from '#tests/bench/build.ts';

/** A page with an editor whose first box has the focus. */
export interface Site {
  readonly page: Page;
  /** Chromium's DevTools protocol. */
  readonly session: CDPSession;
}

/** The same page on a host that the extension reads, and on a host that it has no access to. */
export interface Pair {
  readonly with: Site;
  readonly without: Site;
}

/** Opens Chromium with the current extension, after the user agreed. */
export async function openBrowser(): Promise<ChromiumSession> {
  buildExtension();
  await buildPages();
  const chromium = await launchChromium({ headless: true });
  await chromium.agree();
  return chromium;
}

export async function openPair(chromium: ChromiumSession, host: string): Promise<Pair> {
  return { with: await openSite(chromium, host), without: await openSite(chromium, `example.org/${host}`) };
}

export async function closePair(pair: Pair): Promise<void> {
  await pair.with.page.close();
  await pair.without.page.close();
}

export async function openSite({ context }: ChromiumSession, host: string): Promise<Site> {
  const page = await context.newPage();
  await page.goto(`https://${host}/home`);
  for (const frame of page.frames()) await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.evaluate(focusFirst);
  return { page, session: await context.newCDPSession(page) };
}

/** Runs in the page. */
function focusFirst(): void {
  const { boxIn } = globalThis as unknown as { boxIn(id: string): HTMLElement };
  boxIn('first').focus();
}
