/** Width of the range at which a search ends. */
const precision = 0.005;

/**
 * Returns the place of a function's minimum, to `precision`, by golden-section search. The function has one minimum.
 * @see Kiefer 1953, "Sequential minimax search for a maximum"
 */
export function minimumOf(from: number, to: number, valueAt: (x: number) => number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  while (high - low > precision) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (valueAt(left) < valueAt(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
