/** Keeps log odds finite where a probability was rounded to 0 or 1. */
const smallest = 1e-7;

/** Returns the natural logarithm of the odds of a probability, at least -16.2 and at most 16.2. */
export function logOddsOf(probability: number): number {
  const inside = Math.min(Math.max(probability, smallest), 1 - smallest);
  return Math.log(inside / (1 - inside));
}
