import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { draw } from '#lib/recommend/sample/draw.ts';

test('draw returns different positions in ascending order', () => {
  const positions = draw(10, 50, xoroshiro128plus(7));
  expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
  expect(positions).toHaveLength(10);
  expect(positions[0]).toBeGreaterThanOrEqual(0);
  expect(positions.at(-1)).toBeLessThan(50);
});

test('draw returns all positions if there are not more than requested', () => {
  expect(draw(10, 3, xoroshiro128plus(7))).toEqual([0, 1, 2]);
  expect(draw(10, 0, xoroshiro128plus(7))).toEqual([]);
});

test('draw draws every position equally often', () => {
  const random = xoroshiro128plus(7);
  const counts = new Array<number>(50).fill(0);
  for (let round = 0; round < 2000; round++) for (const position of draw(10, 50, random)) counts[position]!++;
  // The expected count is 400 with a standard deviation of 18. The seed is fixed, so the test is deterministic.
  expect(Math.min(...counts)).toBeGreaterThan(320);
  expect(Math.max(...counts)).toBeLessThan(480);
});
