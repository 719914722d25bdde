import { initialSettings, inPlaceOf, parseSettings, type Settings } from '#lib/settings/settings.ts';
import type { Stored } from './item.ts';
import { made } from './persistentItem.ts';

const { get, watch, set, to } = made('settings', initialSettings, parseSettings, inPlaceOf);

/** What a person allows to be read. Storage may hold anything: what cannot be read allows nothing. */
export const storedSettings = {
  get: async (): Promise<Settings> => (await get()).settings,
  watch: (onChange: (settings: Settings) => void) => watch(({ settings }) => onChange(settings)),
  set,
  to,
};

/** Why the settings cannot be read; null where they can. */
export const settingsDamage: Stored<string | null> = {
  get: async () => (await get()).damage ?? null,
  watch: (onChange) => watch(({ damage = null }) => onChange(damage)),
};
