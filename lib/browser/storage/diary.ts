import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { noDiary, parseDiary } from '#lib/diary/diary.ts';
import { storageItem } from './item.ts';
import { persistentItem, quarantineKey, reportFailure } from './persistentItem.ts';

const quarantinedSchema = v.object({ time: v.number() });
/** When an unreadable diary was moved aside (ms since the epoch), or null if there is none. */
const quarantineTime = storageItem('local', quarantineKey('diary'), (stored) =>
  v.is(quarantinedSchema, stored) ? stored.time : null,
);

const erase = (...keys: readonly string[]): Promise<void> =>
  reportFailure(browser.storage.local.remove([...keys]));

/** The moods of past days and weeks. */
export const storedDiary = {
  ...persistentItem('diary', noDiary, parseDiary),
  /** Erases the diary, and an unreadable one that was moved aside. */
  erase: () => erase('diary', quarantineKey('diary')),
  /**
   * Erases an unreadable diary that was moved aside before a time (ms since the epoch). The age of its entries is
   * unknown, and it must not be stored for longer than the user allows.
   */
  eraseQuarantined: async (before: number): Promise<void> => {
    const time = await quarantineTime.get();
    if (time !== null && time <= before) await erase(quarantineKey('diary'));
  },
};
