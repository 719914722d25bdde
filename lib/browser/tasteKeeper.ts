import type { Turns } from '../mood/turns.ts';
import { withFeedback, withShown, withSurvey } from '../recommend/taste/change.ts';
import type { ItemId, Taste } from '../recommend/taste/taste.ts';
import type { Handlers } from './messages.ts';
import { storedTaste, storedWishes } from './taste.ts';

/**
 * The background's part in a person's taste: the only one that writes it, one change after another, so that two pages
 * which change it at once lose nothing.
 */
export class TasteKeeper {
  readonly #turns: Turns;

  /** @param turns those of everyone who writes what a backup holds */
  constructor(turns: Turns) {
    this.#turns = turns;
  }

  readonly handlers: Pick<Handlers, 'wish' | 'say' | 'shown' | 'survey'> = {
    wish: (_asker, mood, wish) =>
      this.#turns.take(async () => storedWishes.set({ ...(await storedWishes.get()), [mood]: wish })),
    say: (_asker, item, say) => this.#change((taste) => withFeedback(taste, item, say)),
    shown: (_asker, seed, items) => this.#turns.take(() => this.#remember(seed, items)),
    survey: (_asker, survey) => this.#change((taste) => withSurvey(taste, survey)),
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
}
