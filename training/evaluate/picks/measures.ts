import type { ItemTable } from '#lib/recommend/query/itemTable.ts';
import { similarity } from '#lib/recommend/score/diversity.ts';

/**
 * Normalised discounted cumulative gain of a list: the liked films of it, each worth 1 / log2(place + 1), beside the best
 * list of as many that there could be. 0 to 1.
 * @param list indexes, best first  @param truth which are liked  @param cut how many places count
 * @see Järvelin and Kekäläinen 2002, "Cumulated Gain-based Evaluation of IR Techniques"
 */
export function ndcg(list: readonly number[], truth: ReadonlyMap<number, boolean>, cut: number): number {
  const liked = [...truth.values()].filter((likes) => likes).length;
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

/** Share of a list that is liked, 0 to 1; an empty list is liked by nobody. */
export function likedShare(list: readonly number[], truth: ReadonlyMap<number, boolean>): number {
  return list.length === 0 ? 0 : list.filter((index) => truth.get(index)).length / list.length;
}

/**
 * How different the films of a list are, 0 to 1: the mean, over all pairs, of 1 less their likeness.
 * @see Ziegler et al. 2005, "Improving Recommendation Lists Through Topic Diversification"
 */
export function varietyOf(list: readonly number[], shelf: ItemTable): number {
  const alike = similarity(shelf);
  const pairs = list.flatMap((a, k) => list.slice(k + 1).map((b) => 1 - alike(a, b)));
  return pairs.length === 0 ? 0 : pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
}

/**
 * Area under the ROC curve: how often one of the first scores above one of the second, a tie counting half.
 * @see Mann and Whitney 1947
 */
export function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  const above = (a: number, b: number) => (a > b ? 1 : a === b ? 0.5 : 0);
  const wins = first.reduce((sum, a) => sum + second.reduce((sum, b) => sum + above(a, b), 0), 0);
  return wins / (first.length * second.length);
}
