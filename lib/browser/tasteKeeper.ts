import { Turns } from '../mood/turns.ts';
import { withFeedback, withShown, withSurvey } from '../recommend/taste/change.ts';
import { type ItemId, parseTaste, type Taste, TasteError } from '../recommend/taste/taste.ts';
import type { Handlers } from './messages.ts';
import { storedTaste, storedWishes } from './taste.ts';

/**
 * The background's part in a person's taste: the only one that writes it, one change after another, so that two pages
 * which change it at once lose nothing.
 */
export class TasteKeeper {
  readonly #turns = new Turns();

  readonly handlers: Pick<Handlers, 'wish' | 'say' | 'shown' | 'survey' | 'replaceTaste'> = {
    wish: (_asker, mood, wish) =>
      this.#turns.take(async () => storedWishes.set({ ...(await storedWishes.get()), [mood]: wish })),
    say: (_asker, item, say) => this.#change((taste) => withFeedback(taste, item, say)),
    shown: (_asker, seed, items) => this.#turns.take(() => this.#remember(seed, items)),
    survey: (_asker, survey) => this.#change((taste) => withSurvey(taste, survey)),
    replaceTaste: (_asker, taste) => this.#turns.take(() => this.#replace(taste)),
  };

  #change(change: (taste: Taste) => Taste): Promise<void> {
    return this.#turns.take(async () => {
      const { taste } = await storedTaste.get();
      await storedTaste.set(change(taste));
    });
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
