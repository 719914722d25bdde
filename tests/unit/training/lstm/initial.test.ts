import { expect, test } from 'vitest';
import {
  assign,
  copyOf,
  initialWeights,
  mapWeights,
  type Sizes,
  shapesOf,
  sizesOf,
  type WeightName,
  weightNames,
  weightsIn,
} from '#training/lstm/initial.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { settingsFor } from '#training/settings/settings.ts';
import { nothing } from './nothing.ts';

const settings = { ...settingsFor('seed', 'whole').settings, vocabulary: 50, embedding: 12, units: 7 };
const weights = initialWeights(settings);
const extremeOf = (name: WeightName): number =>
  weights[name].values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

test('every tensor has its shape and as many values', () => {
  const shapes = shapesOf({ ...settings, outputs: 2 });
  for (const [name, { shape, values }] of Object.entries(weights)) {
    expect(shape).toEqual(shapes[name as WeightName]);
    expect(values).toHaveLength(shape.reduce((product, length) => product * length));
  }
});

test.each<[WeightName, limit: number]>([
  ['embedding', 0.05],
  ['kernel', Math.sqrt(6 / (12 + 28))],
  ['headKernel', Math.sqrt(6 / (7 + 2))],
])('%s is drawn evenly within Keras’s limit', (name, limit) => {
  expect(extremeOf(name)).toBeLessThanOrEqual(limit * (1 + 1e-6));
  expect(extremeOf(name)).toBeGreaterThan(0.6 * limit);
});

test('the recurrent weights are orthogonal', () => {
  const { values } = weights.recurrent;
  const row = (k: number) => [...values.subarray(28 * k, 28 * (k + 1))];
  for (let a = 0; a < 7; a++) {
    for (let b = 0; b < 7; b++) {
      const dot = row(a).reduce((sum, value, k) => sum + value * row(b)[k]!, 0);
      expect(dot).toBeCloseTo(a === b ? 1 : 0, 5);
    }
  }
});

test('biases begin at zero, but the forget gate begins open', () => {
  const zeros = new Array<number>(7).fill(0);
  expect([...weights.bias.values]).toEqual([...zeros, ...new Array<number>(7).fill(1), ...zeros, ...zeros]);
  expect([...weights.headBias.values]).toEqual([0, 0]);
});

test('of two directions each begins like one that is alone', () => {
  const both = initialWeights({ ...settings, directions: 2, pooling: 'last+max' });
  expect(both.kernel.shape).toEqual([24, 28]);
  expect(both.recurrent.shape).toEqual([14, 28]);
  expect(both.headKernel.shape).toEqual([28, 2]);
  const limit = Math.sqrt(6 / (12 + 28)) * (1 + 1e-6);
  expect(Math.max(...both.kernel.values.map(Math.abs))).toBeLessThanOrEqual(limit);
  const [forward, back] = [0, 1].map((k) => both.recurrent.values.slice(196 * k, 196 * (k + 1)));
  for (const values of [forward!, back!]) {
    const row = (k: number) => [...values.subarray(28 * k, 28 * (k + 1))];
    for (let a = 0; a < 7; a++) {
      for (let b = 0; b < 7; b++) {
        const dot = row(a).reduce((sum, value, k) => sum + value * row(b)[k]!, 0);
        expect(dot).toBeCloseTo(a === b ? 1 : 0, 5);
      }
    }
  }
  expect(back).not.toEqual(forward);
  expect([...both.bias.values]).toEqual([...weights.bias.values, ...weights.bias.values]);
});

test.each<Pick<Sizes, 'directions' | 'pooling' | 'outputs'>>([
  { directions: 1, pooling: 'last', outputs: 2 },
  { directions: 1, pooling: 'last+max', outputs: 3 },
  { directions: 2, pooling: 'last', outputs: 3 },
  { directions: 2, pooling: 'last+max', outputs: 2 },
])('the sizes can be told from the shapes: %j', (form) => {
  const sizes = { vocabulary: 50, embedding: 12, units: 7, ...form };
  const shapes = shapesOf(sizes);
  const shaped = mapWeights(weights, (_, name) => ({ shape: shapes[name], values: new Float32Array() }));
  expect(sizesOf(shaped)).toEqual(sizes);
});

test('the seed decides', () => {
  expect(initialWeights(settings)).toEqual(weights);
  expect(initialWeights({ ...settings, seed: settings.seed + 1 }).kernel).not.toEqual(weights.kernel);
});

test('a copy is apart from what it was made of', () => {
  const copy = copyOf(weights);
  expect(copy).toEqual(weights);
  copy.bias.values[0] = 9;
  expect(weights.bias.values[0]).toBe(0);
});

test('weights in a workspace are copies that threads share, each in a place of its own', () => {
  const shared = weightsIn(new Workspace(nothing), weights);
  for (const name of weightNames) {
    expect(shared[name].shape).toEqual(weights[name].shape);
    expect([...shared[name].values]).toEqual([...weights[name].values]);
    expect(shared[name].values.buffer).toBeInstanceOf(SharedArrayBuffer);
  }
  const doubled = weightsIn(new Workspace(nothing), weights, (value) => 2 * value);
  expect(doubled.kernel.values[3]).toBe(2 * weights.kernel.values[3]!);
});

test('values are assigned into the tensors that are there', () => {
  const there = mapWeights(weights, ({ shape, values }) => ({
    shape,
    values: new Float32Array(values.length),
  }));
  const { values } = there.kernel;
  assign(there, weights);
  expect(there).toEqual(weights);
  expect(there.kernel.values).toBe(values);
});
