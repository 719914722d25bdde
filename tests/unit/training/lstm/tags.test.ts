import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { fullSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { batchesOf, batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { allocateGradients } from '#training/lstm/gradients.ts';
import { Network } from '#training/lstm/network.ts';
import { moodsAmong, onlyMoods, sizesOf, tagsAmong } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';
import { ofOutput, plainGradients } from './plainGradients.ts';

/** Three moods, two tags and the output for tweets. */
const sizes = { ...fullSizes, outputs: 6 };
const weights = randomWeights(3, sizes);
const tweets = variedTweets(6);
const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), 6, randomOf(1))[0]!;
const plain = batchOf(tweets, order);
const unknown = Number.NaN;

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
  await tf.setBackend('cpu');
});

const isZero = (value: number) => value === 0;

test('a Network with tags answers about moods as one without them, and each tag is the sigmoid of its score', () => {
  const { probabilities } = new Network(workspace, weights).evaluate(plain);
  const bare = new Network(workspace, onlyMoods(weights)).evaluate(plain);
  expect([moodsAmong(sizes.outputs), tagsAmong(sizes.outputs)]).toEqual([3, 2]);
  expect(sizesOf(onlyMoods(weights))).toEqual(fullSizes);
  expect(probabilities).toHaveLength(6 * plain.rows);
  for (let row = 0; row < plain.rows; row++)
    for (let mood = 0; mood < 3; mood++)
      expect(probabilities[6 * row + mood]).toBeCloseTo(bare.probabilities[3 * row + mood]!, 5);
  const features = weights.headKernel.values.length / 6;
  const constant = {
    ...weights,
    headKernel: { shape: [features, 6], values: new Float32Array(6 * features) },
    headBias: { shape: [6], values: Float32Array.of(0, 0, 0, Math.log(3), -Math.log(4), 0) },
  };
  const row = new Network(workspace, constant).evaluate(plain).probabilities.subarray(0, 6);
  expect([...row]).toEqual([1 / 3, 1 / 3, 1 / 3, 0.75, 0.2, 0.5].map((value) => expect.closeTo(value, 6)));
});

test('the loss of a Network has the cross-entropy of each known tag, times the weight of tags and not of rows', () => {
  const network = new Network(workspace, weights);
  const weighted = { ...plain, weights: new Float32Array(plain.rows).fill(2) };
  const { loss: ofMoods, probabilities } = network.evaluate(weighted);
  const tags = new Float32Array(2 * plain.rows).fill(unknown);
  tags.set([1, unknown, 0.25, 0]);
  const [first, second, third] = [probabilities[3]!, probabilities[6 + 3]!, probabilities[6 + 4]!];
  const ofTags =
    -Math.log(first) - 0.25 * Math.log(second) - 0.75 * Math.log(1 - second) - Math.log(1 - third);
  expect(network.evaluate({ ...weighted, tags, tagWeight: 0.5 }).loss).toBeCloseTo(ofMoods + ofTags / 2, 3);
  expect(network.evaluate({ ...weighted, tags }).loss).toBeCloseTo(ofMoods + ofTags, 3);
  expect(new Network(workspace, onlyMoods(weights)).evaluate({ ...weighted, tags }).loss).toBeCloseTo(
    ofMoods,
    3,
  );
});

test('Network.gradients are zero for a tag that is unknown in all rows, and only for it', () => {
  const tags = Float32Array.from({ length: 12 }, (_, k) => (k % 2 === 0 ? unknown : Number(k % 4 === 1)));
  const gradients = plainGradients(workspace, weights, { ...plain, tags });
  expect(ofOutput(gradients, 3).every(isZero)).toBe(true);
  for (const output of [0, 1, 2, 4]) expect(ofOutput(gradients, output).some(isZero)).toBe(false);
  expect(ofOutput(gradients, 5).every(isZero)).toBe(true);
});

test('Network.gradients of the moods are zero if the weight of all rows is 0, and those of the tags are not', () => {
  const gradients = plainGradients(workspace, weights, {
    ...plain,
    weights: new Float32Array(6),
    tags: new Float32Array(12).fill(1),
  });
  for (const output of [0, 1, 2]) expect(ofOutput(gradients, output).every(isZero)).toBe(true);
  for (const output of [3, 4]) expect(ofOutput(gradients, output).some(isZero)).toBe(false);
});

test('Network.gradients count a label as correct by the moods alone, whatever the scores of the tags and of the output for tweets', () => {
  const certain = { ...weights, headBias: { shape: [6], values: Float32Array.of(0, 50, 0, 99, 99, 99) } };
  const gradients = allocateGradients(workspace, sizes);
  const noDropout = { inputs: 0, recurrent: 0, random: randomOf(1) };
  const labels = new Uint8Array(6).fill(1);
  expect(
    new Network(workspace, certain).gradients({ ...plain, labels }, 6, noDropout, 1, gradients).correct,
  ).toBe(6);
});
