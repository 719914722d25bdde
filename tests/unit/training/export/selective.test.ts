import { expect, test } from 'vitest';
import { selective } from '#training/export/selective.ts';

const thresholds = { happy: 0.5, sad: 0.3 };
const [sad, happy] = [0, 1];

/** Returns predictions for tweets given as label and probabilities of sad, happy and unsure. */
const predictionsOf = (...tweets: readonly (readonly [label: number, ...probabilities: number[]])[]) => ({
  labels: Uint8Array.from(tweets, ([label]) => label),
  probabilities: Float32Array.from(tweets.flatMap(([, ...probabilities]) => probabilities)),
});

test('selective returns the share of decided tweets and the share of correct ones among them', () => {
  const predictions = predictionsOf(
    [happy, 0.1, 0.8, 0.1], // correct
    [happy, 0.25, 0.5, 0.25], // correct, at the threshold
    [sad, 0.1, 0.6, 0.3], // wrong
    [happy, 0.1, 0.45, 0.45], // unsure
    [sad, 0.25, 0.2, 0.55], // unsure
    [sad, 0.35, 0.4, 0.25], // unsure: above the threshold of sad, but happy is more likely
    [sad, 0.3125, 0.25, 0.4375], // correct
    [happy, 0.7, 0.2, 0.1], // wrong
  );
  expect(selective(predictions, thresholds)).toEqual({ coverage: 5 / 8, accuracy: 3 / 5 });
});

test('selective returns zeros when no tweet is decided', () => {
  const predictions = predictionsOf([happy, 0.1, 0.1, 0.8]);
  expect(selective(predictions, thresholds)).toEqual({ coverage: 0, accuracy: 0 });
});
