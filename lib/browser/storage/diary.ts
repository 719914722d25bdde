import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { noDiary, parseDiary } from '#lib/diary/diary.ts';
import { storageItem } from './item.ts';
import { persistentItem, quarantineKey, reportFailure } from './persistentItem.ts';

const asideSchema = v.object({ time: v.number() });
const aside = storageItem('local', quarantineKey('diary'), (found) =>
  v.is(asideSchema, found) ? found.time : null,
);

const erase = (...keys: readonly string[]): Promise<void> =>
  reportFailure(browser.storage.local.remove([...keys]));

/** Moods over days and weeks. */
export const storedDiary = {
  ...persistentItem('diary', noDiary, parseDiary),
  /** Also one that was set aside. */
  erase: () => erase('diary', quarantineKey('diary')),
  /**
   * Erases one that was set aside before a time, in milliseconds since 1970: nobody can say how old it is, and it must not
   * outlive the days for which a diary may be kept.
   */
  eraseAside: async (before: number): Promise<void> => {
    const time = await aside.get();
    if (time !== null && time <= before) await erase(quarantineKey('diary'));
  },
};
