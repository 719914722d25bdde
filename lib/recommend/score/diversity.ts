import { decadeOf, genreCount, type ItemTable } from '#lib/recommend/query/itemTable.ts';

/** How much of one item's worth it costs to be like one that is chosen already. */
const dislike = 0.35;

/**
 * Maximal marginal relevance: one after another, each time the item whose worth at that place is highest after what it
 * has in common with the most similar one that is chosen already was taken off.
 * @param size how many there are to choose from  @param count how many are wanted; fewer come when there are fewer
 * @param worth of an item, by its number (0 to size - 1), at a place (0 to count - 1)
 * @param alike how alike two items are, 0 to 1
 * @returns the numbers of the chosen ones, in the order in which they were chosen
 * @see Carbonell and Goldstein 1998, "The Use of MMR, Diversity-Based Reranking"
 */
export function mmr(
  size: number,
  count: number,
  worth: (item: number, place: number) => number,
  alike: (a: number, b: number) => number,
): number[] {
  const chosen: number[] = [];
  const taken = new Uint8Array(size);
  const closest = new Float64Array(size);
  while (chosen.length < Math.min(count, size)) {
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let item = 0; item < size; item++) {
      if (taken[item]) continue;
      const left = worth(item, chosen.length) - dislike * closest[item]!;
      if (left > highest) {
        best = item;
        highest = left;
      }
    }
    if (best < 0) throw new RangeError('the worth of an item is no number');
    taken[best] = 1;
    chosen.push(best);
    for (let item = 0; item < size; item++) closest[item] = Math.max(closest[item]!, alike(item, best));
  }
  return chosen;
}

/** How alike two items of a shelf are, 0 to 1: in genres (Jaccard's index), in decade, and in who made them. */
export function similarity({ genreMasks, years, makers }: ItemTable): (a: number, b: number) => number {
  return (a, b) => {
    const shared = genreCount(genreMasks[a]! & genreMasks[b]!);
    const either = genreCount(genreMasks[a]! | genreMasks[b]!);
    const sameDecade = years[a]! > 0 && decadeOf(years[a]!) === decadeOf(years[b]!);
    const sameMaker = makers[a]! >= 0 && makers[a] === makers[b];
    return 0.4 * (either === 0 ? 0 : shared / either) + 0.2 * Number(sameDecade) + 0.4 * Number(sameMaker);
  };
}
