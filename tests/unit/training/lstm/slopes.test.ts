import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { type Batch, batchesOf, batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { allocateGradients } from '#training/lstm/gradients.ts';
import { Network } from '#training/lstm/network.ts';
import { mapWeights, type NetworkSizes, sizesOf, type Weights, weightNames } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';

/* Compares every gradient with the slope of the loss, which no mistake in an op's backward pass survives. */

allowSlowTests();

const sizes = { ...plainSizes, vocabulary: 12, embedding: 3, units: 4 };
/** Tweets of one to nine words. */
const tweets = variedTweets(9);
const rows = tweets.labels.length;
const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), rows, randomOf(1))[0]!;
const plain = batchOf(tweets, order);

const labels = Uint8Array.of(2, 0, 1, 2, 1, 0, 0, 1, 2);
const threeLabels = { labels };
const weights = { weights: Float32Array.of(1, 0.5, 0, 2, 1, 3, 0.1, 1, 1) };
const softTargets = {
  softTargets: Float32Array.of(Number.NaN, 0.2, 0.9, Number.NaN, 0, 1, 0.5, Number.NaN, Number.NaN),
};
const tags = {
  tags: Float32Array.from({ length: 3 * rows }, (_, k) => [0, 1, Number.NaN, 0.3, 1, 0, Number.NaN][k % 7]!),
  tagWeight: 0.5,
};
const tweetTargets = {
  tweetTargets: Float32Array.of(1, Number.NaN, 0.2, 0, Number.NaN, 0.9, 1, Number.NaN, 0.5),
};
const bigramLogits = { bigramLogits: Float32Array.from({ length: rows }, (_, row) => (row - 4) / 3) };

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
  await tf.setBackend('cpu');
});

const step = 1e-2;

/** Returns the slopes of the summed loss by each value of each weight (central differences). */
function slopesOf(weights: Weights, batch: Batch): Record<string, number[]> {
  const lossOf = (changed: Weights) => new Network(workspace, changed).evaluate(batch).loss;
  const nudged = (name: string, k: number, change: number) =>
    mapWeights(weights, ({ shape, values }, other) => ({
      shape,
      values: other === name ? values.with(k, values[k]! + change) : values,
    }));
  return Object.fromEntries(
    weightNames.map((name) => [
      name,
      Array.from(
        weights[name].values,
        (_, k) => (lossOf(nudged(name, k, step)) - lossOf(nudged(name, k, -step))) / (2 * step),
      ),
    ]),
  );
}

function gradientsOf(weights: Weights, batch: Batch): Record<string, number[]> {
  const gradients = allocateGradients(workspace, sizesOf(weights));
  const noDropout = { inputs: 0, recurrent: 0, random: randomOf(1) };
  new Network(workspace, weights).gradients(batch, 1, noDropout, 1, gradients);
  const width = weights.embedding.shape[1]!;
  gradients.values.embedding.forEach((_, k) => {
    if (gradients.stamps[Math.floor(k / width)] !== 1) gradients.values.embedding[k] = 0;
  });
  return Object.fromEntries(weightNames.map((name) => [name, [...gradients.values[name]]]));
}

test.each<[string, sizes: NetworkSizes, changes: Partial<Batch>]>([
  ['the network of the paper', sizes, {}],
  ['two directions', { ...sizes, directions: 2 }, {}],
  ['max pooling', { ...sizes, pooling: 'last+max' }, {}],
  ['three outputs', { ...sizes, outputs: 3 }, threeLabels],
  ['the output for tweets', { ...sizes, outputs: 4 }, { ...threeLabels, ...tweetTargets }],
  ['tags', { ...sizes, outputs: 7 }, { ...threeLabels, ...tags }],
  ['weighted rows', sizes, weights],
  ['soft targets', sizes, softTargets],
  [
    'all options',
    { ...sizes, directions: 2, pooling: 'last+max', outputs: 7 },
    { ...threeLabels, ...weights, ...softTargets, ...tags, ...tweetTargets, ...bigramLogits },
  ],
])('Network.gradients matches the slopes of the loss with %s', (_, sizes, changes) => {
  const weights = randomWeights(5, sizes);
  const batch = { ...plain, ...changes };
  const [gradients, slopes] = [gradientsOf(weights, batch), slopesOf(weights, batch)];
  for (const name of weightNames) {
    const largest = Math.max(...slopes[name]!.map(Math.abs));
    expect(largest, name).toBeGreaterThan(0.01);
    for (const [k, slope] of slopes[name]!.entries())
      expect(Math.abs(gradients[name]![k]! - slope) / largest, `${name} ${k}`).toBeLessThan(2e-3);
  }
});
