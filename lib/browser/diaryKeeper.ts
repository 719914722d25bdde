import { kept, withCorrection, withLike, withoutLike, withReading } from '../diary/change.ts';
import type { Diary } from '../diary/diary.ts';
import type { Turns } from '../mood/turns.ts';
import { postIsOpen, storedDiary } from './diary.ts';
import type { Handlers } from './messages.ts';
import type { Observer } from './perceiver.ts';
import { storedSettings } from './settings.ts';
import type { Perceived } from './state.ts';

/**
 * The background's part in the diary: the only one that writes it, one change after another. Whatever it writes, what
 * is older than the person lets it be kept goes.
 */
export class DiaryKeeper implements Observer {
  readonly #turns: Turns;
  readonly #now: () => number;

  /** @param turns those of everyone who writes what a backup holds */
  constructor(turns: Turns, now: () => number = Date.now) {
    this.#turns = turns;
    this.#now = now;
  }

  readonly handlers: Pick<Handlers, 'eraseDiary'> = {
    eraseDiary: () => this.#turns.take(() => storedDiary.erase()),
  };

  /** To be called when the background starts: days have passed, and the person may set how many are kept. */
  start(): void {
    const trim = () => void this.#change((diary) => diary);
    storedSettings.watch(trim);
    trim();
  }

  async shown(now: Perceived): Promise<void> {
    if (now.site === '') return; // tried on the welcome page
    if (now.corrected && now.mood !== 'unsure') {
      const { time, mood } = now;
      return this.#change((diary) => withCorrection(diary, time, mood));
    }
    return this.#change(async (diary) => {
      const isOpen = await postIsOpen.getValue();
      await postIsOpen.setValue(true);
      return withReading(diary, now, isOpen);
    });
  }

  /** A box of another site than that of the last post says nothing of it. */
  ended(site: string): Promise<void> {
    return this.#turns.take(async () => {
      const { diary } = await storedDiary.get();
      if (diary.entries.at(-1)?.site === site) await postIsOpen.setValue(false);
    });
  }

  /** A pick was liked, or that was taken back. */
  liked(isLiked: boolean): Promise<void> {
    return this.#change(isLiked ? withLike : withoutLike);
  }

  #change(change: (diary: Diary) => Diary | Promise<Diary>): Promise<void> {
    return this.#turns.take(async () => {
      const { diaryDays } = await storedSettings.get();
      if (diaryDays === 0) return storedDiary.erase();
      const { diary } = await storedDiary.get();
      const changed = kept(await change(diary), diaryDays, this.#now());
      if (changed !== diary) await storedDiary.set(changed);
    });
  }
}
