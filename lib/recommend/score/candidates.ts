import { type ItemTable, maskOf } from '#lib/recommend/query/itemTable.ts';
import { type Feedback, type ItemId, maxRecentSets, type Taste } from '#lib/taste/taste.ts';
import type { Shortage, Side } from './reason.ts';

/** Which items of a shelf may be picked, and why there are no more. */
export interface Candidates {
  readonly indexes: Int32Array;
  /** Where there are fewer than wanted. */
  readonly shortage?: Shortage;
}

/**
 * What may be picked: has a genre, none that is refused, and was not seen, disliked, or shown in the last five sets. What
 * was shown comes back before a list is short.
 * @param at where the items that the taste speaks of stand
 * @param fits what else is asked of an item
 */
export function candidatesOf(
  shelf: ItemTable,
  side: Side,
  { taste, seed, wanted }: { readonly taste: Taste; readonly seed: number; readonly wanted: number },
  at: ReadonlyMap<ItemId, number>,
  fits: (index: number) => boolean,
): Candidates {
  const refused = maskOf(taste.survey.refused[side], shelf.genres);
  const flagged = (items: readonly ItemId[]): Uint8Array => {
    const flags = new Uint8Array(shelf.size);
    for (const item of items) {
      const index = at.get(item);
      if (index !== undefined) flags[index] = 1;
    }
    return flags;
  };
  const isAnswered = ({ verdict, seen }: Feedback) => seen || verdict === 'dislike';
  const closed = flagged(taste.feedback.filter(isAnswered).map(({ item }) => item));
  const sets = taste.shown.filter((set) => set.seed !== seed).slice(-maxRecentSets);
  const shown = flagged(sets.flatMap(({ items }) => items));
  const collect = (isFresh: (index: number) => boolean): Int32Array => {
    const indexes = new Int32Array(shelf.size);
    let count = 0;
    for (let index = 0; index < shelf.size; index++) {
      const mask = shelf.genreMasks[index]!;
      if (mask !== 0 && !(mask & refused) && !closed[index] && isFresh(index) && fits(index))
        indexes[count++] = index;
    }
    return indexes.subarray(0, count);
  };
  const fresh = collect((index) => !shown[index]);
  if (fresh.length >= wanted) return { indexes: fresh };
  const all = collect(() => true);
  if (all.length >= wanted) return { indexes: all };
  return { indexes: all, shortage: shortageOf(shelf, side, taste, all.length) };
}

function shortageOf(shelf: ItemTable, side: Side, { survey }: Taste, left: number): Shortage {
  const refused: readonly string[] = survey.refused[side];
  if (shelf.size > 0 && shelf.genres.every((genre) => refused.includes(genre))) return { kind: 'allRefused' };
  const leanings = survey.fame !== 'any' || (side === 'films' && survey.cinema !== 'any');
  return { kind: 'few', left, refused, leanings };
}
