import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { fullSizes, plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { type Batch, batch, batchesOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { gradientsIn } from '#training/lstm/gradients.ts';
import { sizesOf } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';

const rows = 12;
const tweets = variedTweets(rows);
const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), rows, randomOf(1))[0]!;
const plain = batch(tweets, order);

const three = { labels: Uint8Array.from({ length: rows }, (_, row) => row % 3) };
const isBinaryLabel = { isBinaryLabel: three.labels.map((label, row) => Number(label !== 2 && row < 8)) };
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

test.each<[string, sizes: typeof plainSizes | typeof fullSizes, changes: Partial<Batch>]>([
  ['two outputs', plainSizes, {}],
  ['three outputs', fullSizes, three],
  ['rows in which unsure is no choice', fullSizes, { ...three, ...isBinaryLabel }],
  ['rows that count more or less', plainSizes, weights],
  ['soft labels, and some that are as they were', plainSizes, softTargets],
  ['soft labels that are unsure in part', fullSizes, { ...three, ...unsure }],
  ['soft labels that may not be unsure', plainSizes, unsure],
  ['pairs of words that bigramLogits to a side', plainSizes, bigramLogits],
  ['all of it', fullSizes, { ...three, ...isBinaryLabel, ...weights, ...softTargets, ...bigramLogits }],
])('loss and tweets called right, with %s, are those of the probabilities', (_, sizes, changes) => {
  const values = randomWeights(7, sizes);
  const of: Batch = { ...plain, ...changes };
  const due = { loss: 0, correct: 0 };
  for (const [row, tweet] of order.entries()) {
    const ids = tweets.ids.slice(tweets.offsets[tweet], tweets.offsets[tweet + 1]);
    const logit = of.bigramLogits?.[row] ?? 0;
    const moved = referenceProbabilities(values, ids).map(
      (value, output) => value * Math.exp([-logit / 2, logit / 2, 0][output]!),
    );
    const all = moved.map((value) => value / moved.reduce((total, one) => total + one, 0));
    const choices = of.isBinaryLabel?.[row] ? all.slice(0, 2) : all;
    const sum = choices.reduce((total, value) => total + value, 0);
    const happy = of.softTargets?.[row] ?? Number.NaN;
    const open = all.length > 2 ? (of.unsure?.[row] ?? 0) : 0;
    const targets = Number.isNaN(happy)
      ? choices.map((_, output) => Number(output === of.labels[row]))
      : [(1 - open) * (1 - happy), (1 - open) * happy, open];
    const loss = choices.reduce(
      (total, value, output) => total - targets[output]! * Math.log(value / sum),
      0,
    );
    due.loss += (of.weights?.[row] ?? 1) * loss;
    due.correct += Number(choices.indexOf(Math.max(...choices)) === of.labels[row]);
  }
  const network = new Network(workspace, values);
  const none = { inputs: 0, recurrent: 0, random: randomOf(1) };
  expect(network.evaluate(of).loss).toBeCloseTo(due.loss, 3);
  expect(network.gradients(of, 5, none, 1, gradientsIn(workspace, sizesOf(values)))).toEqual({
    loss: expect.closeTo(due.loss, 3),
    correct: due.correct,
  });
  expect(due.correct).toBeGreaterThan(0);
  expect(due.correct).toBeLessThan(rows);
});
