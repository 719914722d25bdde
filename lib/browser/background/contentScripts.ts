import { browser } from 'wxt/browser';
import { matchPatterns } from '#lib/sites/index.ts';

/** The content script of compose boxes, as the build names it. */
const file = '/content-scripts/composer.js';
const id = 'other-sites';

/** The pages of a host that a person has added: of itself alone, not of its subdomains. */
export const matchPatternOf = (host: string): string => `*://${host}/*`;

/** Has pages of exactly these hosts, beside those of the manifest, get the content script when they are opened. */
export async function registerContentScript(hosts: readonly string[]): Promise<void> {
  const script = {
    id,
    js: [file],
    matches: hosts.map(matchPatternOf),
    allFrames: true,
    matchOriginAsFallback: true,
  };
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (hosts.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
  } else if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts the content script in pages that are open already. Where it runs, the new one takes its place. */
export async function injectInto(pages: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...pages], discarded: false });
  // Some tabs hold no page yet, or one that the browser keeps extensions out of.
  await Promise.allSettled(
    tabs.map(({ id: tabId }) =>
      browser.scripting.executeScript({
        target: { tabId: tabId!, allFrames: true },
        files: [file],
        injectImmediately: true, // a page may take long to load, and this is waited for
      }),
    ),
  );
}

/** The same in all pages where it may run. @param others hosts that a person has added */
export const injectIntoAll = (others: readonly string[]): Promise<void> =>
  injectInto([...matchPatterns, ...others.map(matchPatternOf)]);
