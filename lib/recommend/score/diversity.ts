import { decadeOf, genreCount, type ItemTable } from '#lib/recommend/query/itemTable.ts';

/** The loss of score per unit of similarity to an item that is already chosen. */
const similarityPenalty = 0.65;

/**
 * Maximal marginal relevance. Chooses items one after another. Each time it takes the item with the highest score at
 * that position, after a penalty for its similarity to the most similar chosen item.
 * @param size the number of items to choose from
 * @param count the number of items to choose; fewer are returned if `size` is smaller
 * @param scoreOf the score of an item (0 to size - 1) at a position of the result (0 to count - 1)
 * @param similarityOf the similarity of two items, 0 to 1
 * @returns the chosen items in the order in which they were chosen
 * @throws RangeError if a score is NaN
 * @see Carbonell and Goldstein 1998, "The Use of MMR, Diversity-Based Reranking"
 */
export function mmr(
  size: number,
  count: number,
  scoreOf: (item: number, position: number) => number,
  similarityOf: (a: number, b: number) => number,
): number[] {
  const chosen: number[] = [];
  const isChosen = new Uint8Array(size);
  const maxSimilarities = new Float64Array(size);
  while (chosen.length < Math.min(count, size)) {
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let item = 0; item < size; item++) {
      if (isChosen[item]) continue;
      const score = scoreOf(item, chosen.length) - similarityPenalty * maxSimilarities[item]!;
      if (score > highest) {
        best = item;
        highest = score;
      }
    }
    if (best < 0) throw new RangeError('the score of an item is not a number');
    isChosen[best] = 1;
    chosen.push(best);
    for (let item = 0; item < size; item++)
      maxSimilarities[item] = Math.max(maxSimilarities[item]!, similarityOf(item, best));
  }
  return chosen;
}

/**
 * Returns a function that rates how similar two items of a table are, 0 to 1: the Jaccard index of their genres counts
 * 0.4, the same decade 0.2, the same creator 0.4.
 */
export function similarity({ genreMasks, years, creators }: ItemTable): (a: number, b: number) => number {
  return (a, b) => {
    const shared = genreCount(genreMasks[a]! & genreMasks[b]!);
    const either = genreCount(genreMasks[a]! | genreMasks[b]!);
    const sameDecade = years[a]! > 0 && decadeOf(years[a]!) === decadeOf(years[b]!);
    const sameCreator = creators[a]! >= 0 && creators[a] === creators[b];
    return 0.4 * (either === 0 ? 0 : shared / either) + 0.2 * Number(sameDecade) + 0.4 * Number(sameCreator);
  };
}
