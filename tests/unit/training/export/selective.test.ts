import { expect, test } from 'vitest';
import { selective } from '#training/export/selective.ts';

const thresholds = { happy: 0.5, sad: 0.3 };
const [sad, happy] = [0, 1];

/** Tweets of a label and the probabilities of sad, happy and unsure. */
const judgedOf = (...tweets: readonly (readonly [label: number, ...probabilities: number[]])[]) => ({
  labels: Uint8Array.from(tweets, ([label]) => label),
  probabilities: Float32Array.from(tweets.flatMap(([, ...of]) => of)),
});

test('coverage is the share that is called, accuracy the share of those called right', () => {
  const judged = judgedOf(
    [happy, 0.1, 0.8, 0.1], // right
    [happy, 0.25, 0.5, 0.25], // right: the threshold decides
    [sad, 0.1, 0.6, 0.3], // wrong
    [happy, 0.1, 0.45, 0.45], // unsure
    [sad, 0.25, 0.2, 0.55], // unsure
    [sad, 0.35, 0.4, 0.25], // unsure: sad enough, but happy is likelier
    [sad, 0.3125, 0.25, 0.4375], // right
    [happy, 0.7, 0.2, 0.1], // wrong
  );
  expect(selective(judged, thresholds)).toEqual({ coverage: 5 / 8, accuracy: 3 / 5 });
});

test('where nothing is called, nothing is called right', () => {
  expect(selective(judgedOf([happy, 0.1, 0.1, 0.8]), thresholds)).toEqual({ coverage: 0, accuracy: 0 });
});
