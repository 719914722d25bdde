import { expect, test } from 'vitest';
import { median, percentilesOf, quantile } from '#tests/bench/statistics.ts';

test('median returns the middle value, or the mean of the two middle values', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('quantile returns the value below which the given share of the values is', () => {
  const values = Array.from({ length: 100 }, (_, k) => 100 - k);
  expect(quantile(values, 0.95)).toBe(96);
  expect(quantile(values, 1)).toBe(100);
});

test('percentilesOf rounds to three decimals', () => {
  expect(percentilesOf([1.23456])).toEqual({ median: 1.235, p95: 1.235 });
});
