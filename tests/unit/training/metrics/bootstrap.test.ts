import { expect, test } from 'vitest';
import { bootstrap, intervalOf } from '#training/metrics/bootstrap.ts';
import { randomOf } from '#training/random/random.ts';

const rows = 400;
const [fair, sure] = [
  Uint8Array.from({ length: rows }, (_, k) => Number(k >= rows / 2)),
  new Uint8Array(rows).fill(1),
];
const share = (counts: Uint32Array) => counts[1]! / (counts[0]! + counts[1]!);

test('the same seed gives the same resamples, another one others', () => {
  const of = (seed: number) => bootstrap([fair], 2, share, randomOf(seed));
  expect(of(1)).toEqual(of(1));
  expect(of(1)).not.toEqual(of(2));
});

test('every resample is as large as the sample, and all systems see the same rows', () => {
  const both = bootstrap([fair, fair], 2, (counts) => [...counts], randomOf(1));
  expect(both[0]).toHaveLength(1000);
  for (const counts of both[0]!) expect(counts[0]! + counts[1]!).toBe(rows);
  expect(both[1]).toEqual(both[0]);
});

test('the interval of a share is that of the normal approximation', () => {
  const [found] = bootstrap([fair], 2, share, randomOf(1));
  const { low, high } = intervalOf(found!);
  const half = 1.96 * Math.sqrt(0.25 / rows);
  expect(Math.abs(low - (0.5 - half))).toBeLessThan(0.01);
  expect(Math.abs(high - (0.5 + half))).toBeLessThan(0.01);
});

test('what never varies has an interval of no width', () => {
  expect(intervalOf(bootstrap([sure], 2, share, randomOf(1))[0]!)).toEqual({ low: 1, high: 1 });
});

test('the interval is the middle 95 %, without what has no value', () => {
  const values = Array.from({ length: 1001 }, (_, k) => 1000 - k);
  expect(intervalOf([...values, Number.NaN])).toEqual({ low: 25, high: 975 });
  expect(intervalOf([Number.NaN])).toEqual({ low: Number.NaN, high: Number.NaN });
});

test('progress is told', () => {
  const told: number[] = [];
  bootstrap([fair], 2, share, randomOf(1), (done, of) => told.push(done / of));
  expect(told.at(-1)).toBe(1);
});
