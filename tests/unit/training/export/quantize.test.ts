import { expect, test } from 'vitest';
import { quantize, roundWeights, transposeEach } from '#training/export/quantize.ts';
import { randomWeights } from './randomWeights.ts';

const matrix = (columns: number, ...values: number[]) => ({
  shape: [values.length / columns, columns],
  values: Float32Array.from(values),
});

test('quantize maps the largest value of a row to 127 steps and rounds the others to the nearest step', () => {
  const { values, scales } = quantize(matrix(3, 1.27, -0.014, 0.026, 0, -254, 127));
  expect([...values]).toEqual([127, -1, 3, 0, -127, 64]);
  expect(scales[0]).toBeCloseTo(0.01, 7);
  expect(scales[1]).toBe(2);
});

test('quantize leaves a row of zeros unchanged', () => {
  const { values, scales } = quantize(matrix(2, 0, 0));
  expect([...values]).toEqual([0, 0]);
  expect(scales[0]).toBe(1);
});

test('transposeEach transposes each matrix of a stack and is its own inverse', () => {
  const stack = matrix(3, 1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60);
  const transposed = transposeEach(stack, 2);
  expect(transposed).toEqual(matrix(2, 1, 4, 2, 5, 3, 6, 10, 40, 20, 50, 30, 60));
  expect(transposeEach(transposed, 2)).toEqual(stack);
});

const weights = randomWeights(5);
const rounded = roundWeights(weights);

test('roundWeights moves the embedding by at most half a step of its row, and is idempotent', () => {
  const { scales } = quantize(weights.embedding);
  const width = weights.embedding.shape[1]!;
  rounded.embedding.values.forEach((value, k) => {
    const step = scales[Math.floor(k / width)]!;
    expect(Math.abs(value - weights.embedding.values[k]!)).toBeLessThanOrEqual(step / 2 + 1e-6);
  });
  expect(roundWeights(rounded).embedding.values).toEqual(rounded.embedding.values);
});

test.each(['kernel', 'recurrent'] as const)(
  'roundWeights moves the %s of each direction by at most half a step of its column, and is idempotent',
  (name) => {
    const { shape, values } = weights[name];
    const [rows, columns] = [shape[0]! / 2, shape[1]!];
    for (let direction = 0; direction < 2; direction++) {
      for (let column = 0; column < columns; column++) {
        const positions = Array.from(
          { length: rows },
          (_, row) => (direction * rows + row) * columns + column,
        );
        const step = Math.max(...positions.map((k) => Math.abs(values[k]!))) / 127;
        for (const k of positions)
          expect(Math.abs(rounded[name].values[k]! - values[k]!)).toBeLessThanOrEqual(step / 2 + 1e-6);
      }
    }
    expect(rounded[name].values).not.toEqual(values);
    expect(roundWeights(rounded)[name].values).toEqual(rounded[name].values);
  },
);

test('roundWeights leaves the biases and the head unchanged', () => {
  for (const name of ['bias', 'headKernel', 'headBias'] as const) expect(rounded[name]).toBe(weights[name]);
});
