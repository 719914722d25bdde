/**
 * Returns Pearson's correlation of two columns, -1 to 1; NaN if one of them does not vary.
 * @see Pearson 1895
 */
export function pearson(first: readonly number[], second: readonly number[]): number {
  const [centred, others] = [centredOf(first), centredOf(second)];
  return (
    sumOfProducts(centred, others) /
    Math.sqrt(sumOfProducts(centred, centred) * sumOfProducts(others, others))
  );
}

/**
 * Returns Spearman's rank correlation of two columns, -1 to 1: that of their ranks. Equal values share their mean rank.
 * @see Spearman 1904
 */
export const spearman = (first: readonly number[], second: readonly number[]): number =>
  pearson(ranksOf(first), ranksOf(second));

function centredOf(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

const sumOfProducts = (first: readonly number[], second: readonly number[]): number =>
  first.reduce((sum, value, k) => sum + value * second[k]!, 0);

function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let k = start; k < end; k++) ranks[order[k]!] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}
