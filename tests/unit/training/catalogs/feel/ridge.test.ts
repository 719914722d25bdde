import { expect, test } from 'vitest';
import { fitRidge } from '#training/catalogs/feel/ridge.ts';
import { rowsAt, timesWeights } from '#training/catalogs/feel/sparseRows.ts';

/** Rows of two columns: (1, 0), (0, 1), (1, 1), (0, 0). */
const rows = {
  offsets: Uint32Array.of(0, 1, 2, 4, 4),
  columns: Uint32Array.of(0, 1, 0, 1),
  values: Float64Array.of(1, 1, 1, 1),
};
const matrix = { rows, width: 2 };
const ones = new Float64Array(4).fill(1);

test('fitRidge finds the weights and the bias of a linear function if nothing is penalised', () => {
  const { weights, bias } = fitRidge(matrix, Float64Array.of(5, 0, 3, 2), ones, 0);
  expect(weights[0]).toBeCloseTo(3, 4);
  expect(weights[1]).toBeCloseTo(-2, 4);
  expect(bias).toBeCloseTo(2, 4);
});

test('fitRidge solves the normal equations of one centred column', () => {
  // Centred values -1/2 and 1/2, targets -1 and 1: w = 1 / (1/2 + penalty).
  const one = {
    rows: { offsets: Uint32Array.of(0, 0, 1), columns: Uint32Array.of(0), values: Float64Array.of(1) },
    width: 1,
  };
  const { weights, bias } = fitRidge(one, Float64Array.of(-1, 1), Float64Array.of(1, 1), 0.5);
  expect(weights[0]).toBeCloseTo(1, 9);
  expect(bias).toBeCloseTo(-0.5, 9);
});

test('fitRidge predicts the mean of the targets, by amount, if the penalty is very large', () => {
  const { weights, bias } = fitRidge(
    matrix,
    Float64Array.of(1, 1, -1, -1),
    Float64Array.of(3, 3, 1, 1),
    1e12,
  );
  expect(Math.max(...weights.map(Math.abs))).toBeLessThan(1e-9);
  expect(bias).toBeCloseTo(0.5, 6);
});

test('fitRidge counts a row of amount 2 like two rows', () => {
  const twice = rowsAt(rows, [0, 0, 1, 2]);
  const once = rowsAt(rows, [0, 1, 2]);
  const a = fitRidge({ rows: twice, width: 2 }, Float64Array.of(1, 1, 0, -1), ones, 1);
  const b = fitRidge({ rows: once, width: 2 }, Float64Array.of(1, 0, -1), Float64Array.of(2, 1, 1), 1);
  expect(a.weights[0]).toBeCloseTo(b.weights[0]!, 9);
  expect(a.bias).toBeCloseTo(b.bias, 9);
});

test('rowsAt returns the chosen rows in the order of the indexes', () => {
  expect([...timesWeights(rowsAt(rows, [2, 3, 1]), Float64Array.of(10, 1))]).toEqual([11, 0, 1]);
});
