import type { DecidedMood } from '#lib/mood/reading.ts';
import type { Taste } from '#lib/taste/taste.ts';
import { defaultCount, maxCount, type Wish } from './criteria.ts';

/** What picks are asked for. */
export interface Query {
  readonly mood: DecidedMood;
  readonly wish: Wish;
  /** How strongly the mood is felt, 0 to 1. */
  readonly weight: number;
  /** How many songs and how many films, 1 to 50. */
  readonly count: number;
  /** A whole number, of which the low 32 bits count: the same seed gives the same picks. */
  readonly seed: number;
  readonly taste: Taste;
}

/** @throws RangeError when count is not a whole number of 1 to 50 */
export function checkedCount(count: number = defaultCount): number {
  if (Number.isInteger(count) && count >= 1 && count <= maxCount) return count;
  throw new RangeError(`count: expected a whole number from 1 to ${maxCount}, got ${count}`);
}

/** @throws RangeError when weight is not of 0 to 1 */
export function checkedWeight(weight: number = 1): number {
  if (weight >= 0 && weight <= 1) return weight;
  throw new RangeError(`weight: expected 0 to 1, got ${weight}`);
}

/** How much the fit counts: a mood that is hardly felt decides less, and taste the more. */
export const fitWeight = (weight: number): number => 0.4 + 0.6 * weight;
