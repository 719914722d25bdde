import type { ItemTable } from '#lib/recommend/query/itemTable.ts';
import { similarity } from '#lib/recommend/score/diversity.ts';

/**
 * Returns the normalised discounted cumulative gain of a list, 0 to 1: the sum of 1 / log2(place + 1) over its liked films,
 * divided by the same sum of an ideal list.
 * @param list indexes of films, best first
 * @param truth whether a film is liked, by its index
 * @param cut number of places that count
 * @see Järvelin and Kekäläinen 2002, "Cumulated Gain-based Evaluation of IR Techniques"
 */
export function ndcg(list: readonly number[], truth: ReadonlyMap<number, boolean>, cut: number): number {
  const liked = [...truth.values()].filter((likes) => likes).length;
  /** @param place from 0 */
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const reached = list
    .slice(0, cut)
    .reduce((sum, index, place) => sum + (truth.get(index) ? gain(place) : 0), 0);
  const ideal = Array.from({ length: Math.min(liked, cut) }, (_, place) => gain(place)).reduce(
    (a, b) => a + b,
    0,
  );
  return ideal === 0 ? 0 : reached / ideal;
}

/** Returns the share of a list that is liked, 0 to 1. It is 0 for an empty list. */
export function likedShare(list: readonly number[], truth: ReadonlyMap<number, boolean>): number {
  return list.length === 0 ? 0 : list.filter((index) => truth.get(index)).length / list.length;
}

/**
 * Returns how different the films of a list are, 0 to 1: the mean of 1 minus the similarity over all pairs.
 * @see Ziegler et al. 2005, "Improving Recommendation Lists Through Topic Diversification"
 */
export function diversityOf(list: readonly number[], items: ItemTable): number {
  const similarityOf = similarity(items);
  const differences = list.flatMap((a, k) => list.slice(k + 1).map((b) => 1 - similarityOf(a, b)));
  return differences.length === 0
    ? 0
    : differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
}
