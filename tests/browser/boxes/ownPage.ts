// Functions that run in a page of the extension. Each is sent there alone, so it can refer to nothing in this file but types.
import type { CurrentPost } from '#lib/browser/currentPost.ts';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';
import type { FrameReport } from '#lib/composers/explainReport.ts';

interface Extension {
  readonly chrome: {
    readonly runtime: { sendMessage(message: object): Promise<unknown> };
    readonly storage: { readonly session: { get(): Promise<{ currentMood?: CurrentMood }> } };
    readonly tabs: { query(of: object): Promise<readonly { readonly id: number }[]> };
    readonly scripting: {
      executeScript(injection: object): Promise<readonly { readonly result: FrameReport | null }[]>;
    };
  };
}

/** Returns what the popup's script reports of all frames of the page of boxes. */
export async function frameReports(): Promise<FrameReport[]> {
  const { tabs, scripting } = (globalThis as unknown as Extension).chrome;
  const [tab] = await tabs.query({ url: 'https://mastodon.social/*' });
  const target = { tabId: tab!.id, allFrames: true };
  const results = await scripting.executeScript({ target, files: ['/explainBox.js'] });
  return results.flatMap(({ result }) => result ?? []);
}

/** Returns the post in the background's memory. */
export async function postInMemory(): Promise<CurrentPost | null> {
  const { runtime } = (globalThis as unknown as Extension).chrome;
  return ((await runtime.sendMessage({ kind: 'getCurrentPost', args: [] })) ?? null) as CurrentPost | null;
}

/** Returns what was read last. */
export async function lastMood(): Promise<CurrentMood | undefined> {
  return (await (globalThis as unknown as Extension).chrome.storage.session.get()).currentMood;
}

/** Has the extension read a post in informal English, which Chromium's detector takes for another language. */
export async function readInformalEnglish(): Promise<CurrentMood | undefined> {
  const { runtime, storage } = (globalThis as unknown as Extension).chrome;
  const text = "Tom Brady hits the field Thursday night.... Let's goooo";
  await runtime.sendMessage({ kind: 'readPost', args: [text, 1] });
  return (await storage.session.get()).currentMood;
}

/** Has the extension read a German post. */
export async function readGerman(): Promise<CurrentMood | undefined> {
  const { runtime, storage } = (globalThis as unknown as Extension).chrome;
  const text = 'Gestern sind wir mit dem Zug ans Meer gefahren, wunderbar';
  await runtime.sendMessage({ kind: 'readPost', args: [text, 2] });
  return (await storage.session.get()).currentMood;
}
