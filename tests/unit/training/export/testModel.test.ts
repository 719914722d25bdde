import * as runtime from 'onnxruntime-web';
import { expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { roundWeights } from '#training/export/quantize.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { shownHappiness, testModel } from '#training/export/testModel.ts';
import { randomIds, randomWeights } from './randomWeights.ts';

allowSlowTests();

test('testModel reports on every tweet and returns probabilities in the order of the tweets', async () => {
  const count = 130;
  const weights = roundWeights(randomWeights(3));
  const texts = Array.from({ length: count }, (_, k) => randomIds(1 + (k % 9), k));
  const tweets = encodedOf(texts.map((ids, k) => ({ ids: [...ids], label: k % 3 === 0 ? 0 : 1 })));
  const session = await runtime.InferenceSession.create(onnxModel(weights));
  const progress: number[] = [];
  const { report, probabilities } = await testModel(session, tweets, (done, total) => {
    expect(total).toBe(count);
    progress.push(done);
  });
  expect(probabilities).toHaveLength(3 * count);
  const expected = texts.flatMap((ids) => referenceProbabilities(weights, ids));
  for (const [k, probability] of probabilities.entries()) expect(probability).toBeCloseTo(expected[k]!, 5);
  const correct = texts.filter((_, k) => shownHappiness(probabilities, k) > 0.5 === (tweets.labels[k] === 1));
  expect(report).toMatchObject({ rows: count, accuracy: correct.length / count });
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(count);
});
