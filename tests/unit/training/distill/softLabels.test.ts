import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { variedTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { softLabels } from '#training/distill/softLabels.ts';
import { batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Network } from '#training/lstm/network.ts';
import type { Weights } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import type { Encoded } from '#training/tweets/encode.ts';

allowSlowTests();

const [first, second] = [4, 5].map((seed) => randomWeights(seed, plainSizes)) as [Weights, Weights];
const tweets = variedTweets(24);

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** A network's probability of happy for each tweet, read one by one. */
async function happyOf(weights: Weights, texts: Encoded = tweets): Promise<number[]> {
  const network = new Network(new Workspace(await compileKernels()), weights);
  return [...tweets.labels.keys()].map((k) => network.evaluate(batchOf(texts, Uint32Array.of(k))).happy[0]!);
}

const networks = (...weights: Weights[]) =>
  new Map(weights.map((network, k) => [`network ${k}`, { weights: network }]));

test('softLabels mixes the label with the mean of the networks', async () => {
  const softTargets = await softLabels(networks(first, second), tweets, 0.6);
  const [firstHappy, secondHappy] = [await happyOf(first), await happyOf(second)];
  expect(softTargets).toHaveLength(24);
  for (const [k, happy] of softTargets.entries())
    expect(happy).toBeCloseTo(
      0.3 * (firstHappy[k]! + secondHappy[k]!) + 0.4 * Number(tweets.labels[k] === 1),
      5,
    );
  expect(new Set(softTargets).size).toBeGreaterThan(20);
});

test('softLabels reads tweets with each network’s own bigrams and not with those of the run that it teaches', async () => {
  const bigramLogits = Float32Array.from(tweets.labels, (_, k) => (k - 12) / 6);
  const taught = { ...tweets, bigramLogits: new Float32Array(24).fill(5) };
  const teachers = new Map([
    ['with bigrams', { weights: first, bigramLogits }],
    ['without bigrams', { weights: second }],
  ]);
  const softTargets = await softLabels(teachers, taught, 1);
  const [firstHappy, secondHappy] = [
    await happyOf(first, { ...tweets, bigramLogits }),
    await happyOf(second),
  ];
  for (const [k, value] of softTargets.entries())
    expect(value).toBeCloseTo((firstHappy[k]! + secondHappy[k]!) / 2, 5);
});

test('softLabels gives other predictions the same weight as those of a network', async () => {
  const predictions = [0.25, 0.75].map((happy) => new Float32Array(24).fill(happy));
  const softTargets = await softLabels(networks(first), tweets, 0.6, predictions);
  const happy = await happyOf(first);
  for (const [k, value] of softTargets.entries())
    expect(value).toBeCloseTo(0.2 * (happy[k]! + 0.25 + 0.75) + 0.4 * Number(tweets.labels[k] === 1), 5);
});

test('softLabels returns a network’s predictions alone for a share of 1', async () => {
  const happy = await happyOf(first);
  const softTargets = await softLabels(networks(first), tweets, 1);
  for (const [k, value] of softTargets.entries()) expect(value).toBeCloseTo(happy[k]!, 5);
});
