import { fallbackSettings, initialSettings, parseSettings, type Settings } from '#lib/settings/settings.ts';
import type { StorageItem } from './item.ts';
import { persistentItem } from './persistentItem.ts';

const { get, watch, set, change } = persistentItem(
  'settings',
  initialSettings,
  parseSettings,
  fallbackSettings,
);

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
