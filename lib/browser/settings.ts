import { storage } from 'wxt/utils/storage';
import { initialSettings, isSettings, type Settings } from '../settings/settings.ts';

const settingsItem = storage.defineItem<unknown>('local:settings', { fallback: null, version: 1 });

/** What a person allows to be read. Storage may hold anything: what cannot be read allows nothing. */
export const storedSettings = {
  get: async (): Promise<Settings> => checked(await settingsItem.getValue()),
  set: (settings: Settings): Promise<void> => settingsItem.setValue(settings),
  watch: (onChange: (settings: Settings) => void) => settingsItem.watch((value) => onChange(checked(value))),
};

const checked = (stored: unknown): Settings => (isSettings(stored) ? stored : initialSettings);
