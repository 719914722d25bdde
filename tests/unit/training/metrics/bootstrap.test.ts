import { expect, test } from 'vitest';
import { bootstrap, intervalOf } from '#training/metrics/bootstrap.ts';
import { randomOf } from '#training/random/random.ts';

const rows = 400;
const [fair, constant] = [
  Uint8Array.from({ length: rows }, (_, k) => Number(k >= rows / 2)),
  new Uint8Array(rows).fill(1),
];
const share = (counts: Uint32Array) => counts[1]! / (counts[0]! + counts[1]!);

test('bootstrap depends on the seed alone', () => {
  const resamples = (seed: number) => bootstrap([fair], 2, share, randomOf(seed));
  expect(resamples(1)).toEqual(resamples(1));
  expect(resamples(1)).not.toEqual(resamples(2));
});

test('bootstrap draws as many rows as there are, and the same ones for all systems', () => {
  const both = bootstrap([fair, fair], 2, (counts) => [...counts], randomOf(1));
  expect(both[0]).toHaveLength(1000);
  for (const counts of both[0]!) expect(counts[0]! + counts[1]!).toBe(rows);
  expect(both[1]).toEqual(both[0]);
});

test('intervalOf the resamples of a share agrees with the normal approximation', () => {
  const [shares] = bootstrap([fair], 2, share, randomOf(1));
  const { low, high } = intervalOf(shares!);
  const half = 1.96 * Math.sqrt(0.25 / rows);
  expect(Math.abs(low - (0.5 - half))).toBeLessThan(0.01);
  expect(Math.abs(high - (0.5 + half))).toBeLessThan(0.01);
});

test('intervalOf equal values has no width', () => {
  expect(intervalOf(bootstrap([constant], 2, share, randomOf(1))[0]!)).toEqual({ low: 1, high: 1 });
});

test('intervalOf returns the middle 95 % of the values, without NaN', () => {
  const values = Array.from({ length: 1001 }, (_, k) => 1000 - k);
  expect(intervalOf([...values, Number.NaN])).toEqual({ low: 25, high: 975 });
  expect(intervalOf([Number.NaN])).toEqual({ low: Number.NaN, high: Number.NaN });
});

test('bootstrap reports progress up to 1', () => {
  const progress: number[] = [];
  bootstrap([fair], 2, share, randomOf(1), (done, total) => progress.push(done / total));
  expect(progress.at(-1)).toBe(1);
});
