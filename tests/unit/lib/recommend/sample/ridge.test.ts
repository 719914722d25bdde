import { expect, test } from 'vitest';
import { solveRidge } from '#lib/recommend/sample/ridge.ts';

test('solveRidge returns the closed form of a single column: xy / (xx + penalty)', () => {
  const rows = [Float64Array.of(1), Float64Array.of(2)];
  expect(solveRidge(rows, [3, 4], 1, 0.5)[0]).toBeCloseTo((1 * 3 + 2 * 4) / (1 + 4 + 0.5), 12);
});

test('solveRidge solves (XᵀX + penalty I) w = Xᵀy', () => {
  const rows = [
    Float64Array.of(1, 2, 0),
    Float64Array.of(0, 1, -1),
    Float64Array.of(2, 0, 1),
    Float64Array.of(1, 1, 1),
  ];
  const targets = [1, -2, 0.5, 3];
  const weights = solveRidge(rows, targets, 3, 0.42);
  for (let i = 0; i < 3; i++) {
    const image = rows.reduce((sum, x, k) => {
      const error = targets[k]! - x.reduce((total, value, j) => total + value * weights[j]!, 0);
      return sum + x[i]! * error;
    }, 0);
    // The gradient of the loss is zero.
    expect(image).toBeCloseTo(0.42 * weights[i]!, 10);
  }
});

test('solveRidge returns zeros without rows', () => {
  expect(solveRidge([], [], 2, 1)).toEqual(Float64Array.of(0, 0));
});
