import type { SerialQueue } from '#lib/async/serialQueue.ts';
import type { Handlers } from '#lib/browser/protocol.ts';
import { type Changes, saveAll } from '#lib/browser/storage/persistentItem.ts';
import { storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import type { ItemId, Taste } from '#lib/taste/taste.ts';
import { type Rating, ratingOf, withFeedback, withShown, withSurvey } from '#lib/taste/update.ts';

/**
 * The background's part in a person's taste: the only one that writes it, one change after another, so that two pages
 * which change it at once lose nothing.
 */
export class TasteService {
  readonly #turns: SerialQueue;
  readonly #alsoLiked: (isLiked: boolean) => Promise<Changes>;

  /**
   * @param turns those of everyone who writes what a backup holds
   * @param alsoLiked what else changes when a pick is liked now, or no longer, by what the person said of it as it was shown
   */
  constructor(turns: SerialQueue, alsoLiked: (isLiked: boolean) => Promise<Changes> = async () => []) {
    this.#turns = turns;
    this.#alsoLiked = alsoLiked;
  }

  readonly handlers: Pick<Handlers, 'wish' | 'say' | 'shown' | 'survey'> = {
    wish: (_asker, mood, wish) =>
      this.#turns.run(async () => storedWishes.set({ ...(await storedWishes.get()), [mood]: wish })),
    say: (_asker, item, say) => this.#turns.run(() => this.#say(item, say)),
    shown: (_asker, seed, items) => this.#turns.run(() => this.#remember(seed, items)),
    survey: (_asker, survey) =>
      this.#turns.run(async () => storedTaste.set(withSurvey((await storedTaste.get()).taste, survey))),
  };

  async #say(item: ItemId, say: Rating): Promise<void> {
    const { taste } = await storedTaste.get();
    const changed = withFeedback(taste, item, say);
    const liked = isLike(changed, item);
    // 'clear' is said in the options, of whatever was liked whenever.
    const isNews = say !== 'clear' && liked !== isLike(taste, item);
    await saveAll([storedTaste.to(changed), ...(isNews ? await this.#alsoLiked(liked) : [])]);
  }

  /** Not over a taste that cannot be read: looking at picks is no word of the person's to put in its place. */
  async #remember(seed: number, items: readonly ItemId[]): Promise<void> {
    const { taste, damage } = await storedTaste.get();
    if (damage === undefined) await storedTaste.set(withShown(taste, seed, items));
  }
}

const isLike = (taste: Taste, item: ItemId): boolean => ratingOf(taste, item).verdict === 'like';
