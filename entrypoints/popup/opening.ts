import { browser } from 'wxt/browser';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { settingsLoadError, storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import { currentPost } from './useCurrentPost.ts';

/** What the popup shows as it opens. */
export type Opening = Awaited<ReturnType<typeof opening>>;

/** All of it asked for at once, before anything is drawn: it comes as soon as it can, and nothing moves what is read already. */
export async function opening() {
  const [now, failed, post, stored, wishes, settings, unkept, damage, here] = await Promise.all([
    currentMood.get(),
    failure.get(),
    currentPost(),
    storedTaste.get(),
    storedWishes.get(),
    storedSettings.get(),
    saveError.get(),
    settingsLoadError.get(),
    hostHere(),
  ]);
  return { now, failed, post, stored, wishes, settings, unkept, damage, here };
}

/** The host of the page that the popup stands over; null where there is none to be read. */
async function hostHere(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url;
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return ['https:', 'http:'].includes(protocol) ? hostname : null;
}
