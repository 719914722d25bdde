import type { Taste } from '#lib/taste/taste.ts';
import { defaultCount, maxCount } from './criteria.ts';
import type { Situation } from './situation.ts';

/** A request for picks with its defaults filled in and its values checked. */
export interface Query extends Situation {
  /** The strength of the mood, 0 to 1. */
  readonly weight: number;
  /** The number of songs and the number of films, 1 to 50. */
  readonly count: number;
  /** An integer. Only its low 32 bits count; the same seed gives the same picks. */
  readonly seed: number;
  readonly taste: Taste;
}

/** @throws RangeError unless count is an integer from 1 to 50 */
export function checkedCount(count: number = defaultCount): number {
  if (Number.isInteger(count) && count >= 1 && count <= maxCount) return count;
  throw new RangeError(`count: expected a whole number from 1 to ${maxCount}, got ${count}`);
}

/** @throws RangeError unless weight is from 0 to 1 */
export function checkedWeight(weight: number = 1): number {
  if (weight >= 0 && weight <= 1) return weight;
  throw new RangeError(`weight: expected 0 to 1, got ${weight}`);
}

/** Returns how much the fit to the criteria counts, 0.4 to 1. The weaker the mood, the more the taste decides. */
export const fitWeight = (weight: number): number => 0.4 + 0.6 * weight;
