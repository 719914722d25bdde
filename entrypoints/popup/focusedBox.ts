import { browser } from 'wxt/browser';
import {
  type BoxFacts,
  type FrameReport,
  focusedReport,
  ruleOf,
  siteState,
} from '#lib/composers/explainReport.ts';
import type { Settings } from '#lib/settings/settings.ts';

/**
 * Returns the facts about the box that has the focus in the current tab, or undefined if the browser lets no extension
 * run there. A click on the toolbar button allows it for that tab.
 */
export async function focusedBox(settings: Settings): Promise<BoxFacts | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const results = await browser.scripting
    .executeScript({
      target: { tabId: tab.id, allFrames: true },
      files: ['/explainBox.js'],
      injectImmediately: true, // the person waits for it, and a page may take long to load
    })
    .catch(() => []);
  const report = focusedReport(
    results.map(({ result }) => result as FrameReport | null | undefined).filter((frame) => frame != null),
  );
  if (!report) return undefined;
  const { protocol, host, isWatched, box } = report;
  const state = siteState(settings, host, Date.now());
  const isDenied =
    state === 'allowed' && !(await browser.permissions.contains({ origins: [`${protocol}//${host}/*`] }));
  const missing = isDenied ? 'denied' : 'notStarted';
  return {
    host,
    reading: state === 'allowed' && (isDenied || !isWatched) ? missing : state,
    kind: box.kind,
    rule: ruleOf(report, settings),
    hasText: box.hasText,
  };
}
