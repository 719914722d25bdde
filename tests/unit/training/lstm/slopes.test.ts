import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { type Batch, batch, batchesOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { gradientsIn } from '#training/lstm/gradients.ts';
import { mapWeights, type Sizes, sizesOf, type Weights, weightNames } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';

/* Every gradient beside the slope of the loss that it is to be: what no slip in an op's way back survives. */

const sizes = { ...plainSizes, vocabulary: 12, embedding: 3, units: 4 };
/** Of one to nine words. */
const tweets = variedTweets(9);
const rows = tweets.labels.length;
const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), rows, randomOf(1))[0]!;
const plain = batch(tweets, order);

const labels = Uint8Array.of(2, 0, 1, 2, 1, 0, 0, 1, 2);
const three = { labels };
const isBinaryLabel = {
  labels: labels.map((label) => label % 2),
  isBinaryLabel: Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1, 1),
};
const someOfTwo = { labels, isBinaryLabel: labels.map((label, row) => Number(label !== 2 && row % 2 === 1)) };
const weights = { weights: Float32Array.of(1, 0.5, 0, 2, 1, 3, 0.1, 1, 1) };
const softTargets = {
  softTargets: Float32Array.of(Number.NaN, 0.2, 0.9, Number.NaN, 0, 1, 0.5, Number.NaN, Number.NaN),
};

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
  await tf.setBackend('cpu');
});

const step = 1e-2;

/** Of the summed loss, by each value of each weight. */
function slopesOf(weights: Weights, of: Batch): Record<string, number[]> {
  const lossOf = (changed: Weights) => new Network(workspace, changed).evaluate(of).loss;
  const nudged = (name: string, k: number, by: number) =>
    mapWeights(weights, ({ shape, values }, other) => ({
      shape,
      values: other === name ? values.with(k, values[k]! + by) : values,
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

function gradientsOf(weights: Weights, of: Batch): Record<string, number[]> {
  const into = gradientsIn(workspace, sizesOf(weights));
  const none = { inputs: 0, recurrent: 0, random: randomOf(1) };
  new Network(workspace, weights).gradients(of, 1, none, 1, into);
  const width = weights.embedding.shape[1]!;
  into.values.embedding.forEach((_, k) => {
    if (into.stamps[Math.floor(k / width)] !== 1) into.values.embedding[k] = 0;
  });
  return Object.fromEntries(weightNames.map((name) => [name, [...into.values[name]]]));
}

describe.each<[string, sizes: Sizes, changes: Partial<Batch>]>([
  ['the network of the paper', sizes, {}],
  ['two directions', { ...sizes, directions: 2 }, {}],
  ['the largest states beside the last', { ...sizes, pooling: 'last+max' }, {}],
  ['three outputs', { ...sizes, outputs: 3 }, three],
  ['three outputs of which one is no choice', { ...sizes, outputs: 3 }, isBinaryLabel],
  ['three outputs of which one is no choice in some rows', { ...sizes, outputs: 3 }, someOfTwo],
  ['rows that count more or less', sizes, weights],
  ['soft labels', sizes, softTargets],
  [
    'all of it',
    { ...sizes, directions: 2, pooling: 'last+max', outputs: 3 },
    { ...someOfTwo, ...weights, ...softTargets },
  ],
])('with %s', (_, sizes, changes) => {
  test('a small change of any weight changes the loss as its gradient says', () => {
    const weights = randomWeights(5, sizes);
    const of = { ...plain, ...changes };
    const [gradients, slopes] = [gradientsOf(weights, of), slopesOf(weights, of)];
    for (const name of weightNames) {
      const largest = Math.max(...slopes[name]!.map(Math.abs));
      expect(largest, name).toBeGreaterThan(0.01);
      for (const [k, slope] of slopes[name]!.entries())
        expect(Math.abs(gradients[name]![k]! - slope) / largest, `${name} ${k}`).toBeLessThan(2e-3);
    }
  });
});
