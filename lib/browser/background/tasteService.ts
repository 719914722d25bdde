import type { SerialQueue } from '#lib/async/serialQueue.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import { type Changes, saveAll } from '#lib/browser/storage/persistentItem.ts';
import { storedTab, storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import type { Kind } from '#lib/diary/diary.ts';
import type { ItemId } from '#lib/taste/taste.ts';
import { type Rating, withFeedback, withShown, withSurvey } from '#lib/taste/update.ts';
import { kindOf, likeChange } from './ratingRules.ts';

/** Counts likes. */
export interface LikeCounter {
  /** Returns what has to be saved after a pick of a kind was liked (`isLiked`) or a like was taken back. */
  likeChanges(isLiked: boolean, kind: Kind): Promise<Changes>;
}

/**
 * The only writer of taste, wishes and the chosen tab. It makes one change after the other, so that two pages never overwrite each
 * other's changes.
 */
export class TasteService {
  readonly #queue: SerialQueue;
  readonly #likeCounter: LikeCounter | undefined;

  /** @param queue shared by all services that write what a backup contains */
  constructor(queue: SerialQueue, likeCounter?: LikeCounter) {
    this.#queue = queue;
    this.#likeCounter = likeCounter;
  }

  readonly handlers: Pick<Handlers, 'setWish' | 'chooseTab' | 'ratePick' | 'recordShown' | 'setSurvey'> = {
    setWish: (_sender, mood, wish) =>
      this.#queue.run(async () => storedWishes.set({ ...(await storedWishes.get()), [mood]: wish })),
    chooseTab: (_sender, tab) => this.#queue.run(() => storedTab.set({ version: 1, tab })),
    ratePick: (_sender, item, rating, genres = []) =>
      this.#queue.run(() => this.#ratePick(item, rating, kindOf(item, genres))),
    recordShown: (_sender, seed, items) => this.#queue.run(() => this.#recordShown(seed, items)),
    setSurvey: (_sender, survey) =>
      this.#queue.run(async () => storedTaste.set(withSurvey((await storedTaste.get()).value, survey))),
  };

  async #ratePick(item: ItemId, rating: Rating, kind: Kind): Promise<void> {
    const { value: before } = await storedTaste.get();
    const after = withFeedback(before, item, rating);
    const change = likeChange(before, after, item, rating);
    const likeChanges = change === 0 ? [] : await this.#likeCounter?.likeChanges(change > 0, kind);
    await saveAll([storedTaste.change(after), ...(likeChanges ?? [])]);
  }

  /** Does nothing if the taste cannot be read, because showing picks is no reason to replace the user's data. */
  async #recordShown(seed: number, items: readonly ItemId[]): Promise<void> {
    const { value, loadError } = await storedTaste.get();
    if (loadError === undefined) await storedTaste.set(withShown(value, seed, items));
  }
}
