import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { expect } from 'vitest';
import { randomOf } from '#training/random/random.ts';

/** Returns numbers from -1 to 1, the same for the same seed. */
export function randomFloats(seed: number, count: number): Float32Array {
  const random = randomOf(seed);
  return Float32Array.from({ length: count }, () => uniformFloat64(random) * 2 - 1);
}

/** Returns the largest absolute difference, as a share of the largest absolute expected value. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(actual).toHaveLength(expected.length);
  const values = Array.from(expected);
  const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  expect(largest).toBeGreaterThan(0);
  return values.reduce((max, value, k) => Math.max(max, Math.abs(value - actual[k]!)), 0) / largest;
}
