import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { fullSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { predict, predictionBatch, probabilitiesOf } from '#training/lstm/predict.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { variedTweets } from './encodedOf.ts';

allowSlowTests();

const weights = randomWeights(1, fullSizes);
const texts = variedTweets(60);
const expected = Array.from(texts.labels, (_, text) =>
  referenceProbabilities(weights, texts.ids.slice(texts.offsets[text], texts.offsets[text + 1])),
);
let pool: WorkerPool;

beforeAll(async () => {
  pool = await WorkerPool.start(weights, 60, 1);
});

afterAll(() => pool.close());

test('probabilitiesOf returns the probabilities of the reference implementation in the order of the texts', async () => {
  const probabilities = await probabilitiesOf(pool, texts);
  expect(probabilities).toHaveLength(3 * 60);
  for (const [text, row] of expected.entries())
    for (const [output, value] of row.entries())
      expect(probabilities[3 * text + output], `text ${text}`).toBeCloseTo(value, 4);
});

test('predict reads the chosen texts, each as often as it is chosen, and says which row is which', async () => {
  const chosen = Uint32Array.of(5, 40, 5, 7);
  const read: number[] = [];
  for await (const { positions, happy } of predict(pool, texts, chosen)) {
    positions.forEach((text, row) => {
      read.push(text);
      const [sad, likely] = expected[text] as [number, number];
      expect(happy[row], `text ${text}`).toBeCloseTo(likely / (sad + likely), 4);
    });
  }
  expect(read.toSorted((a, b) => a - b)).toEqual([5, 5, 7, 40]);
});

test('predict reports progress after each batch', async () => {
  const many = Uint32Array.from({ length: predictionBatch + 8 }, (_, k) => k % 60);
  const progress: [done: number, total: number][] = [];
  const sizes: number[] = [];
  for await (const { positions } of predict(pool, texts, many, (...done) => progress.push(done)))
    sizes.push(positions.length);
  expect(sizes.toSorted((a, b) => a - b)).toEqual([8, predictionBatch]);
  expect(progress).toHaveLength(2);
  expect(progress.at(-1)).toEqual([many.length, many.length]);
});
