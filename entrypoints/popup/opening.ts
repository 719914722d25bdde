import { browser } from 'wxt/browser';
import { currentPost } from '#entrypoints/shared/hooks/useCurrentPost.ts';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { openPosts } from '#lib/browser/storage/openPosts.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { settingsLoadError, storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTab, storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';

/** The state that the popup renders first. */
export type Opening = Awaited<ReturnType<typeof opening>>;

/** Reads the whole state in parallel before the first render, so the popup opens quickly and its layout does not shift. */
export async function opening() {
  const [
    current,
    modelFailure,
    post,
    posts,
    stored,
    wishes,
    chosen,
    settings,
    lastSaveError,
    settingsError,
    host,
  ] = await Promise.all([
    currentMood.get(),
    failure.get(),
    currentPost(),
    openPosts.get(),
    storedTaste.get(),
    storedWishes.get(),
    storedTab.get(),
    storedSettings.get(),
    saveError.get(),
    settingsLoadError.get(),
    currentHost(),
  ]);
  return {
    current,
    modelFailure,
    post,
    posts,
    stored,
    wishes,
    chosen,
    settings,
    lastSaveError,
    settingsError,
    host,
  };
}

/** Returns the host of the current tab, or null if it is not a web page. */
async function currentHost(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url;
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return ['https:', 'http:'].includes(protocol) ? hostname : null;
}
