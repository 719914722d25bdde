import { expect, test } from 'vitest';
import { points, ratio, share, whole } from '#training/evaluate/format/numbers.ts';

test('whole, share and ratio format numbers in the British way', () => {
  expect(whole(1_241_267.4)).toBe('1,241,267');
  expect(share(0.79396)).toBe('0.7940');
  expect(ratio(3582 / 7070)).toBe('0.507');
});

test('points formats hundredths with a true minus sign and zero without a sign', () => {
  expect(points(0.0123)).toBe('1.23');
  expect(points(-0.0025)).toBe('−0.25');
  expect(points(-0.0000001)).toBe('0.00');
  expect(points(0.79 - 0.78, 0)).toBe('1');
});
