import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { expect } from 'vitest';
import { randomOf } from '#training/random/random.ts';

/** Numbers from -1 to 1, the same for the same seed. */
export function someFloats(seed: number, count: number): Float32Array {
  const random = randomOf(seed);
  return Float32Array.from({ length: count }, () => uniformFloat64(random) * 2 - 1);
}

/** The largest difference, as a share of the largest value expected. */
export function errorOf(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(actual).toHaveLength(expected.length);
  const due = Array.from(expected);
  const largest = due.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expect(largest).toBeGreaterThan(0);
  return due.reduce((most, value, k) => Math.max(most, Math.abs(value - actual[k]!)), 0) / largest;
}
