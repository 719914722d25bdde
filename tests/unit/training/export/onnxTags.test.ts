import * as runtime from 'onnxruntime-web';
import { expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { bigramLogit } from '#training/bigrams/table.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { onnxOutputs } from '#training/export/onnxSession.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { type NetworkSizes, onlyMoods } from '#training/lstm/weights.ts';
import {
  fullSizes,
  randomBigrams,
  randomIds,
  randomWeights,
  taggedSizes,
  tweetSizes,
} from './randomWeights.ts';

allowSlowTests();

const logit = (p: number) => Math.log(p / (1 - p));

test('referenceProbabilities computes each tag as a sigmoid of its own, which word pairs do not move', () => {
  const weights = randomWeights(2, taggedSizes);
  const ids = randomIds(9, 1);
  const moods = referenceProbabilities(onlyMoods(weights), ids);
  const all = referenceProbabilities(weights, ids);
  expect(all).toHaveLength(7);
  expect(all.slice(0, 3)).toEqual(moods);
  expect(referenceProbabilities(weights, ids, randomBigrams(2)).slice(3, 6)).toEqual(all.slice(3, 6));
  const moved = { ...weights, headBias: { shape: [7], values: weights.headBias.values.slice() } };
  moved.headBias.values[4]! += 1;
  const after = referenceProbabilities(moved, ids);
  expect(logit(after[4]!) - logit(all[4]!)).toBeCloseTo(1, 6);
  expect(after.with(4, 0)).toEqual(all.with(4, 0));
});

test.each([
  ['with tags', taggedSizes],
  ['without tags', tweetSizes],
])(
  'referenceProbabilities adds the whole logit of the word pairs to the output for tweets, the last one, %s',
  (_, sizes) => {
    const [weights, ids, bigrams] = [randomWeights(2, sizes), randomIds(9, 1), randomBigrams(2)];
    const [alone, withPairs] = [undefined, bigrams].map(
      (table) => referenceProbabilities(weights, ids, table).at(-1)!,
    );
    const added = bigramLogit(bigrams, ids);
    expect(Math.abs(added)).toBeGreaterThan(0.1);
    expect(logit(withPairs!) - logit(alone!)).toBeCloseTo(added, 6);
  },
);

test.each<[string, NetworkSizes, string[]]>([
  ['with moods alone', fullSizes, ['probabilities']],
  ['with the output for tweets', tweetSizes, ['probabilities', 'tweets']],
  ['with tags', taggedSizes, ['probabilities', 'tags', 'tweets']],
])('onnxModel declares the inputs and outputs of a network %s', async (_, sizes, outputs) => {
  const session = await runtime.InferenceSession.create(onnxModel(randomWeights(1, sizes)));
  expect(session.inputNames).toEqual(['ids', 'lengths']);
  expect(session.outputNames).toEqual(outputs);
});

test('onnxModel gives a network with tags the very probabilities that it has without them', async () => {
  const weights = randomWeights(1, taggedSizes);
  const texts = [1, 5, 9].map((length) => ({ ids: randomIds(length, length) }));
  const [tagged, plain] = await Promise.all(
    [weights, onlyMoods(weights)].map(async (weights) => {
      const session = await runtime.InferenceSession.create(onnxModel(weights, randomBigrams(1)));
      return onnxOutputs(session, texts);
    }),
  );
  expect(tagged!.probabilities).toHaveLength(9);
  expect(tagged!.probabilities).toEqual(plain!.probabilities);
  expect([tagged!.tags.length, tagged!.tweets.length]).toEqual([9, 3]);
  expect([plain!.tags.length, plain!.tweets.length]).toEqual([0, 0]);
});

test('onnxOutputs throws for a model without probabilities', async () => {
  const session = await runtime.InferenceSession.create(onnxModel(randomWeights(1)));
  const nameless = { run: async () => ({}) } as unknown as runtime.InferenceSession;
  await expect(onnxOutputs(session, [{ ids: randomIds(2, 1) }])).resolves.toBeDefined();
  await expect(onnxOutputs(nameless, [{ ids: randomIds(2, 1) }])).rejects.toThrow(
    'the ONNX model gives no probabilities',
  );
});
