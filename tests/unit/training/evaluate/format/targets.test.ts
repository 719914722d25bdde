import { expect, test } from 'vitest';
import { percent } from '#training/evaluate/format/numbers.ts';
import { targetTable } from '#training/evaluate/format/targets.ts';

test('targetTable compares a figure with its limit before it is rounded', () => {
  const target = { figure: 'recall', limit: 0.66, format: percent };
  const { rows } = targetTable([
    { ...target, bound: 'least', reached: 0.66 },
    { ...target, bound: 'least', reached: 0.6599 },
    { ...target, bound: 'most', reached: 0.6601 },
    { ...target, bound: 'most', reached: Number.NaN },
  ]);
  expect(rows).toEqual([
    ['recall', 'at least 66.0 %', '66.0 %', 'yes'],
    ['recall', 'at least 66.0 %', '66.0 %', 'no'],
    ['recall', 'at most 66.0 %', '66.0 %', 'no'],
    ['recall', 'at most 66.0 %', 'NaN %', 'no'],
  ]);
});
