import { initialSettings, inPlaceOf, parseSettings, type Settings } from '#lib/settings/settings.ts';
import type { StorageItem } from './item.ts';
import { persistentItem } from './persistentItem.ts';

const { get, watch, set, to } = persistentItem('settings', initialSettings, parseSettings, inPlaceOf);

/** What a person allows to be read. Storage may hold anything: what cannot be read allows nothing. */
export const storedSettings = {
  get: async (): Promise<Settings> => (await get()).settings,
  watch: (onChange: (settings: Settings) => void) => watch(({ settings }) => onChange(settings)),
  set,
  to,
};

/** Why the settings cannot be read; null where they can. */
export const settingsLoadError: StorageItem<string | null> = {
  get: async () => (await get()).damage ?? null,
  watch: (onChange) => watch(({ damage = null }) => onChange(damage)),
};
