import { browser } from 'wxt/browser';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { settingsChanged } from './followSettings.ts';

/** Tells the content scripts of all tabs when settings change. To be called once, in the background. */
export function broadcastSettings(): void {
  storedSettings.watch(async () => {
    const tabs = await browser.tabs.query({});
    // Most tabs have no content script. Sending a message to them rejects.
    await Promise.allSettled(tabs.map(({ id }) => browser.tabs.sendMessage(id!, settingsChanged)));
  });
}
