import { expect, test } from 'vitest';
import { logOddsOf } from '#lib/mood/logOdds.ts';

test('logOddsOf returns the natural logarithm of the odds, which is finite for 0 and 1', () => {
  expect(logOddsOf(0.5)).toBe(0);
  expect(logOddsOf(0.75)).toBeCloseTo(Math.log(3), 12);
  expect(logOddsOf(0.2)).toBeCloseTo(-Math.log(4), 12);
  expect(logOddsOf(0)).toBeCloseTo(-16.118, 3);
  expect(logOddsOf(1)).toBeCloseTo(16.118, 3);
  expect(logOddsOf(1e-9)).toBe(logOddsOf(0));
});
