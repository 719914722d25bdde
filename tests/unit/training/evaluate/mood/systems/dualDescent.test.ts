import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { describe, expect, test } from 'vitest';
import { scoreOf, trainHyperplane } from '#training/evaluate/mood/systems/dualDescent.ts';
import { randomOf } from '#training/random/random.ts';

const settings = { tolerance: 1e-9, maxPasses: 10_000, seed: 1 };

/** A matrix of rows that are full. */
const rowsOf = (rows: readonly (readonly number[])[]) => ({
  offsets: Uint32Array.from([0, ...rows.map((row, k) => (k + 1) * row.length)]),
  features: Int32Array.from(rows.flatMap((row) => [...row.keys()])),
  values: Float32Array.from(rows.flat()),
});

describe('trainHyperplane', () => {
  test('trainHyperplane finds the optimum of two opposite points, 4 * cost / (1 + 4 * cost)', () => {
    for (const cost of [0.1, 0.5, 3]) {
      const plane = trainHyperplane(
        rowsOf([[1], [-1]]),
        Int8Array.of(1, -1),
        Float64Array.of(cost, cost),
        1,
        settings,
      );
      expect(plane.weights[0]).toBeCloseTo((4 * cost) / (1 + 4 * cost), 7);
      expect(plane.bias).toBeCloseTo(0, 7);
    }
  });

  test('trainHyperplane finds the optimum of one point at 2, whose weight is 4/11 and whose bias is 2/11', () => {
    const plane = trainHyperplane(rowsOf([[2]]), Int8Array.of(1), Float64Array.of(1), 1, settings);
    expect(plane.weights[0]).toBeCloseTo(4 / 11, 7);
    expect(plane.bias).toBeCloseTo(2 / 11, 7);
  });

  test('trainHyperplane reaches a point where the gradient of the loss is zero, on points that no plane divides', () => {
    const random = randomOf(5);
    const points = Array.from({ length: 40 }, () =>
      Array.from({ length: 3 }, () => uniformFloat64(random) - 0.5),
    );
    const sides = Int8Array.from(points, ([first], k) => (first! > 0 !== (k % 7 === 0) ? 1 : -1));
    const costs = Float64Array.from(points, (_, k) => 0.2 + (k % 3));
    const rows = rowsOf(points);
    const plane = trainHyperplane(rows, sides, costs, 3, settings);
    const pulls = points.map(
      (_, k) => 2 * costs[k]! * sides[k]! * Math.max(0, 1 - sides[k]! * scoreOf(plane, rows, k)),
    );
    expect(pulls.reduce((sum, pull) => sum + pull, 0)).toBeCloseTo(plane.bias, 6);
    for (let feature = 0; feature < 3; feature++)
      expect(pulls.reduce((sum, pull, k) => sum + pull * rows.values[3 * k + feature]!, 0)).toBeCloseTo(
        plane.weights[feature]!,
        6,
      );
    expect(pulls).toContain(0);
  });

  test('trainHyperplane ends after the given number of passes', () => {
    const rows = rowsOf([[1], [-1]]);
    const none = trainHyperplane(rows, Int8Array.of(1, -1), Float64Array.of(1, 1), 1, {
      ...settings,
      maxPasses: 0,
    });
    expect([...none.weights, none.bias]).toEqual([0, 0]);
  });
});
