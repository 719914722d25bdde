import type { Turns } from '../mood/turns.ts';
import { feedbackOf, type Say, withFeedback, withShown, withSurvey } from '../recommend/taste/change.ts';
import type { ItemId, Taste } from '../recommend/taste/taste.ts';
import type { Handlers } from './messages.ts';
import { storedTaste, storedWishes } from './taste.ts';

/**
 * The background's part in a person's taste: the only one that writes it, one change after another, so that two pages
 * which change it at once lose nothing.
 */
export class TasteKeeper {
  readonly #turns: Turns;
  readonly #onLike: (isLiked: boolean) => Promise<void>;

  /**
   * @param turns those of everyone who writes what a backup holds
   * @param onLike hears of a pick that is liked now, or no longer, by what the person said of it as it was shown
   */
  constructor(turns: Turns, onLike: (isLiked: boolean) => Promise<void> = async () => undefined) {
    this.#turns = turns;
    this.#onLike = onLike;
  }

  readonly handlers: Pick<Handlers, 'wish' | 'say' | 'shown' | 'survey'> = {
    wish: (_asker, mood, wish) =>
      this.#turns.take(async () => storedWishes.set({ ...(await storedWishes.get()), [mood]: wish })),
    say: (_asker, item, say) => this.#say(item, say),
    shown: (_asker, seed, items) => this.#turns.take(() => this.#remember(seed, items)),
    survey: (_asker, survey) =>
      this.#turns.take(async () => storedTaste.set(withSurvey((await storedTaste.get()).taste, survey))),
  };

  async #say(item: ItemId, say: Say): Promise<void> {
    const [before, after] = await this.#turns.take(async () => {
      const { taste } = await storedTaste.get();
      const changed = withFeedback(taste, item, say);
      await storedTaste.set(changed);
      return [isLike(taste, item), isLike(changed, item)];
    });
    // 'clear' is said in the options, of whatever was liked whenever. Told after the turn: who hears may want one too.
    if (say !== 'clear' && after !== before) await this.#onLike(after!);
  }

  /** Not over a taste that cannot be read: looking at picks is no word of the person's to put in its place. */
  async #remember(seed: number, items: readonly ItemId[]): Promise<void> {
    const { taste, damage } = await storedTaste.get();
    if (damage === undefined) await storedTaste.set(withShown(taste, seed, items));
  }
}

const isLike = (taste: Taste, item: ItemId): boolean => feedbackOf(taste, item).verdict === 'like';
