import { expect, test } from 'vitest';
import { quantize, rounded } from '../../../../training/export/quantize.ts';
import { randomWeights } from './randomWeights.ts';

const table = (columns: number, ...values: number[]) => ({
  shape: [values.length / columns, columns],
  values: Float32Array.from(values),
});

test('the largest value of a row is 127 steps, the others so many as come nearest', () => {
  const { values, scales } = quantize(table(3, 1.27, -0.014, 0.026, 0, -254, 127));
  expect([...values]).toEqual([127, -1, 3, 0, -127, 64]);
  expect(scales[0]).toBeCloseTo(0.01, 7);
  expect(scales[1]).toBe(2);
});

test('a row of zeros stays one', () => {
  const { values, scales } = quantize(table(2, 0, 0));
  expect([...values]).toEqual([0, 0]);
  expect(scales[0]).toBe(1);
});

test('what is rounded is half a step away at most, and rounds to itself', () => {
  const weights = randomWeights(5);
  const once = rounded(weights);
  const { scales } = quantize(weights.embedding);
  const width = weights.embedding.shape[1]!;
  once.embedding.values.forEach((value, k) => {
    const step = scales[Math.floor(k / width)]!;
    expect(Math.abs(value - weights.embedding.values[k]!)).toBeLessThanOrEqual(step / 2 + 1e-6);
  });
  expect(rounded(once).embedding.values).toEqual(once.embedding.values);
  expect(once.kernel).toBe(weights.kernel);
});
