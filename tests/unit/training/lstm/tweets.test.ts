import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  fullSizes,
  plainSizes,
  randomWeights,
  taggedSizes,
  tweetSizes,
} from '#tests/unit/training/export/randomWeights.ts';
import { batchesOf, batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Network } from '#training/lstm/network.ts';
import { moodsAmong, onlyMoods, tagsAmong, tweetOutput, type Weights } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';
import { ofOutput, plainGradients } from './plainGradients.ts';

const rows = 6;
const tweets = variedTweets(rows);
const plain = batchOf(
  tweets,
  batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), rows, randomOf(1))[0]!,
);
const unknown = Number.NaN;
const logit = (p: number) => Math.log(p / (1 - p));

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
  await tf.setBackend('cpu');
});

const networkOf = (weights: Weights) => new Network(workspace, weights);

const isZero = (value: number) => value === 0;

test.each([
  [2, 2, 0, undefined],
  [3, 3, 0, undefined],
  [4, 3, 0, 3],
  [17, 3, 13, 16],
])(
  'a network with %i outputs has %i moods, %i tags and the output for tweets at %j',
  (outputs, moods, tags, tweets) => {
    expect([moodsAmong(outputs), tagsAmong(outputs), tweetOutput(outputs)]).toEqual([moods, tags, tweets]);
  },
);

describe.each([
  ['without tags', tweetSizes, 0],
  ['with tags', taggedSizes, 3],
])('the output for tweets of a Network %s', (kind, sizes, tags) => {
  const weights = randomWeights(3, sizes);
  const output = 3 + tags;
  const withLogits = {
    ...plain,
    bigramLogits: Float32Array.from({ length: rows }, (_, row) => (row - 2) / 4),
  };

  test(`Network.evaluate reports the output for tweets as the probability of happy, ${kind}`, () => {
    const { happy, probabilities } = networkOf(weights).evaluate(plain);
    expect(probabilities).toHaveLength(sizes.outputs * rows);
    const ofTweets = probabilities.filter((_, k) => k % sizes.outputs === output);
    expect(happy).toEqual(ofTweets);
    const column = { shape: [sizes.outputs], values: new Float32Array(sizes.outputs) };
    column.values[output] = Math.log(3);
    const headKernel = { ...weights.headKernel, values: new Float32Array(weights.headKernel.values.length) };
    const constant = networkOf({ ...weights, headKernel, headBias: column }).evaluate(plain);
    expect([...constant.happy]).toEqual(Array(rows).fill(expect.closeTo(0.75, 6)));
  });

  test(`Network.evaluate gives the output for tweets the whole logit of the word pairs, and each mood a half, ${kind}`, () => {
    const [before, after] = [plain, withLogits].map((batch) => networkOf(weights).evaluate(batch));
    const moods = networkOf(onlyMoods(weights)).evaluate(withLogits).probabilities;
    withLogits.bigramLogits.forEach((added, row) => {
      expect(logit(after!.happy[row]!) - logit(before!.happy[row]!)).toBeCloseTo(added, 4);
      for (let mood = 0; mood < 3; mood++)
        expect(after!.probabilities[sizes.outputs * row + mood]).toBeCloseTo(moods[3 * row + mood]!, 5);
      const tagsOf = ({ probabilities }: { probabilities: Float32Array }) =>
        probabilities.slice(sizes.outputs * row + 3, sizes.outputs * row + output);
      expect(tagsOf(after!)).toEqual(tagsOf(before!));
    });
  });

  test(`the loss of a Network has the cross-entropy of each known target for tweets, times the weight of tweets and not of the row, ${kind}`, () => {
    const batch = { ...withLogits, weights: new Float32Array(rows).fill(2) };
    const { loss: ofMoods, happy } = networkOf(weights).evaluate(batch);
    const tweetTargets = Float32Array.of(1, unknown, 0.25, 0, unknown, unknown);
    const expected =
      -Math.log(happy[0]!) -
      0.25 * Math.log(happy[2]!) -
      0.75 * Math.log(1 - happy[2]!) -
      Math.log(1 - happy[3]!);
    expect(networkOf(weights).evaluate({ ...batch, tweetTargets }).loss).toBeCloseTo(ofMoods + expected, 3);
    const weighted = { ...batch, tweetTargets, tweetWeight: 3 };
    expect(networkOf(weights).evaluate(weighted).loss).toBeCloseTo(ofMoods + 3 * expected, 3);
    const moodless = { ...batch, weights: new Float32Array(rows), tweetTargets };
    expect(networkOf(weights).evaluate(moodless).loss).toBeCloseTo(expected, 3);
  });

  test(`Network.gradients of the moods and tags are zero for a tweet that has a target for tweets alone, ${kind}`, () => {
    const batch = {
      ...plain,
      weights: new Float32Array(rows),
      tags: new Float32Array(tags * rows).fill(unknown),
      tweetTargets: new Float32Array(rows).fill(0.75),
    };
    const gradients = plainGradients(workspace, weights, batch);
    for (let other = 0; other < output; other++) expect(ofOutput(gradients, other).every(isZero)).toBe(true);
    expect(ofOutput(gradients, output).some(isZero)).toBe(false);
    expect(gradients.kernel.some((value) => !isZero(value))).toBe(true);
  });

  test(`Network.gradients of the output for tweets are zero if no target is known, ${kind}`, () => {
    for (const tweetTargets of [undefined, new Float32Array(rows).fill(unknown)]) {
      const gradients = plainGradients(workspace, weights, {
        ...plain,
        ...(tweetTargets && { tweetTargets }),
      });
      expect(ofOutput(gradients, output).every(isZero)).toBe(true);
      for (const mood of [0, 1, 2]) expect(ofOutput(gradients, mood).some(isZero)).toBe(false);
    }
  });
});

test.each([
  ['two moods', plainSizes],
  ['three moods', fullSizes],
])(
  'a Network of %s alone reports the share of happy among happy and sad, and ignores targets for tweets',
  (_, sizes) => {
    const network = networkOf(randomWeights(3, sizes));
    const { happy, probabilities, loss } = network.evaluate(plain);
    for (const [row, value] of happy.entries()) {
      const [sad, happyMood] = probabilities.subarray(sizes.outputs * row);
      expect(value).toBeCloseTo(happyMood! / (sad! + happyMood!), 5);
    }
    expect(network.evaluate({ ...plain, tweetTargets: new Float32Array(rows) }).loss).toBe(loss);
  },
);
