import * as tf from '@tensorflow/tfjs';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { Adam } from '#training/lstm/adam.ts';
import { type Batch, batchesOf, batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { allocateGradients, type Gradients } from '#training/lstm/gradients.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { allocateWeights, copyWeights, sizesOf, type Weights } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { encodedOf, separableTweets } from './encodedOf.ts';
import { textbook } from './textbook.ts';

const { settings } = tinyIdentity();
const tweets = separableTweets(40);
const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), 40, randomOf(1))[0]!;
const allTweets = batchOf(tweets, order);
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
  weights = allocateWeights(workspace, initialWeights(settings));
  network = new Network(workspace, weights);
  adam = new Adam(workspace, weights);
  gradients = allocateGradients(workspace, sizesOf(weights));
});

const scoreOf = (rate = 0, seed = 1, batchSize = allTweets.rows) =>
  network.gradients(allTweets, batchSize, dropout(rate, seed), adam.steps + 1, gradients);

function train(steps: number): void {
  for (let k = 0; k < steps; k++) {
    scoreOf();
    adam.step([gradients], 0.05);
  }
}

test('an untrained Network predicts probabilities near 0.5', () => {
  const { loss, happy } = network.evaluate(allTweets);
  expect(loss / allTweets.rows).toBeCloseTo(Math.LN2, 1);
  expect(happy).toHaveLength(allTweets.rows);
  for (const probability of happy) expect(Math.abs(probability - 0.5)).toBeLessThan(0.1);
});

test('a Network learns which words are happy and which are sad', () => {
  train(60);
  const { loss, happy } = network.evaluate(allTweets);
  expect([...happy].map((probability) => Math.round(probability))).toEqual([...allTweets.labels]);
  expect(loss / allTweets.rows).toBeLessThan(0.1);
  expect(scoreOf().correct).toBe(allTweets.rows);
});

test('a trained Network predicts the mood of unseen tweets', () => {
  train(60);
  const unseen = encodedOf([
    { ids: [11, 11, 11, 3, 10], label: 1 },
    { ids: [9], label: 0 },
  ]);
  const [first, second] = network.evaluate(batchOf(unseen, Uint32Array.of(0, 1))).happy;
  expect(first).toBeGreaterThan(0.8);
  expect(second).toBeLessThan(0.2);
});

test('Network.evaluate returns the softmax of the scores', () => {
  train(5);
  const { time, rows, ids, lengths } = allTweets;
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
  const { happy } = network.evaluate(allTweets);
  for (const [row, probability] of happy.entries()) {
    const [sadExp, happyExp] = [0, 1].map((output) => {
      let score = headBias.values[output]!;
      for (let u = 0; u < settings.units; u++)
        score += state[row * settings.units + u]! * headKernel.values[2 * u + output]!;
      return Math.exp(score);
    });
    expect(probability).toBeCloseTo(happyExp! / (sadExp! + happyExp!), 5);
  }
});

test('Network computes loss and correct predictions from the probabilities', () => {
  train(2);
  const { happy, loss } = network.evaluate(allTweets);
  const expected = { loss: 0, correct: 0 };
  for (const [row, probability] of happy.entries()) {
    const ofLabel = allTweets.labels[row] === 1 ? probability : 1 - probability;
    expected.loss -= Math.log(ofLabel);
    expected.correct += Number(ofLabel > 0.5);
  }
  expect(loss).toBeCloseTo(expected.loss, 3);
  for (const batchSize of [allTweets.rows, 1000])
    expect(scoreOf(0, 1, batchSize)).toEqual({
      loss: expect.closeTo(expected.loss, 3),
      correct: expected.correct,
    });
  expect(expected.correct).toBeLessThan(allTweets.rows);
});

test('Network.evaluate does not depend on padding or on earlier batches', () => {
  train(5);
  const together = network.evaluate(allTweets).happy;
  for (const row of [0, 1, 20, 39]) {
    const alone: Batch = batchOf(tweets, order.subarray(row, row + 1));
    expect(network.evaluate(alone).happy[0]).toBeCloseTo(together[row]!, 5);
  }
  expect(network.evaluate(allTweets).happy).toEqual(together);
});

test('Network derives dropout from the random numbers and evaluates without it', () => {
  train(5);
  const lossOf = (rate: number, seed: number) => scoreOf(rate, seed).loss;
  expect(lossOf(0.5, 1)).toBe(lossOf(0.5, 1));
  expect(lossOf(0.5, 1)).not.toBe(lossOf(0.5, 2));
  expect(lossOf(0.5, 1)).not.toBe(lossOf(0, 1));
  expect(network.evaluate(allTweets)).toEqual(network.evaluate(allTweets));
});

test('Network neither changes the weights nor leaks tensors or blocks', () => {
  const before = copyWeights(weights);
  const next = workspace.scope(() => workspace.allocate(1));
  const { numTensors } = tf.memory();
  scoreOf(0.2);
  network.evaluate(allTweets);
  expect(weights).toEqual(before);
  expect(tf.memory().numTensors).toBe(numTensors);
  expect(workspace.allocate(1)).toBe(next);
});
