/**
 * Returns how many percent of the reference values are below a value, as a whole number; equal ones count half. Without
 * reference values it is 50.
 * @param sorted the reference values in ascending order
 */
export function rankAmong(sorted: Float64Array, value: number): number {
  if (sorted.length === 0) return 50;
  const below = countWhile(sorted, (other) => other < value);
  const upTo = countWhile(sorted, (other) => other <= value);
  return Math.round((50 * (below + upTo)) / sorted.length);
}

/** Returns the number of values at the start that meet a condition, which no later value meets. */
function countWhile(sorted: Float64Array, meets: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
