import { type ItemTable, maskOf } from '#lib/recommend/query/itemTable.ts';
import { type Feedback, type ItemId, maxRecentSets, type Taste } from '#lib/taste/taste.ts';
import type { Shortage, Side } from './reason.ts';

/** The items of a table that may be picked. */
export interface Candidates {
  readonly indexes: Int32Array;
  /** Set if there are fewer candidates than wanted. */
  readonly shortage?: Shortage;
}

/**
 * Returns the items that may be picked: they have a genre but no refused one, and were not seen, disliked, or shown
 * in the last five sets. If that leaves fewer than wanted, items shown in these sets are candidates again.
 * @param indexes of the items that the taste mentions
 * @param fits whether an item meets the survey's other preferences
 * @param isWithin whether an item is within the limits of the mood and the wish
 */
export function candidatesOf(
  table: ItemTable,
  side: Side,
  { taste, seed, wanted }: { readonly taste: Taste; readonly seed: number; readonly wanted: number },
  indexes: ReadonlyMap<ItemId, number>,
  fits: (index: number) => boolean,
  isWithin: (index: number) => boolean = () => true,
): Candidates {
  const refused = maskOf(taste.survey.refused[side], table.genres);
  const flagged = (items: readonly ItemId[]): Uint8Array => {
    const flags = new Uint8Array(table.size);
    for (const item of items) {
      const index = indexes.get(item);
      if (index !== undefined) flags[index] = 1;
    }
    return flags;
  };
  const isExcluding = ({ verdict, seen }: Feedback) => seen || verdict === 'dislike';
  const excluded = flagged(taste.feedback.filter(isExcluding).map(({ item }) => item));
  const recentSets = taste.shown.filter((set) => set.seed !== seed).slice(-maxRecentSets);
  const shown = flagged(recentSets.flatMap(({ items }) => items));
  const collect = (isAllowed: (index: number) => boolean): Int32Array => {
    const collected = new Int32Array(table.size);
    let count = 0;
    for (let index = 0; index < table.size; index++) {
      const mask = table.genreMasks[index]!;
      if (mask !== 0 && !(mask & refused) && !excluded[index] && isAllowed(index) && fits(index))
        collected[count++] = index;
    }
    return collected.subarray(0, count);
  };
  const fresh = collect((index) => !shown[index] && isWithin(index));
  if (fresh.length >= wanted) return { indexes: fresh };
  const all = collect(isWithin);
  if (all.length >= wanted) return { indexes: all };
  const limits = collect(() => true).length > all.length;
  return { indexes: all, shortage: shortageOf(table, side, taste, all.length, limits) };
}

function shortageOf(
  table: ItemTable,
  side: Side,
  { survey }: Taste,
  left: number,
  limits: boolean,
): Shortage {
  const refused: readonly string[] = survey.refused[side];
  if (table.size > 0 && table.genres.every((genre) => refused.includes(genre))) return { kind: 'allRefused' };
  const preferences = survey.fame !== 'any' || (side === 'films' && survey.cinema !== 'any');
  return { kind: 'few', left, refused, preferences, limits };
}
