import { expect, test } from 'vitest';
import { probability, type SparseRows, trainLogistic } from '#training/bigrams/logistic.ts';

/** Rows with feature 0 have label 1, rows with feature 1 label 0. Every row has feature 2. */
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

test('trainLogistic separates separable rows', () => {
  const { rows, labels } = toy(200);
  const model = trainLogistic(rows, labels, 3, settings);
  const answers = Array.from(labels, (_, row) => Math.round(probability(model, rows, row)));
  expect(answers).toEqual([...labels]);
  expect(model.weights[0]).toBeGreaterThan(1);
  expect(model.weights[1]).toBeLessThan(-1);
  expect(Math.abs(model.weights[2]!)).toBeLessThan(0.5);
});

test('trainLogistic learns the share of label 1 if there are no features', () => {
  const labels = Uint8Array.from({ length: 1000 }, (_, k) => Number(k % 5 === 0));
  const rows = { offsets: new Uint32Array(1001), features: new Int32Array(0), values: new Float32Array(0) };
  expect(probability(trainLogistic(rows, labels, 0, settings), rows, 0)).toBeCloseTo(0.2, 1);
});

test('trainLogistic returns the same weights for the same seed', () => {
  const { rows, labels } = toy(50);
  const train = (seed: number) => trainLogistic(rows, labels, 3, { ...settings, seed });
  expect(train(1)).toEqual(train(1));
  expect(train(1)).not.toEqual(train(2));
});

test('probability returns the value computed by hand', () => {
  const rows = {
    offsets: Uint32Array.of(0, 2),
    features: Int32Array.of(0, 1),
    values: Float32Array.of(0.5, 2),
  };
  const model = { weights: Float64Array.of(2, -1), bias: 0.5 };
  expect(probability(model, rows, 0)).toBeCloseTo(1 / (1 + Math.exp(0.5)), 10);
});
