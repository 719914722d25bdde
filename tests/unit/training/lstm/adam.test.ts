import * as tf from '@tensorflow/tfjs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { Adam } from '#training/lstm/adam.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { allocateGradients, type Gradients } from '#training/lstm/gradients.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { allocateWeights, copyWeights, sizesOf, type Weights, weightNames } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomFloats, relativeError } from './floats.ts';

const { settings } = tinyIdentity({ vocabulary: 9, embedding: 6, units: 3 });
const width = settings.embedding;
const everyWord = [...Array(settings.vocabulary).keys()];
const initial = initialWeights(settings);

let kernels: WebAssembly.Module;
let workspace: Workspace;

beforeAll(async () => {
  kernels = await compileKernels();
  await tf.setBackend('cpu');
});

beforeEach(() => {
  workspace = new Workspace(kernels);
});

function startAdam(): { weights: Weights; adam: Adam } {
  const weights = allocateWeights(workspace, initial);
  return { weights, adam: new Adam(workspace, weights) };
}

/**
 * Returns gradients of a step that touched these words; the rows of other words contain noise. All values are far from zero:
 * near zero the results differ, because tfjs adds epsilon to the corrected mean and Keras, like Adam here, to the mean itself.
 */
function shardOf(step: number, seed: number, ids: readonly number[]): Gradients {
  const shard = allocateGradients(workspace, sizesOf(initial));
  for (const [k, name] of weightNames.entries()) {
    const values = shard.values[name];
    values.set(randomFloats(10 * seed + k, values.length).map((value) => value + 0.2 * Math.sign(value)));
  }
  for (const id of ids) shard.stamps[id] = step;
  shard.touched.set(ids);
  if (ids.length < shard.touched.length) shard.touched[ids.length] = -1;
  return shard;
}

const rowOf = ({ embedding }: Weights, id: number) => [
  ...embedding.values.subarray(id * width, (id + 1) * width),
];

test('Adam takes the same steps as tf.train.adam when every word is touched', () => {
  const variables = Object.fromEntries(
    weightNames.map((name) => {
      const { values, shape } = initial[name];
      return [name, tf.variable(tf.tensor(values.slice(), [...shape]))];
    }),
  );
  const optimizer = tf.train.adam(0.1);
  const { weights, adam } = startAdam();
  for (let step = 1; step <= 5; step++) {
    const shard = shardOf(step, step, everyWord);
    adam.step([shard], 0.1);
    optimizer.applyGradients(
      weightNames.map((name) => {
        const { name: variable, shape } = variables[name]!;
        return { name: variable, tensor: tf.tensor(shard.values[name].slice(), shape) };
      }),
    );
  }
  expect(adam.steps).toBe(5);
  for (const name of weightNames) {
    expect(relativeError(weights[name].values, variables[name]!.dataSync()), name).toBeLessThan(1e-4);
    expect(weights[name].values, name).not.toEqual(initial[name].values);
  }
});

test('Adam leaves the weights and moments of untouched words unchanged', () => {
  const { weights, adam } = startAdam();
  adam.step([shardOf(1, 1, [3, 5])], 0.1);
  for (const id of everyWord) {
    const touched = id === 3 || id === 5;
    expect(rowOf(weights, id).every((value, k) => value !== rowOf(initial, id)[k])).toBe(touched);
    for (const moment of [adam.firstMoments, adam.secondMoments])
      expect(rowOf(moment, id).some((value) => value !== 0)).toBe(touched);
  }
  const before = [weights, adam.firstMoments, adam.secondMoments].map(copyWeights);
  adam.step([shardOf(2, 2, [3])], 0.1);
  for (const [k, after] of [weights, adam.firstMoments, adam.secondMoments].entries()) {
    expect(rowOf(after, 5)).toEqual(rowOf(before[k]!, 5));
    expect(rowOf(after, 3)).not.toEqual(rowOf(before[k]!, 3));
  }
});

/** Returns the weights after one step on these gradients. */
function weightsAfter(...shards: Gradients[]): Weights {
  const { weights, adam } = startAdam();
  adam.step(shards, 0.1);
  return weights;
}

test('Adam updates the weights by two shards as by one shard with their sum', () => {
  const [first, second] = [shardOf(1, 1, [1, 4, 6]), shardOf(1, 2, [6, 2])];
  const sum = shardOf(1, 3, [1, 2, 4, 6]);
  for (const name of weightNames) {
    sum.values[name].forEach((_, k) => {
      const isValid = ({ stamps }: Gradients) =>
        Number(name !== 'embedding' || stamps[Math.floor(k / width)] === 1);
      sum.values[name][k] =
        isValid(first) * first.values[name][k]! + isValid(second) * second.values[name][k]!;
    });
  }
  const [separate, summed] = [weightsAfter(first, second), weightsAfter(sum)];
  for (const name of weightNames)
    expect(relativeError(separate[name].values, summed[name].values), name).toBeLessThan(1e-6);
});

test('Adam updates each word once, and the order of the shards does not matter', () => {
  const [first, second] = [shardOf(1, 1, [1, 4, 6]), shardOf(1, 2, [6, 4, 2])];
  const weights = weightsAfter(first, second);
  expect(weightsAfter(second, first)).toEqual(weights);
  for (const id of everyWord) {
    const distances = rowOf(weights, id).map((value, k) => Math.abs(value - rowOf(initial, id)[k]!));
    for (const distance of distances) expect(distance).toBeCloseTo([1, 2, 4, 6].includes(id) ? 0.1 : 0, 4);
  }
});

test('Adam ignores the rows of a shard that were stamped in an earlier step', () => {
  const [current, stale] = [shardOf(2, 1, [4]), shardOf(1, 2, [4])];
  stale.touched[0] = -1;
  const rowAfter = (...shards: Gradients[]) => {
    const { weights, adam } = startAdam();
    adam.steps = 1;
    adam.step(shards, 0.1);
    return rowOf(weights, 4);
  };
  expect(rowAfter(stale, current)).toEqual(rowAfter(current));
  expect(rowAfter(current, stale)).toEqual(rowAfter(current));
});

test('Adam updates only the moments when the learning rate is zero', () => {
  const { weights, adam } = startAdam();
  adam.step([shardOf(1, 1, everyWord)], 0);
  for (const name of weightNames) expect(weights[name].values).toEqual(initial[name].values);
  expect(adam.firstMoments.kernel.values.every((value) => value !== 0)).toBe(true);
});

test('Adam leaves the embedding unchanged when embeddingRate is zero, and updates the other weights as usual', () => {
  const { weights, adam } = startAdam();
  adam.step([shardOf(1, 1, everyWord)], 0.1, 0);
  const usual = weightsAfter(shardOf(1, 1, everyWord));
  for (const name of weightNames)
    expect(weights[name].values, name).toEqual((name === 'embedding' ? initial : usual)[name].values);
  expect(adam.firstMoments.embedding.values.every((value) => value !== 0)).toBe(true);
});

test('Adam applies a higher embeddingRate to the embedding only', () => {
  const { weights, adam } = startAdam();
  adam.step([shardOf(1, 1, [3, 5]), shardOf(1, 2, [5, 6])], 0.1, 0.3);
  const weightsAt = (rate: number) => {
    const { weights, adam } = startAdam();
    adam.step([shardOf(1, 1, [3, 5]), shardOf(1, 2, [5, 6])], rate);
    return weights;
  };
  const [low, high] = [weightsAt(0.1), weightsAt(0.3)];
  for (const name of weightNames)
    expect(weights[name].values, name).toEqual((name === 'embedding' ? high : low)[name].values);
});
