import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { sampleBeta } from '#lib/recommend/sample/beta.ts';
import { sampleGumbel } from '#lib/recommend/sample/rng.ts';
import { many } from '#tests/unit/lib/recommend/fixtures.ts';

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('sampleBeta', () => {
  // The standard error is below 0.005 for the means and below 0.1 for the variances. The seed is fixed.
  test.each([
    [1, 1],
    [8, 2],
    [0.5, 0.5],
    [0.4, 3],
    [300, 100],
  ])('sampleBeta draws with the mean and the variance of Beta(%d, %d)', (likes, dislikes) => {
    const random = xoroshiro128plus(7);
    const draws = many(20_000, () => sampleBeta({ likes, dislikes }, random));
    const mean = likes / (likes + dislikes);
    const variance = (mean * (1 - mean)) / (likes + dislikes + 1);
    expect(meanOf(draws)).toBeCloseTo(mean, 1.9);
    expect(meanOf(draws.map((draw) => (draw - mean) ** 2)) / variance).toBeCloseTo(1, 0.9);
    expect(draws.every((draw) => draw >= 0 && draw <= 1)).toBe(true);
  });

  test.each([
    [0, 1],
    [1, -1],
    [Number.NaN, 1],
  ])('sampleBeta throws a RangeError for Beta(%d, %d)', (likes, dislikes) => {
    expect(() => sampleBeta({ likes, dislikes }, xoroshiro128plus(7))).toThrow(RangeError);
  });
});

test('sampleGumbel has the mean and the variance of a Gumbel distribution and depends on item and seed only', () => {
  const draws = many(20_000, (item) => sampleGumbel(7, item));
  // The mean is Euler's constant, the variance pi squared over six.
  expect(meanOf(draws)).toBeCloseTo(0.577, 1.5);
  expect(meanOf(draws.map((draw) => (draw - 0.577) ** 2))).toBeCloseTo(1.645, 0.9);
  expect(sampleGumbel(7, 3)).toBe(sampleGumbel(7, 3));
  expect(new Set(many(100, (seed) => sampleGumbel(seed, 3))).size).toBe(100);
});
