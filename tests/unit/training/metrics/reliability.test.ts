import { expect, test } from 'vitest';
import { calibrationErrorOf, reliabilityOf } from '#training/metrics/reliability.ts';

test('reliabilityOf groups answers by confidence into bins of a fifteenth', () => {
  const bins = reliabilityOf([0.95, 1, 0.94, 0.5, 0.52], [1, 0, 1, 0, 1]);
  expect(bins).toEqual([
    { count: 2, confidence: expect.closeTo(0.51, 10), accuracy: 0.5 },
    { count: 3, confidence: expect.closeTo((0.95 + 1 + 0.94) / 3, 10), accuracy: expect.closeTo(2 / 3, 10) },
  ]);
});

test('reliabilityOf includes the upper end in a bin and excludes the lower end', () => {
  const end = 3 / 15;
  expect(reliabilityOf([0, end, end + 1e-9, 1], [0, 0, 0, 0]).map(({ count }) => count)).toEqual([
    1, 1, 1, 1,
  ]);
  expect(reliabilityOf([end - 1e-9, end], [0, 0]).map(({ count }) => count)).toEqual([2]);
});

test('calibrationErrorOf computes the expected calibration error as by hand', () => {
  const bins = [
    { count: 3, confidence: 0.9, accuracy: 1 },
    { count: 1, confidence: 0.6, accuracy: 0 },
  ];
  expect(calibrationErrorOf(bins)).toBeCloseTo(0.75 * 0.1 + 0.25 * 0.6, 10);
});
