import { describe, expect, test } from 'vitest';
import { probability, type SparseRows, trainLogistic } from '#training/bigrams/logistic.ts';

/** Feature 0 says 1, feature 1 says 0, feature 2 is in every row. */
function toy(count: number): { rows: SparseRows; labels: Uint8Array } {
  const labels = Uint8Array.from({ length: count }, (_, k) => k % 2);
  return {
    labels,
    rows: {
      offsets: Uint32Array.from({ length: count + 1 }, (_, k) => 2 * k),
      features: Int32Array.from({ length: 2 * count }, (_, k) => (k % 2 === 1 ? 2 : 1 - labels[k >> 1]!)),
      values: new Float32Array(2 * count).fill(Math.SQRT1_2),
    },
  };
}
const settings = { epochs: 5, learningRate: 0.3, seed: 1 };

describe('logistic regression', () => {
  test('learns what can be separated', () => {
    const { rows, labels } = toy(200);
    const model = trainLogistic(rows, labels, 3, settings);
    const said = Array.from(labels, (_, row) => Math.round(probability(model, rows, row)));
    expect(said).toEqual([...labels]);
    expect(model.weights[0]).toBeGreaterThan(1);
    expect(model.weights[1]).toBeLessThan(-1);
    expect(Math.abs(model.weights[2]!)).toBeLessThan(0.5);
  });

  test('learns what share of a kind is 1 where nothing tells more', () => {
    const labels = Uint8Array.from({ length: 1000 }, (_, k) => Number(k % 5 === 0));
    const rows = { offsets: new Uint32Array(1001), features: new Int32Array(0), values: new Float32Array(0) };
    expect(probability(trainLogistic(rows, labels, 0, settings), rows, 0)).toBeCloseTo(0.2, 1);
  });

  test('the same seed gives the same weights', () => {
    const { rows, labels } = toy(50);
    const of = (seed: number) => trainLogistic(rows, labels, 3, { ...settings, seed });
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });

  test('a probability, by hand', () => {
    const rows = {
      offsets: Uint32Array.of(0, 2),
      features: Int32Array.of(0, 1),
      values: Float32Array.of(0.5, 2),
    };
    const model = { weights: Float64Array.of(2, -1), bias: 0.5 };
    expect(probability(model, rows, 0)).toBeCloseTo(1 / (1 + Math.exp(0.5)), 10);
  });
});
