/**
 * Returns the area under the ROC curve: how often a score of `first` is above one of `second`. A tie counts half.
 * @see Mann and Whitney 1947
 */
export function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  const above = (a: number, b: number) => (a > b ? 1 : a === b ? 0.5 : 0);
  const wins = first.reduce((sum, a) => sum + second.reduce((sum, b) => sum + above(a, b), 0), 0);
  return wins / (first.length * second.length);
}
