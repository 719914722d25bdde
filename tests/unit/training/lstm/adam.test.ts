import * as tf from '@tensorflow/tfjs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { Adam } from '#training/lstm/adam.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { type Gradients, gradientsIn } from '#training/lstm/gradients.ts';
import {
  copyOf,
  initialWeights,
  sizesOf,
  type Weights,
  weightNames,
  weightsIn,
} from '#training/lstm/initial.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { errorOf, someFloats } from './floats.ts';

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

function begin(): { weights: Weights; adam: Adam } {
  const weights = weightsIn(workspace, initial);
  return { weights, adam: new Adam(workspace, weights) };
}

/**
 * Gradients of a step that touched these words; noise stands where it touched none. All are well away from zero, where
 * it matters that tfjs adds epsilon to a corrected mean and Keras (as we do) to the mean itself.
 */
function shardOf(step: number, seed: number, ids: readonly number[]): Gradients {
  const shard = gradientsIn(workspace, sizesOf(initial));
  for (const [k, name] of weightNames.entries()) {
    const values = shard.values[name];
    values.set(someFloats(10 * seed + k, values.length).map((value) => value + 0.2 * Math.sign(value)));
  }
  for (const id of ids) shard.stamps[id] = step;
  shard.touched.set(ids);
  if (ids.length < shard.touched.length) shard.touched[ids.length] = -1;
  return shard;
}

const rowOf = ({ embedding }: Weights, id: number) => [
  ...embedding.values.subarray(id * width, (id + 1) * width),
];

test('where every word was touched, several steps are those of tf.train.adam', () => {
  const variables = Object.fromEntries(
    weightNames.map((name) => {
      const { values, shape } = initial[name];
      return [name, tf.variable(tf.tensor(values.slice(), [...shape]))];
    }),
  );
  const optimizer = tf.train.adam(0.1);
  const { weights, adam } = begin();
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
    expect(errorOf(weights[name].values, variables[name]!.dataSync()), name).toBeLessThan(1e-4);
    expect(weights[name].values, name).not.toEqual(initial[name].values);
  }
});

test('a word that no tweet held stays as it is, moments and all', () => {
  const { weights, adam } = begin();
  adam.step([shardOf(1, 1, [3, 5])], 0.1);
  for (const id of everyWord) {
    const touched = id === 3 || id === 5;
    expect(rowOf(weights, id).every((value, k) => value !== rowOf(initial, id)[k])).toBe(touched);
    for (const moment of [adam.first, adam.second])
      expect(rowOf(moment, id).some((value) => value !== 0)).toBe(touched);
  }
  const before = [weights, adam.first, adam.second].map(copyOf);
  adam.step([shardOf(2, 2, [3])], 0.1);
  for (const [k, after] of [weights, adam.first, adam.second].entries()) {
    expect(rowOf(after, 5)).toEqual(rowOf(before[k]!, 5));
    expect(rowOf(after, 3)).not.toEqual(rowOf(before[k]!, 3));
  }
});

/** One step on these gradients. */
function stepped(...shards: Gradients[]): Weights {
  const { weights, adam } = begin();
  adam.step(shards, 0.1);
  return weights;
}

test('two shards change the weights as one shard with their sum does', () => {
  const [one, other] = [shardOf(1, 1, [1, 4, 6]), shardOf(1, 2, [6, 2])];
  const sum = shardOf(1, 3, [1, 2, 4, 6]);
  for (const name of weightNames) {
    sum.values[name].forEach((_, k) => {
      const holds = ({ stamps }: Gradients) =>
        Number(name !== 'embedding' || stamps[Math.floor(k / width)] === 1);
      sum.values[name][k] = holds(one) * one.values[name][k]! + holds(other) * other.values[name][k]!;
    });
  }
  const [apart, together] = [stepped(one, other), stepped(sum)];
  for (const name of weightNames)
    expect(errorOf(apart[name].values, together[name].values), name).toBeLessThan(1e-6);
});

test('the order of the shards does not matter, and each word is changed once', () => {
  const [one, other] = [shardOf(1, 1, [1, 4, 6]), shardOf(1, 2, [6, 4, 2])];
  const [weights, turned] = [stepped(one, other), stepped(other, one)];
  expect(turned).toEqual(weights);
  for (const id of everyWord) {
    const moved = rowOf(weights, id).map((value, k) => Math.abs(value - rowOf(initial, id)[k]!));
    for (const distance of moved) expect(distance).toBeCloseTo([1, 2, 4, 6].includes(id) ? 0.1 : 0, 4);
  }
});

test('a shard that held a word in an earlier step alone adds nothing to it', () => {
  const [now, stale] = [shardOf(2, 1, [4]), shardOf(1, 2, [4])];
  stale.touched[0] = -1;
  const weightsAfter = (...shards: Gradients[]) => {
    const { weights, adam } = begin();
    adam.steps = 1;
    adam.step(shards, 0.1);
    return rowOf(weights, 4);
  };
  expect(weightsAfter(stale, now)).toEqual(weightsAfter(now));
  expect(weightsAfter(now, stale)).toEqual(weightsAfter(now));
});

test('a learning rate of zero changes the moments alone', () => {
  const { weights, adam } = begin();
  adam.step([shardOf(1, 1, everyWord)], 0);
  for (const name of weightNames) expect(weights[name].values).toEqual(initial[name].values);
  expect(adam.first.kernel.values.every((value) => value !== 0)).toBe(true);
});

test('the embedding may have another learning rate: at zero it stays, and all else changes as it would', () => {
  const { weights, adam } = begin();
  adam.step([shardOf(1, 1, everyWord)], 0.1, 0);
  const alike = stepped(shardOf(1, 1, everyWord));
  for (const name of weightNames)
    expect(weights[name].values, name).toEqual((name === 'embedding' ? initial : alike)[name].values);
  expect(adam.first.embedding.values.every((value) => value !== 0)).toBe(true);
});

test('a higher one changes the embedding alone, as it would change all', () => {
  const { weights, adam } = begin();
  adam.step([shardOf(1, 1, [3, 5]), shardOf(1, 2, [5, 6])], 0.1, 0.3);
  const of = (rate: number) => {
    const { weights, adam } = begin();
    adam.step([shardOf(1, 1, [3, 5]), shardOf(1, 2, [5, 6])], rate);
    return weights;
  };
  const [low, high] = [of(0.1), of(0.3)];
  for (const name of weightNames)
    expect(weights[name].values, name).toEqual((name === 'embedding' ? high : low)[name].values);
});
