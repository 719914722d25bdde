import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { unknownId } from '#lib/text/vocabulary.ts';
import { randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { type Batch, batchesOf, batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import type { Dropout } from '#training/lstm/dropout.ts';
import { allocateGradients } from '#training/lstm/gradients.ts';
import { Network } from '#training/lstm/network.ts';
import { mapWeights, sizesOf } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';

const weights = randomWeights(3);
const tweets = variedTweets(60);
const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), 60, randomOf(1))[0]!;
const allTweets = batchOf(tweets, order);

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
  await tf.setBackend('cpu');
});

/** Returns the score of a step, two of its gradients and the ids of the words that it touches. */
function stepWith(rates: Partial<Dropout>, batch: Batch = allTweets, stepWeights = weights) {
  const gradients = allocateGradients(workspace, sizesOf(stepWeights));
  const dropout = { inputs: 0, recurrent: 0, random: randomOf(1), ...rates };
  const score = new Network(workspace, stepWeights).gradients(batch, batch.rows, dropout, 1, gradients);
  const touched = [...gradients.stamps.keys()].filter((id) => gradients.stamps[id] === 1);
  return {
    score,
    touched,
    kernel: gradients.values.kernel.slice(),
    head: gradients.values.headKernel.slice(),
  };
}

/** Returns a batch of posts that all consist of this one word. */
const repeated = (id: number, rows: number, label = 0): Batch => ({
  rows,
  time: 1,
  ids: new Int32Array(rows).fill(id),
  labels: new Uint8Array(rows).fill(label),
  lengths: new Int32Array(rows).fill(1),
});

test('Network.gradients reads dropped words as unknown words and touches only the words it reads', () => {
  const all = stepWith({ words: 1 });
  expect(all).toEqual(stepWith({}, { ...allTweets, ids: allTweets.ids.map(() => unknownId) }));
  expect(all.touched).toEqual([unknownId]);
  const half = stepWith({ words: 0.5 });
  expect(half.touched).toContain(unknownId);
  expect(half.touched.length).toBeGreaterThan(5);
  expect(half.score.loss).not.toBe(all.score.loss);
});

test('Network.gradients drops the given share of words', () => {
  const moodOf = (id: number) => {
    const { probabilities } = new Network(workspace, weights).evaluate(repeated(id, 1));
    return probabilities.indexOf(Math.max(...probabilities));
  };
  const known = [2, 3, 4, 5, 6].find((id) => moodOf(id) !== moodOf(unknownId))!;
  const { score } = stepWith({ words: 0.2 }, repeated(known, 2000, moodOf(unknownId)));
  expect(score.correct / 2000).toBeGreaterThan(0.17);
  expect(score.correct / 2000).toBeLessThan(0.23);
});

/** The head's kernel is zero, so every output is equally likely and the head's gradients are the features times a factor. */
const undecided = mapWeights(weights, ({ shape, values }, name) => ({
  shape,
  values: name === 'headKernel' ? new Float32Array(values.length) : values,
}));
/** Returns the gradients of the head with dropout of features, as shares of those without. */
function sharesOf(rows: number, features: number): Float32Array {
  const whole = stepWith({}, repeated(4, rows), undecided).head;
  const { head } = stepWith({ features }, repeated(4, rows), undecided);
  // A feature is zero if no state is above the initial one.
  return head.map((value, k) => value / whole[k]!).filter((_, k) => whole[k] !== 0);
}

test('Network.gradients drops a feature for all outputs or scales it up', () => {
  const shares = sharesOf(1, 0.25);
  expect(shares.length).toBeGreaterThan(30);
  for (const [k, share] of shares.entries()) {
    expect(share).toBeCloseTo(share < 0.5 ? 0 : 4 / 3, 5);
    expect(share).toBeCloseTo(shares[3 * Math.floor(k / 3)]!, 5);
  }
  expect(new Set(shares.map(Math.round)).size).toBe(2);
});

test('Network.gradients leaves the mean of a feature unchanged by dropout', () => {
  const shares = sharesOf(4000, 0.25);
  for (const share of shares) expect(Math.abs(share - 1)).toBeLessThan(0.05);
  expect(new Set(shares).size).toBeGreaterThan(20);
});

test('Network.gradients applies dropout of features to the gradients of the LSTM too', () => {
  expect(stepWith({ features: 0.3 }).kernel).not.toEqual(stepWith({}).kernel);
});

test('Network.gradients without dropout of words and features is the same as with rates of zero', () => {
  const step = stepWith({});
  expect(stepWith({ words: 0, features: 0 })).toEqual(step);
  expect(step.score.loss).toBeCloseTo(new Network(workspace, weights).evaluate(allTweets).loss, 3);
});

test.each(['words', 'features'] as const)(
  'Network.gradients derives dropout of %s from the random numbers',
  (name) => {
    const lossOf = (seed: number) => stepWith({ [name]: 0.4, random: randomOf(seed) }).score.loss;
    expect(lossOf(1)).toBe(lossOf(1));
    expect(lossOf(1)).not.toBe(lossOf(2));
  },
);
