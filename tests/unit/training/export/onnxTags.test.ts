import * as runtime from 'onnxruntime-web';
import { expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { onnxProbabilities } from '#training/export/onnxSession.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { type NetworkSizes, withoutTags } from '#training/lstm/weights.ts';
import { fullSizes, randomBigrams, randomIds, randomWeights, taggedSizes } from './randomWeights.ts';

allowSlowTests();

test('referenceProbabilities computes each tag as a sigmoid of its own, which word pairs do not move', () => {
  const weights = randomWeights(2, taggedSizes);
  const ids = randomIds(9, 1);
  const moods = referenceProbabilities(withoutTags(weights), ids);
  const all = referenceProbabilities(weights, ids);
  expect(all.slice(0, 3)).toEqual(moods);
  expect(referenceProbabilities(weights, ids, randomBigrams(2)).slice(3)).toEqual(all.slice(3));
  const moved = { ...weights, headBias: { shape: [6], values: weights.headBias.values.slice() } };
  moved.headBias.values[4]! += 1;
  const logit = (p: number) => Math.log(p / (1 - p));
  const after = referenceProbabilities(moved, ids);
  expect(logit(after[4]!) - logit(all[4]!)).toBeCloseTo(1, 6);
  expect(after.with(4, 0)).toEqual(all.with(4, 0));
});

test.each<[string, NetworkSizes, string[]]>([
  ['without tags', fullSizes, ['probabilities']],
  ['with tags', taggedSizes, ['probabilities', 'tags']],
])('onnxModel declares the inputs and outputs of a network %s', async (_, sizes, outputs) => {
  const session = await runtime.InferenceSession.create(onnxModel(randomWeights(1, sizes)));
  expect(session.inputNames).toEqual(['ids', 'lengths']);
  expect(session.outputNames).toEqual(outputs);
});

test('onnxModel gives a network with tags the very probabilities that it has without them', async () => {
  const weights = randomWeights(1, taggedSizes);
  const texts = [1, 5, 9].map((length) => randomIds(length, length));
  const [tagged, plain] = await Promise.all(
    [weights, withoutTags(weights)].map(async (weights) => {
      const session = await runtime.InferenceSession.create(onnxModel(weights, randomBigrams(1)));
      return onnxProbabilities(session, texts);
    }),
  );
  expect(tagged).toHaveLength(9);
  expect(tagged).toEqual(plain);
});
