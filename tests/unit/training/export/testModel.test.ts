import * as runtime from 'onnxruntime-web';
import { expect, test } from 'vitest';
import { ngramSlots } from '#lib/text/ngrams.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { unwatched } from '#training/cli/progress.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { roundWeights } from '#training/export/quantize.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { shownHappiness, testModel } from '#training/export/testModel.ts';
import { logitsOfSlots } from '#training/ngrams/table.ts';
import { randomIds, randomTables, randomWeights, tweetSizes } from './randomWeights.ts';

allowSlowTests();

const count = 130;
const texts = Array.from({ length: count }, (_, k) => randomIds(1 + (k % 9), k));
const tweets = encodedOf(texts.map((ids, k) => ({ ids: [...ids], label: k % 3 === 0 ? 0 : 1 })));

/** Returns the share of tweets whose label agrees with a probability of happy. */
const accuracyOf = (happyOf: (tweet: number) => number): number =>
  texts.filter((_, k) => happyOf(k) > 0.5 === (tweets.labels[k] === 1)).length / count;

test('testModel reports on every tweet and returns probabilities in the order of the tweets', async () => {
  const weights = roundWeights(randomWeights(3));
  const session = await runtime.InferenceSession.create(onnxModel(weights));
  const progress: number[] = [];
  const inputOf = (tweet: number) => ({ ids: texts[tweet]! });
  const { report, probabilities } = await testModel(session, tweets, inputOf, (done, total) => {
    expect(total).toBe(count);
    progress.push(done);
  });
  expect(probabilities).toHaveLength(3 * count);
  const expected = texts.flatMap((ids) => referenceProbabilities(weights, ids));
  for (const [k, probability] of probabilities.entries()) expect(probability).toBeCloseTo(expected[k]!, 5);
  expect(report).toMatchObject({
    rows: count,
    accuracy: accuracyOf((tweet) => shownHappiness(probabilities, tweet)),
  });
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(count);
});

test('testModel reports on the output for tweets if the model has it, and returns the moods, which n-grams move', async () => {
  const weights = roundWeights(randomWeights(3, tweetSizes));
  const ngrams = randomTables(3);
  const session = await runtime.InferenceSession.create(onnxModel(weights, undefined, ngrams));
  const slotsOf = (tweet: number) =>
    ngramSlots(
      [...texts[tweet]!].map((id) => `word${id}`),
      64,
    );
  const inputOf = (tweet: number) => ({ ids: texts[tweet]!, ngrams: { ...slotsOf(tweet), slots: 64 } });
  const { report, probabilities } = await testModel(session, tweets, inputOf, unwatched);
  const expected = texts.map((ids, tweet) =>
    referenceProbabilities(weights, ids, undefined, logitsOfSlots(ngrams, slotsOf(tweet))),
  );
  for (const [k, probability] of expected.flatMap((outputs) => outputs.slice(0, 3)).entries())
    expect(probabilities[k]).toBeCloseTo(probability, 5);
  const accuracy = accuracyOf((tweet) => expected[tweet]![3]!);
  expect(report).toMatchObject({ rows: count, accuracy });
  expect(accuracy).not.toBe(accuracyOf((tweet) => shownHappiness(probabilities, tweet)));
});
