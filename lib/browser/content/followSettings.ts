import { browser } from 'wxt/browser';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import type { Settings } from '#lib/settings/settings.ts';

/** The message that tells content scripts to read the settings again. */
const settingsChanged = 'settingsChanged';

/**
 * Calls `onSettings` with the settings now and after each change. It does not watch storage, because then each page
 * would receive all stored data, taste and diary included, whenever a post is read.
 */
export function followSettings(onSettings: (settings: Settings) => void, signal: AbortSignal): void {
  const update = (): void => void storedSettings.get().then(onSettings, () => undefined);
  const listener = (message: unknown, { id }: { readonly id?: string | undefined }): undefined => {
    if (message === settingsChanged && id === browser.runtime.id) update();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
  // A page in the back/forward cache received no messages.
  addEventListener('pageshow', update, { signal });
  update();
}

/** Tells the content scripts of all tabs when settings change. To be called once, in the background. */
export function broadcastSettings(): void {
  storedSettings.watch(async () => {
    const tabs = await browser.tabs.query({});
    // Most tabs have no content script. Sending a message to them rejects.
    await Promise.allSettled(tabs.map(({ id }) => browser.tabs.sendMessage(id!, settingsChanged)));
  });
}
