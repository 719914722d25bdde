import { browser } from 'wxt/browser';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import type { Settings } from '#lib/settings/settings.ts';

/** Says to content scripts that settings have changed: what they are, each reads itself. */
const changed = 'settingsChanged';

/**
 * Tells a content script the settings, at once and whenever they change. It does not watch storage: then every page would be
 * handed all that is stored, taste and diary, each time that a post is read.
 */
export function followSettings(onSettings: (settings: Settings) => void, signal: AbortSignal): void {
  const look = (): void => void storedSettings.get().then(onSettings, () => undefined);
  const hear = (message: unknown, { id }: { readonly id?: string | undefined }): undefined => {
    if (message === changed && id === browser.runtime.id) look();
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
  // A page that comes back out of the browser's cache has heard nothing meanwhile.
  addEventListener('pageshow', look, { signal });
  look();
}

/** To be called in the background, once: passes word of changed settings on to the content scripts of all tabs. */
export function broadcastSettings(): void {
  storedSettings.watch(async () => {
    const tabs = await browser.tabs.query({});
    // Most tabs have no content script, and nobody hears it there.
    await Promise.allSettled(tabs.map(({ id }) => browser.tabs.sendMessage(id!, changed)));
  });
}
