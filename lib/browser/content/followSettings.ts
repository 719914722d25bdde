import { browser } from 'wxt/browser';
import { storageItem } from '#lib/browser/storage/item.ts';
import { isCurrentSettings } from '#lib/settings/current.ts';
import { initialSettings, type Settings } from '#lib/settings/settings.ts';

/** The message that tells content scripts to read the settings again. */
export const settingsChanged = 'settingsChanged';

/**
 * The settings as the background stores them. Anything else allows no reading: settings of an older version do not until
 * the background has upgraded them.
 */
const currentSettings = storageItem('local', 'settings', (stored) =>
  isCurrentSettings(stored) ? stored : initialSettings,
);

/**
 * Calls `onSettings` with the settings now and after each change. It does not watch storage, because then each page
 * would receive all stored data, taste and diary included, whenever a post is read.
 */
export function followSettings(onSettings: (settings: Settings) => void, signal: AbortSignal): void {
  const { onMessage } = browser.runtime; // an outdated content script loses it
  const update = (): void => void currentSettings.get().then(onSettings, () => undefined);
  const listener = (message: unknown, { id }: { readonly id?: string | undefined }): undefined => {
    if (message === settingsChanged && id === browser.runtime.id) update();
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener));
  // A page in the back/forward cache received no messages.
  addEventListener('pageshow', update, { signal });
  update();
}
