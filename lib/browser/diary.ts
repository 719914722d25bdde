import { storage } from 'wxt/utils/storage';
import { type Diary, DiaryError, noDiary, parseDiary } from '../diary/diary.ts';

const diaryItem = storage.defineItem<unknown>('local:diary', { fallback: null, version: 1 });

/** The diary that storage holds; where that cannot be read, an empty one, and the sentence that says so. */
export interface StoredDiary {
  readonly diary: Diary;
  readonly damage?: string;
}

/**
 * Moods over days and weeks. One that cannot be read is not set aside: nobody could say how old it is, and it would
 * outlive the days for which it may be kept.
 */
export const storedDiary = {
  get: async (): Promise<StoredDiary> => read(await diaryItem.getValue()),
  watch: (onChange: (value: StoredDiary) => void) => diaryItem.watch((value) => onChange(read(value))),
  set: (diary: Diary): Promise<void> => diaryItem.setValue(diary),
  erase: (): Promise<void> => diaryItem.removeValue(),
};

/** Whether the post that was read last is still written. In the browser's session: the background may be killed meanwhile. */
export const postIsOpen = storage.defineItem<boolean>('session:postIsOpen', { fallback: false });

function read(stored: unknown): StoredDiary {
  if (stored === null || stored === undefined) return { diary: noDiary };
  try {
    return { diary: parseDiary(stored) };
  } catch (error) {
    if (error instanceof DiaryError) return { diary: noDiary, damage: error.message };
    throw error;
  }
}
