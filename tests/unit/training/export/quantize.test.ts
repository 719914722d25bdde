import { describe, expect, test } from 'vitest';
import { quantize, rounded, transposed } from '#training/export/quantize.ts';
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

test('a stack of matrices is transposed one by one, and back', () => {
  const stack = table(3, 1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60);
  const turned = transposed(stack, 2);
  expect(turned).toEqual(table(2, 1, 4, 2, 5, 3, 6, 10, 40, 20, 50, 30, 60));
  expect(transposed(turned, 2)).toEqual(stack);
});

describe('what is rounded is half a step away at most, and rounds to itself:', () => {
  const weights = randomWeights(5);
  const once = rounded(weights);

  test('each row of the embedding by a step of its own', () => {
    const { scales } = quantize(weights.embedding);
    const width = weights.embedding.shape[1]!;
    once.embedding.values.forEach((value, k) => {
      const step = scales[Math.floor(k / width)]!;
      expect(Math.abs(value - weights.embedding.values[k]!)).toBeLessThanOrEqual(step / 2 + 1e-6);
    });
    expect(rounded(once).embedding.values).toEqual(once.embedding.values);
  });

  test.each(['kernel', 'recurrent'] as const)(
    'each column of a direction’s %s by a step of its own',
    (name) => {
      const { shape, values } = weights[name];
      const [rows, columns] = [shape[0]! / 2, shape[1]!];
      for (let direction = 0; direction < 2; direction++) {
        for (let column = 0; column < columns; column++) {
          const places = Array.from(
            { length: rows },
            (_, row) => (direction * rows + row) * columns + column,
          );
          const step = Math.max(...places.map((at) => Math.abs(values[at]!))) / 127;
          for (const at of places)
            expect(Math.abs(once[name].values[at]! - values[at]!)).toBeLessThanOrEqual(step / 2 + 1e-6);
        }
      }
      expect(once[name].values).not.toEqual(values);
      expect(rounded(once)[name].values).toEqual(once[name].values);
    },
  );

  test('the rest stays as it was', () => {
    for (const name of ['bias', 'headKernel', 'headBias'] as const) expect(once[name]).toBe(weights[name]);
  });
});
