import { expect, test } from 'vitest';
import { initialWeights } from '#training/lstm/initial.ts';
import {
  allocateWeights,
  assignWeights,
  copyWeights,
  mapWeights,
  type NetworkSizes,
  shapesOf,
  sizesOf,
  type WeightName,
  weightNames,
} from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { settingsFor } from '#training/settings/options.ts';
import { emptyModule } from './emptyModule.ts';

const settings = { ...settingsFor('paper', 'whole').settings, vocabulary: 50, embedding: 12, units: 7 };
const weights = initialWeights(settings);
const largestOf = (name: WeightName): number =>
  weights[name].values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);

test('initialWeights returns every tensor with the shape of shapesOf and the matching number of values', () => {
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
])('initialWeights draws %s uniformly within the limit %f of Keras', (name, limit) => {
  expect(largestOf(name)).toBeLessThanOrEqual(limit * (1 + 1e-6));
  expect(largestOf(name)).toBeGreaterThan(0.6 * limit);
});

test('initialWeights draws orthogonal recurrent weights', () => {
  const { values } = weights.recurrent;
  const row = (k: number) => [...values.subarray(28 * k, 28 * (k + 1))];
  for (let a = 0; a < 7; a++) {
    for (let b = 0; b < 7; b++) {
      const dot = row(a).reduce((sum, value, k) => sum + value * row(b)[k]!, 0);
      expect(dot).toBeCloseTo(a === b ? 1 : 0, 5);
    }
  }
});

test('initialWeights sets all biases to zero except those of the forget gate, which are one', () => {
  const zeros = new Array<number>(7).fill(0);
  expect([...weights.bias.values]).toEqual([...zeros, ...new Array<number>(7).fill(1), ...zeros, ...zeros]);
  expect([...weights.headBias.values]).toEqual([0, 0]);
});

test('initialWeights draws each of two directions like a single one', () => {
  const both = initialWeights({ ...settings, directions: 2, pooling: 'last+max' });
  expect(both.kernel.shape).toEqual([24, 28]);
  expect(both.recurrent.shape).toEqual([14, 28]);
  expect(both.headKernel.shape).toEqual([28, 2]);
  const limit = Math.sqrt(6 / (12 + 28)) * (1 + 1e-6);
  expect(Math.max(...both.kernel.values.map(Math.abs))).toBeLessThanOrEqual(limit);
  const [forward, backward] = [0, 1].map((k) => both.recurrent.values.slice(196 * k, 196 * (k + 1)));
  for (const values of [forward!, backward!]) {
    const row = (k: number) => [...values.subarray(28 * k, 28 * (k + 1))];
    for (let a = 0; a < 7; a++) {
      for (let b = 0; b < 7; b++) {
        const dot = row(a).reduce((sum, value, k) => sum + value * row(b)[k]!, 0);
        expect(dot).toBeCloseTo(a === b ? 1 : 0, 5);
      }
    }
  }
  expect(backward).not.toEqual(forward);
  expect([...both.bias.values]).toEqual([...weights.bias.values, ...weights.bias.values]);
});

test.each<Pick<NetworkSizes, 'directions' | 'pooling' | 'outputs'>>([
  { directions: 1, pooling: 'last', outputs: 2 },
  { directions: 1, pooling: 'last+max', outputs: 3 },
  { directions: 2, pooling: 'last', outputs: 3 },
  { directions: 2, pooling: 'last+max', outputs: 2 },
])('sizesOf is the inverse of shapesOf: %j', (form) => {
  const sizes = { vocabulary: 50, embedding: 12, units: 7, ...form };
  const shapes = shapesOf(sizes);
  const shaped = mapWeights(weights, (_, name) => ({ shape: shapes[name], values: new Float32Array() }));
  expect(sizesOf(shaped)).toEqual(sizes);
});

test('initialWeights depends on the seed only', () => {
  expect(initialWeights(settings)).toEqual(weights);
  expect(initialWeights({ ...settings, seed: settings.seed + 1 }).kernel).not.toEqual(weights.kernel);
});

test('copyWeights returns values that do not change with the original', () => {
  const copy = copyWeights(weights);
  expect(copy).toEqual(weights);
  copy.bias.values[0] = 9;
  expect(weights.bias.values[0]).toBe(0);
});

test('allocateWeights copies the weights into separate shared blocks', () => {
  const shared = allocateWeights(new Workspace(emptyModule), weights);
  for (const name of weightNames) {
    expect(shared[name].shape).toEqual(weights[name].shape);
    expect([...shared[name].values]).toEqual([...weights[name].values]);
    expect(shared[name].values.buffer).toBeInstanceOf(SharedArrayBuffer);
  }
  const doubled = allocateWeights(new Workspace(emptyModule), weights, (value) => 2 * value);
  expect(doubled.kernel.values[3]).toBe(2 * weights.kernel.values[3]!);
});

test('assignWeights copies values into the existing tensors', () => {
  const target = mapWeights(weights, ({ shape, values }) => ({
    shape,
    values: new Float32Array(values.length),
  }));
  const { values } = target.kernel;
  assignWeights(target, weights);
  expect(target).toEqual(weights);
  expect(target.kernel.values).toBe(values);
});
