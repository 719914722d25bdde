import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { fullSizes, plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { type Batch, batchesOf, batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { allocateGradients } from '#training/lstm/gradients.ts';
import { Network } from '#training/lstm/network.ts';
import { sizesOf } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';

const rows = 12;
const tweets = variedTweets(rows);
const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), rows, randomOf(1))[0]!;
const plain = batchOf(tweets, order);

const threeLabels = { labels: Uint8Array.from({ length: rows }, (_, row) => row % 3) };
const weights = { weights: Float32Array.from({ length: rows }, (_, row) => row / 4) };
const softTargets = {
  softTargets: Float32Array.from({ length: rows }, (_, row) => (row % 3 === 1 ? row / rows : Number.NaN)),
};
const unsure = { ...softTargets, unsure: Float32Array.from({ length: rows }, (_, row) => row / (2 * rows)) };
const bigramLogits = { bigramLogits: Float32Array.from({ length: rows }, (_, row) => (row - 6) / 4) };

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
  await tf.setBackend('cpu');
});

test.each<[name: string, sizes: typeof plainSizes | typeof fullSizes, changes: Partial<Batch>]>([
  ['two outputs', plainSizes, {}],
  ['three outputs', fullSizes, threeLabels],
  ['weighted rows', plainSizes, weights],
  ['soft targets in some rows', plainSizes, softTargets],
  ['soft targets with a share of unsure', fullSizes, { ...threeLabels, ...unsure }],
  ['a share of unsure without an output for it', plainSizes, unsure],
  ['logits of word pairs', plainSizes, bigramLogits],
  ['all options', fullSizes, { ...threeLabels, ...weights, ...softTargets, ...bigramLogits }],
])('Network computes loss and correct predictions from the probabilities, with %s', (_, sizes, changes) => {
  const values = randomWeights(7, sizes);
  const changed: Batch = { ...plain, ...changes };
  const expected = { loss: 0, correct: 0 };
  for (const [row, tweet] of order.entries()) {
    const ids = tweets.ids.slice(tweets.offsets[tweet], tweets.offsets[tweet + 1]);
    const logit = changed.bigramLogits?.[row] ?? 0;
    const exponents = referenceProbabilities(values, ids).map(
      (value, output) => value * Math.exp([-logit / 2, logit / 2, 0][output]!),
    );
    const total = exponents.reduce((sum, value) => sum + value, 0);
    const probabilities = exponents.map((value) => value / total);
    const happy = changed.softTargets?.[row] ?? Number.NaN;
    const unsureShare = probabilities.length > 2 ? (changed.unsure?.[row] ?? 0) : 0;
    const targets = Number.isNaN(happy)
      ? probabilities.map((_, output) => Number(output === changed.labels[row]))
      : [(1 - unsureShare) * (1 - happy), (1 - unsureShare) * happy, unsureShare];
    const loss = probabilities.reduce((sum, value, output) => sum - targets[output]! * Math.log(value), 0);
    expected.loss += (changed.weights?.[row] ?? 1) * loss;
    expected.correct += Number(probabilities.indexOf(Math.max(...probabilities)) === changed.labels[row]);
  }
  const network = new Network(workspace, values);
  const noDropout = { inputs: 0, recurrent: 0, random: randomOf(1) };
  expect(network.evaluate(changed).loss).toBeCloseTo(expected.loss, 3);
  expect(network.gradients(changed, 5, noDropout, 1, allocateGradients(workspace, sizesOf(values)))).toEqual({
    loss: expect.closeTo(expected.loss, 3),
    correct: expected.correct,
  });
  expect(expected.correct).toBeGreaterThan(0);
  expect(expected.correct).toBeLessThan(rows);
});
