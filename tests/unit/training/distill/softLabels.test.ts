import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { variedTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { softLabels } from '#training/distill/softLabels.ts';
import { batch } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import type { Weights } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import type { Encoded } from '#training/tweets/encode.ts';

const [one, other] = [4, 5].map((seed) => randomWeights(seed, plainSizes)) as [Weights, Weights];
const tweets = variedTweets(24);

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** How happy a network takes each tweet for, read one by one. */
async function happyOf(weights: Weights, read: Encoded = tweets): Promise<number[]> {
  const network = new Network(new Workspace(await compileKernels()), weights);
  return [...tweets.labels.keys()].map((k) => network.evaluate(batch(read, Uint32Array.of(k))).happy[0]!);
}

const networks = (...weights: Weights[]) =>
  new Map(weights.map((one, k) => [`network ${k}`, { weights: one }]));

test('the networks’ mean and the label are mixed', async () => {
  const softTargets = await softLabels(networks(one, other), tweets, 0.6);
  const [first, second] = [await happyOf(one), await happyOf(other)];
  expect(softTargets).toHaveLength(24);
  for (const [k, happy] of softTargets.entries())
    expect(happy).toBeCloseTo(0.3 * (first[k]! + second[k]!) + 0.4 * Number(tweets.labels[k] === 1), 5);
  expect(new Set(softTargets).size).toBeGreaterThan(20);
});

test('a network reads with what its own pairs say, and without those of the run that it teaches', async () => {
  const bigramLogits = Float32Array.from(tweets.labels, (_, k) => (k - 12) / 6);
  const taught = { ...tweets, bigramLogits: new Float32Array(24).fill(5) };
  const teachers = new Map([
    ['with pairs', { weights: one, bigramLogits }],
    ['without', { weights: other }],
  ]);
  const softTargets = await softLabels(teachers, taught, 1);
  const [first, second] = [await happyOf(one, { ...tweets, bigramLogits }), await happyOf(other)];
  for (const [k, value] of softTargets.entries()) expect(value).toBeCloseTo((first[k]! + second[k]!) / 2, 5);
});

test('what others say counts as much as what a network says', async () => {
  const others = [0.25, 0.75].map((happy) => new Float32Array(24).fill(happy));
  const softTargets = await softLabels(networks(one), tweets, 0.6, others);
  const happy = await happyOf(one);
  for (const [k, value] of softTargets.entries())
    expect(value).toBeCloseTo(0.2 * (happy[k]! + 0.25 + 0.75) + 0.4 * Number(tweets.labels[k] === 1), 5);
});

test('what one network says may be all', async () => {
  const happy = await happyOf(one);
  const softTargets = await softLabels(networks(one), tweets, 1);
  for (const [k, value] of softTargets.entries()) expect(value).toBeCloseTo(happy[k]!, 5);
});
