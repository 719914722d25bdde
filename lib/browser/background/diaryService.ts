import type { SerialQueue } from '#lib/async/serialQueue.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { type Changes, ignoreReported, saveAll } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { dayMs, prune, withCorrection, withLike, withoutLike, withReading } from '#lib/diary/change.ts';
import type { Diary } from '#lib/diary/diary.ts';
import type { MoodObserver } from './moodService.ts';

/**
 * The background's part in the diary: the only one that changes it, one change after another. Whatever it changes, what
 * is older than the person lets it be kept goes.
 */
export class DiaryService implements MoodObserver {
  readonly #turns: SerialQueue;
  readonly #now: () => number;

  /** @param turns those of everyone who writes what a backup holds */
  constructor(turns: SerialQueue, now: () => number = Date.now) {
    this.#turns = turns;
    this.#now = now;
  }

  readonly handlers: Pick<Handlers, 'eraseDiary'> = {
    eraseDiary: () => this.#turns.run(() => storedDiary.erase()),
  };

  /** To be called when the background starts: days have passed, and the person may set how many are kept. */
  start(): void {
    const trim = () => void this.#turns.run(() => this.#trim()).catch(ignoreReported);
    storedSettings.watch(trim);
    trim();
  }

  /** A diary that cannot be written takes nothing from the reading. */
  async shown({ site, began, mood, weight, corrected }: CurrentMood): Promise<void> {
    if (site === '') return; // tried on the welcome page
    const change = (diary: Diary): Diary =>
      corrected && mood !== 'unsure'
        ? withCorrection(diary, began, mood)
        : withReading(diary, { time: began, site, mood, weight });
    await this.#turns.run(async () => saveAll(await this.#changed(change))).catch(ignoreReported);
  }

  /** What changes when a pick was liked, or that was taken back. */
  liked(isLiked: boolean): Promise<Changes> {
    return this.#changed(isLiked ? withLike : withoutLike);
  }

  async #changed(change: (diary: Diary) => Diary): Promise<Changes> {
    const [{ diaryDays }, { diary }] = await Promise.all([storedSettings.get(), storedDiary.get()]);
    if (diaryDays === 0) return [];
    const changed = prune(change(diary), diaryDays, this.#now());
    return changed === diary ? [] : [storedDiary.to(changed)];
  }

  async #trim(): Promise<void> {
    const { diaryDays } = await storedSettings.get();
    if (diaryDays === 0) return storedDiary.erase();
    await saveAll(await this.#changed((diary) => diary));
    await storedDiary.eraseAside(this.#now() - diaryDays * dayMs);
  }
}
