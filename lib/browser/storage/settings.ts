import { isCurrentSettings } from '#lib/settings/current.ts';
import { fallbackSettings, initialSettings, parseSettings, type Settings } from '#lib/settings/settings.ts';
import { type StorageItem, storageItem } from './item.ts';
import { persistentItem } from './persistentItem.ts';

const key = 'settings';
const { get, watch, set, change } = persistentItem(key, initialSettings, parseSettings, fallbackSettings);

/** The user's settings. Unreadable settings allow no reading. */
export const storedSettings = {
  get: async (): Promise<Settings> => (await get()).value,
  watch: (onChange: (settings: Settings) => void) => watch(({ value }) => onChange(value)),
  set,
  change,
};

/** Why the stored settings cannot be read, or null if they can. */
export const settingsLoadError: StorageItem<string | null> = {
  get: async () => (await get()).loadError ?? null,
  watch: (onChange) => watch(({ loadError = null }) => onChange(loadError)),
};

const storedForm = storageItem('local', key, (stored) => stored);

/**
 * Stores settings of an older version in the newest form, because content scripts accept no other. Unreadable settings
 * stay as they are. To be called when the background starts, in the queue of the settings' writers.
 * @throws SaveFailedError
 */
export async function upgradeSettings(): Promise<void> {
  const stored = await storedForm.get();
  if (stored === undefined || isCurrentSettings(stored)) return;
  const { value, loadError } = await get();
  if (loadError === undefined) await set(value);
}
