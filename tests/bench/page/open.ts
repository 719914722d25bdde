import type { CDPSession, Page } from 'playwright-core';
import { mustRun } from '#scripts/bootstrap/setup.mjs';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { buildPages } from '#scripts/browsers/testPages.ts';

/** A page with an editor, its first box in focus. */
export interface Site {
  readonly page: Page;
  /** To Chromium's own instruments. */
  readonly session: CDPSession;
}

/** The same page twice: on a host that the extension reads, and on one that it has no access to. */
export interface Pair {
  readonly with: Site;
  readonly without: Site;
}

/** Chromium with the extension as it is now. All that a person does before the first post belongs here. */
export async function openBrowser(): Promise<ChromiumSession> {
  mustRun('wxt', ['build']);
  await buildPages();
  const stage = await launchChromium({ headless: true });
  await stage.agree();
  return stage;
}

export async function openPair(stage: ChromiumSession, host: string): Promise<Pair> {
  return { with: await openSite(stage, host), without: await openSite(stage, `example.org/${host}`) };
}

export async function closePair(pair: Pair): Promise<void> {
  await pair.with.page.close();
  await pair.without.page.close();
}

async function openSite({ context }: ChromiumSession, host: string): Promise<Site> {
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
