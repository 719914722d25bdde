import type { SerialQueue } from '#lib/async/serialQueue.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import type { CurrentMood } from '#lib/browser/storage/currentMood.ts';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { type Changes, ignoreReported, saveAll } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { storedWishes } from '#lib/browser/storage/taste.ts';
import { dayMs, prune, withCorrection, withLike, withoutLike, withReading } from '#lib/diary/change.ts';
import type { Diary, Kind } from '#lib/diary/diary.ts';
import type { MoodObserver } from './moodService.ts';
import type { LikeCounter } from './tasteService.ts';

/**
 * The only writer of the diary. It makes one change after the other. Each change also removes entries that are older
 * than the user allows.
 */
export class DiaryService implements MoodObserver, LikeCounter {
  readonly #queue: SerialQueue;
  readonly #now: () => number;

  /** @param queue shared by all services that write what a backup contains */
  constructor(queue: SerialQueue, now: () => number = Date.now) {
    this.#queue = queue;
    this.#now = now;
  }

  readonly handlers: Pick<Handlers, 'eraseDiary'> = {
    eraseDiary: () => this.#queue.run(() => storedDiary.erase()),
  };

  /** Removes old entries now and whenever the settings change. To be called when the background starts. */
  start(): void {
    const trim = () => void this.#queue.run(() => this.#trim()).catch(ignoreReported);
    storedSettings.watch(trim);
    trim();
  }

  /**
   * Enters a mood in the diary, unless the consent was withdrawn meanwhile. A failed save does not make the reading
   * fail.
   */
  async onMood({ site, postStart, mood, weight, feeling, corrected }: CurrentMood): Promise<void> {
    if (site === '') return; // a text of the welcome page or of an unknown page
    const change = (diary: Diary): Diary =>
      corrected && mood !== 'unsure'
        ? withCorrection(diary, postStart, mood, feeling)
        : withReading(diary, { time: postStart, site, mood, weight, ...(feeling && { feeling }) });
    const save = async () => {
      if ((await storedSettings.get()).agreed) await saveAll(await this.#changes(change));
    };
    await this.#queue.run(save).catch(ignoreReported);
  }

  async likeChanges(isLiked: boolean, kind: Kind): Promise<Changes> {
    const wishes = await storedWishes.get();
    return this.#changes((diary) => (isLiked ? withLike(diary, kind, wishes) : withoutLike(diary, kind)));
  }

  async #changes(change: (diary: Diary) => Diary): Promise<Changes> {
    const [{ diaryDays }, { value: diary }] = await Promise.all([storedSettings.get(), storedDiary.get()]);
    if (diaryDays === 0) return [];
    const changed = prune(change(diary), diaryDays, this.#now());
    return changed === diary ? [] : [storedDiary.change(changed)];
  }

  async #trim(): Promise<void> {
    const { diaryDays } = await storedSettings.get();
    if (diaryDays === 0) return storedDiary.erase();
    await saveAll(await this.#changes((diary) => diary));
    await storedDiary.eraseQuarantined(this.#now() - diaryDays * dayMs);
  }
}
