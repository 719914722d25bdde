import { expect, test } from 'vitest';
import { pearson, spearman } from '#training/metrics/correlation.ts';

test('pearson is 1 for a rising line, -1 for a falling one, and less for a curve', () => {
  expect(pearson([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
  expect(pearson([1, 2, 3], [6, 4, 2])).toBeCloseTo(-1);
  expect(pearson([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(0.824, 3);
});

test('pearson is NaN if a column does not vary', () => {
  expect(pearson([1, 1, 1], [1, 2, 3])).toBeNaN();
});

test('spearman is 1 for any rising curve', () => {
  expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1);
});

test('spearman gives equal values their mean rank', () => {
  // The ranks are 0.5, 0.5, 2, 3 and 0, 1, 2, 3.
  expect(spearman([1, 1, 2, 3], [1, 2, 3, 4])).toBeCloseTo(pearson([0.5, 0.5, 2, 3], [0, 1, 2, 3]));
});
