import { expect, test } from 'vitest';
import { areaUnderCurve } from '#training/metrics/areaUnderCurve.ts';

test('areaUnderCurve returns how often a score is above another, with ties as half', () => {
  expect(areaUnderCurve([3, 2], [1, 0])).toBe(1);
  expect(areaUnderCurve([1, 0], [1, 0])).toBe(0.5);
  expect(areaUnderCurve([0], [1])).toBe(0);
});
