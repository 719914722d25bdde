import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import {
  fullSizes,
  randomBigrams,
  randomWeights,
  taggedSizes,
  tweetSizes,
} from '#tests/unit/training/export/randomWeights.ts';
import { withBigrams } from '#training/bigrams/table.ts';
import { batchesOf, batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Network } from '#training/lstm/network.ts';
import { onlyMoods, type Weights } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';
import { plainGradients } from './plainGradients.ts';

const rows = 16;
const tweets = withBigrams(variedTweets(rows), randomBigrams(1));
const plain = batchOf(
  tweets,
  batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), rows, randomOf(1))[0]!,
);
/** Offsets of three moods and three tags, which differ from row to row. */
const offsetOf = (row: number, output: number): number => ((3 * row + 5 * output) % 7) / 4 - 0.75;
const offsetsOf = (width: number): Float32Array =>
  Float32Array.from({ length: width * rows }, (_, k) => offsetOf(Math.floor(k / width), k % width));

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
  await tf.setBackend('cpu');
});

const networkOf = (weights: Weights) => new Network(workspace, weights);

/** Returns the probabilities of a row after offsets were added to the logits of moods and tags. */
function moved(probabilities: readonly number[], offsets: readonly number[]): number[] {
  const odds = probabilities.map((p, k) => (k < 3 ? p : p / (1 - p)) * Math.exp(offsets[k] ?? 0));
  const sum = odds[0]! + odds[1]! + odds[2]!;
  return odds.map((value, k) => value / (k < 3 ? sum : 1 + value));
}

test.each([
  ['three moods, with their offsets', fullSizes, 3],
  ['three moods, with offsets of tags that it lacks', fullSizes, 6],
  ['moods and the output for tweets, with offsets of tags that it lacks', tweetSizes, 6],
  ['moods and tags, with the offsets of moods alone', taggedSizes, 3],
  ['moods and tags, with the offsets of both', taggedSizes, 6],
])('Network.evaluate adds the offsets of sources to its logits: a network of %s', (_, sizes, width) => {
  const network = networkOf(randomWeights(3, sizes));
  const { outputs } = sizes;
  const before = network.evaluate(plain).probabilities;
  const after = network.evaluate({ ...plain, sourceOffsets: offsetsOf(width) }).probabilities;
  const known = outputs === 7 ? width : 3;
  for (let row = 0; row < rows; row++) {
    const rowOf = (values: Float32Array) => [...values.subarray(outputs * row, outputs * (row + 1))];
    const offsets = Array.from({ length: known }, (_, output) => offsetOf(row, output));
    const expected = moved(rowOf(before), offsets).map((value) => expect.closeTo(value, 4));
    expect(rowOf(after)).toEqual(expected);
  }
});

test('Network.gradients with the offsets of one source are those of a network whose biases are higher by them', () => {
  const weights = randomWeights(3, taggedSizes);
  const ofSource = [0.5, -1, 0.25, 2, -0.5, 1];
  const tags = Float32Array.from({ length: 3 * rows }, (_, k) => Number(k % 5 < 2));
  const batch = { ...plain, tags, tweetTargets: new Float32Array(rows).fill(0.75) };
  const higher = {
    ...weights,
    headBias: {
      shape: [7],
      values: weights.headBias.values.map((value, output) => value + (ofSource[output] ?? 0)),
    },
  };
  const sourceOffsets = Float32Array.from({ length: 6 * rows }, (_, k) => ofSource[k % 6]!);
  const [actual, expected] = [
    plainGradients(workspace, weights, { ...batch, sourceOffsets }),
    plainGradients(workspace, higher, batch),
  ];
  for (const name of ['headKernel', 'headBias', 'kernel', 'recurrent'] as const)
    expect([...actual[name]], name).toEqual([...expected[name]].map((value) => expect.closeTo(value, 4)));
});

test('Network.gradients teach a network nothing about a source that uses labels as often as its offsets say', () => {
  const weights = onlyMoods(randomWeights(3, fullSizes));
  const neutral = {
    ...weights,
    headKernel: { ...weights.headKernel, values: new Float32Array(weights.headKernel.values.length) },
    headBias: { shape: [3], values: new Float32Array(3) },
  };
  const { bigramLogits: _, ...batch } = plain;
  // The first six posts are of a source that has each mood as often. Of the other ten, one is sad, one happy and eight unsure.
  const labels = Uint8Array.of(0, 1, 2, 0, 1, 2, 0, 1, ...Array<number>(8).fill(2));
  const ofSecond = [0.1, 0.1, 0.8].map(Math.log);
  const sourceOffsets = new Float32Array(3 * rows);
  for (let row = 6; row < rows; row++) sourceOffsets.set(ofSecond, 3 * row);
  const without = plainGradients(workspace, neutral, { ...batch, labels });
  expect([...without.headBias]).toEqual([7 / 3, 7 / 3, -14 / 3].map((value) => expect.closeTo(value, 4)));
  const withOffsets = plainGradients(workspace, neutral, { ...batch, labels, sourceOffsets });
  expect([...withOffsets.headBias]).toEqual([0, 0, 0].map((value) => expect.closeTo(value, 4)));
});
