import * as tf from '@tensorflow/tfjs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { Adam } from '#training/lstm/adam.ts';
import { type Batch, batch, batchesOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { type Gradients, gradientsIn } from '#training/lstm/gradients.ts';
import { copyOf, initialWeights, sizesOf, type Weights, weightsIn } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { encodedOf, separableTweets } from './encodedOf.ts';
import { textbook } from './textbook.ts';

const { settings } = tinyIdentity();
const tweets = separableTweets(40);
const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), 40, randomOf(1))[0]!;
const some = batch(tweets, order);
const dropout = (rate: number, seed = 1) => ({ inputs: rate, recurrent: rate, random: randomOf(seed) });

let kernels: WebAssembly.Module;
let workspace: Workspace;
let weights: Weights;
let network: Network;
let adam: Adam;
let gradients: Gradients;

beforeAll(async () => {
  kernels = await compileKernels();
  await tf.setBackend('cpu');
});

beforeEach(() => {
  workspace = new Workspace(kernels);
  weights = weightsIn(workspace, initialWeights(settings));
  network = new Network(workspace, weights);
  adam = new Adam(workspace, weights);
  gradients = gradientsIn(workspace, sizesOf(weights));
});

const scoreOf = (rate = 0, seed = 1, of = some.rows) =>
  network.gradients(some, of, dropout(rate, seed), adam.steps + 1, gradients);

function train(steps: number): void {
  for (let k = 0; k < steps; k++) {
    scoreOf();
    adam.step([gradients], 0.05);
  }
}

test('before training it cannot tell', () => {
  const { loss, happy } = network.evaluate(some);
  expect(loss / some.rows).toBeCloseTo(Math.LN2, 1);
  expect(happy).toHaveLength(some.rows);
  for (const probability of happy) expect(Math.abs(probability - 0.5)).toBeLessThan(0.1);
});

test('it learns which words are happy and which are sad', () => {
  train(60);
  const { loss, happy } = network.evaluate(some);
  expect([...happy].map((probability) => Math.round(probability))).toEqual([...some.labels]);
  expect(loss / some.rows).toBeLessThan(0.1);
  expect(scoreOf().correct).toBe(some.rows);
});

test('what it learned also reads tweets that it never saw', () => {
  train(60);
  const unseen = encodedOf([
    { ids: [11, 11, 11, 3, 10], label: 1 },
    { ids: [9], label: 0 },
  ]);
  const [first, second] = network.evaluate(batch(unseen, Uint32Array.of(0, 1))).happy;
  expect(first).toBeGreaterThan(0.8);
  expect(second).toBeLessThan(0.2);
});

test('evaluating gives the softmax of the scores', () => {
  train(5);
  const { time, rows, ids, lengths } = some;
  const { embedding, kernel, recurrent, bias, headKernel, headBias } = weights;
  const words = Array.from(ids, (id) => [
    ...embedding.values.subarray(id * settings.embedding, (id + 1) * settings.embedding),
  ]).flat();
  const state = textbook(
    tf.tensor3d(words, [time, rows, settings.embedding]),
    {
      kernel: tf.tensor2d(kernel.values, kernel.shape as [number, number]),
      recurrent: tf.tensor2d(recurrent.values, recurrent.shape as [number, number]),
      bias: tf.tensor1d(bias.values),
    },
    { lengths },
  ).dataSync();
  const { happy } = network.evaluate(some);
  for (const [row, probability] of happy.entries()) {
    const [sad, glad] = [0, 1].map((output) => {
      let score = headBias.values[output]!;
      for (let u = 0; u < settings.units; u++)
        score += state[row * settings.units + u]! * headKernel.values[2 * u + output]!;
      return Math.exp(score);
    });
    expect(probability).toBeCloseTo(glad! / (sad! + glad!), 5);
  }
});

test('loss and accuracy are those of the probabilities', () => {
  train(2);
  const { happy, loss } = network.evaluate(some);
  const due = { loss: 0, correct: 0 };
  for (const [row, probability] of happy.entries()) {
    const right = some.labels[row] === 1 ? probability : 1 - probability;
    due.loss -= Math.log(right);
    due.correct += Number(right > 0.5);
  }
  expect(loss).toBeCloseTo(due.loss, 3);
  for (const of of [some.rows, 1000])
    expect(scoreOf(0, 1, of)).toEqual({ loss: expect.closeTo(due.loss, 3), correct: due.correct });
  expect(due.correct).toBeLessThan(some.rows);
});

test('padding of a batch does not change what is read, nor does what was read before', () => {
  train(5);
  const together = network.evaluate(some).happy;
  for (const row of [0, 1, 20, 39]) {
    const alone: Batch = batch(tweets, order.subarray(row, row + 1));
    expect(network.evaluate(alone).happy[0]).toBeCloseTo(together[row]!, 5);
  }
  expect(network.evaluate(some).happy).toEqual(together);
});

test('dropout changes a step as its random numbers say, and evaluation never', () => {
  train(5);
  const lossOf = (rate: number, seed: number) => scoreOf(rate, seed).loss;
  expect(lossOf(0.5, 1)).toBe(lossOf(0.5, 1));
  expect(lossOf(0.5, 1)).not.toBe(lossOf(0.5, 2));
  expect(lossOf(0.5, 1)).not.toBe(lossOf(0, 1));
  expect(network.evaluate(some)).toEqual(network.evaluate(some));
});

test('neither a step nor reading changes the weights, or leaves a tensor or a block behind', () => {
  const before = copyOf(weights);
  const next = workspace.scope(() => workspace.take(1));
  const { numTensors } = tf.memory();
  scoreOf(0.2);
  network.evaluate(some);
  expect(weights).toEqual(before);
  expect(tf.memory().numTensors).toBe(numTensors);
  expect(workspace.take(1)).toBe(next);
});
