import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { sampleBeta } from '#lib/recommend/sample/beta.ts';
import { sampleGumbel } from '#lib/recommend/sample/rng.ts';
import { many } from '#tests/unit/lib/recommend/catalogs.ts';

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

describe('a draw from Beta(a, b)', () => {
  // The standard error of these means is below 0.005, that of the variances below a tenth; the seed is fixed.
  test.each([
    [1, 1],
    [8, 2],
    [0.5, 0.5],
    [0.4, 3],
    [300, 100],
  ])('has its mean and its variance: Beta(%d, %d)', (likes, dislikes) => {
    const random = xoroshiro128plus(7);
    const draws = many(20_000, () => sampleBeta({ likes, dislikes }, random));
    const [sum, m] = [likes + dislikes, likes / (likes + dislikes)];
    expect(mean(draws)).toBeCloseTo(m, 1.9);
    const variance = mean(draws.map((draw) => (draw - m) ** 2));
    expect(variance / ((m * (1 - m)) / (sum + 1))).toBeCloseTo(1, 0.9);
    expect(draws.every((draw) => draw >= 0 && draw <= 1)).toBe(true);
  });

  test.each([
    [0, 1],
    [1, -1],
    [Number.NaN, 1],
  ])('Beta(%d, %d) is no distribution', (likes, dislikes) => {
    expect(() => sampleBeta({ likes, dislikes }, xoroshiro128plus(7))).toThrow(RangeError);
  });
});

test('Gumbel variates have their mean and variance, and an item has its own in each seed', () => {
  const draws = many(20_000, (item) => sampleGumbel(7, item));
  // Euler's constant, and pi squared over six.
  expect(mean(draws)).toBeCloseTo(0.577, 1.5);
  expect(mean(draws.map((draw) => (draw - 0.577) ** 2))).toBeCloseTo(1.645, 0.9);
  expect(sampleGumbel(7, 3)).toBe(sampleGumbel(7, 3));
  expect(new Set(many(100, (seed) => sampleGumbel(seed, 3))).size).toBe(100);
});
