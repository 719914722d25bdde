import { expect, test } from 'vitest';
import { rankAmong } from '#training/catalogs/feel/rankAmong.ts';

test.each([
  [0, 0],
  [1, 13],
  [2.5, 50],
  [4, 88],
  [9, 100],
])('rankAmong places %d among 1, 2, 3, 4 at %d percent', (value, rank) => {
  expect(rankAmong(Float64Array.of(1, 2, 3, 4), value)).toBe(rank);
});

test('rankAmong counts half of the equal values', () => {
  expect(rankAmong(Float64Array.of(1, 2, 2, 3), 2)).toBe(50);
});

test('rankAmong returns the middle if there is nothing to compare with', () => {
  expect(rankAmong(new Float64Array(), 7)).toBe(50);
});
