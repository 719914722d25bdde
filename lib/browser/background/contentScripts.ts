import { browser } from 'wxt/browser';
import { matchPatterns } from '#lib/sites/index.ts';

/** The path of the content script in the build. */
const file = '/content-scripts/composer.js';
const id = 'other-sites';

/** Returns the match pattern of a host that the user added. It does not include subdomains. */
export const matchPatternOf = (host: string): string => `*://${host}/*`;

/** Registers the content script for exactly these hosts, in addition to the sites of the manifest. */
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

/**
 * Starts the content script in open tabs whose address matches one of the patterns. It replaces one that runs there.
 */
export async function injectInto(patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  // Some tabs have no page yet, or one where the browser does not allow extensions.
  await Promise.allSettled(
    tabs.map(({ id: tabId }) =>
      browser.scripting.executeScript({
        target: { tabId: tabId!, allFrames: true },
        files: [file],
        injectImmediately: true, // the caller waits for this, and a page may take long to load
      }),
    ),
  );
}

/**
 * Starts the content script in all open tabs where it may run.
 * @param hosts hosts that the user added
 */
export const injectIntoAll = (hosts: readonly string[]): Promise<void> =>
  injectInto([...matchPatterns, ...hosts.map(matchPatternOf)]);
