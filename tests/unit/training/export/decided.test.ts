import { expect, test } from 'vitest';
import { decided } from '../../../../training/export/decided.ts';

const thresholds = { happy: 0.75, sad: 0.25 };
const sad = 0;
const happy = 1;

test('coverage is the share that is called, accuracy the share of those called right', () => {
  const tweets = [
    [happy, 0.9], // right
    [happy, 0.75], // right: the threshold decides
    [sad, 0.8], // wrong
    [happy, 0.5], // unsure
    [sad, 0.7], // unsure
    [happy, 0.3], // unsure
    [sad, 0.25], // right: the threshold decides
    [happy, 0.1], // wrong
  ] as const;
  const labels = Uint8Array.from(tweets, ([label]) => label);
  const probabilities = Float32Array.from(tweets, ([, probability]) => probability);
  expect(decided(labels, probabilities, thresholds)).toEqual({ coverage: 5 / 8, accuracy: 3 / 5 });
});

test('where nothing is called, nothing is called right', () => {
  expect(decided(Uint8Array.of(happy, sad), Float32Array.of(0.6, 0.4), thresholds)).toEqual({
    coverage: 0,
    accuracy: 0,
  });
});

test('thresholds that meet call everything', () => {
  const both = decided(Uint8Array.of(happy, sad, sad), Float32Array.of(0.5, 0.49, 0.51), {
    happy: 0.5,
    sad: 0.5,
  });
  expect(both).toEqual({ coverage: 1, accuracy: 2 / 3 });
});
