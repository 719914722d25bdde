import { Turns } from '../mood/turns.ts';
import { feedbackOf, type Say, withFeedback, withShown, withSurvey } from '../recommend/taste/change.ts';
import { type ItemId, parseTaste, type Taste, TasteError } from '../recommend/taste/taste.ts';
import type { Handlers } from './messages.ts';
import { storedTaste, storedWishes } from './taste.ts';

/**
 * The background's part in a person's taste: the only one that writes it, one change after another, so that two pages
 * which change it at once lose nothing.
 */
export class TasteKeeper {
  readonly #turns = new Turns();
  readonly #onLike: (isLiked: boolean) => Promise<void>;

  /** @param onLike hears of a pick that is liked now, or no longer, by what the person said of it as it was shown */
  constructor(onLike: (isLiked: boolean) => Promise<void> = async () => undefined) {
    this.#onLike = onLike;
  }

  readonly handlers: Pick<Handlers, 'wish' | 'say' | 'shown' | 'survey' | 'replaceTaste'> = {
    wish: (_asker, mood, wish) =>
      this.#turns.take(async () => storedWishes.set({ ...(await storedWishes.get()), [mood]: wish })),
    say: (_asker, item, say) => this.#turns.take(() => this.#say(item, say)),
    shown: (_asker, seed, items) => this.#turns.take(() => this.#remember(seed, items)),
    survey: (_asker, survey) =>
      this.#turns.take(async () => storedTaste.set(withSurvey((await storedTaste.get()).taste, survey))),
    replaceTaste: (_asker, taste) => this.#turns.take(() => this.#replace(taste)),
  };

  async #say(item: ItemId, say: Say): Promise<void> {
    const { taste } = await storedTaste.get();
    const after = withFeedback(taste, item, say);
    await storedTaste.set(after);
    // 'clear' is said in the options, of whatever was liked whenever.
    const isLiked = isLike(after, item);
    if (say !== 'clear' && isLiked !== isLike(taste, item)) await this.#onLike(isLiked);
  }

  /** Not over a taste that cannot be read: looking at picks is no word of the person's to put in its place. */
  async #remember(seed: number, items: readonly ItemId[]): Promise<void> {
    const { taste, damage } = await storedTaste.get();
    if (damage === undefined) await storedTaste.set(withShown(taste, seed, items));
  }

  async #replace(given: unknown): Promise<string | null> {
    if (given === null) {
      await storedTaste.erase();
      return null;
    }
    try {
      await storedTaste.set(parseTaste(given));
      return null;
    } catch (error) {
      if (error instanceof TasteError) return error.message;
      throw error;
    }
  }
}

const isLike = (taste: Taste, item: ItemId): boolean => feedbackOf(taste, item).verdict === 'like';
