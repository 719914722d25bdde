import { describe, expect, test } from 'vitest';
import {
  emptyReading,
  leaningOf,
  otherLanguageReading,
  type Probabilities,
  readingOf,
} from '#lib/mood/calibrate.ts';

const thresholds = { happy: 0.5, sad: 0.4 };

describe('readingOf: mood', () => {
  test.each<[Probabilities, string]>([
    [[0, 1, 0], 'happy'],
    [[0.2, 0.5, 0.3], 'happy'], // a threshold is inclusive
    [[0.2, 0.4999, 0.3001], 'unsure'],
    [[0.4, 0.3, 0.3], 'sad'],
    [[0.3999, 0.3, 0.3001], 'unsure'],
    [[0.45, 0.55, 0], 'happy'], // both reach their thresholds: the likelier one counts
    [[0.45, 0.46, 0.09], 'unsure'], // the likelier one is below its threshold
    [[0.5, 0.5, 0], 'unsure'],
    [[0.1, 0.1, 0.8], 'unsure'],
    [[1, 0, 0], 'sad'],
  ])('readingOf maps P(sad), P(happy), P(unsure) = %j to the mood %s', (probabilities, mood) => {
    expect(readingOf(probabilities, thresholds).mood).toBe(mood);
  });

  test('readingOf never returns sad if happy is likelier, however low the threshold', () => {
    expect(readingOf([0.1, 0.3, 0.6], { happy: 0.5, sad: 0.05 }).mood).toBe('unsure');
  });
});

describe('readingOf: happy and weight', () => {
  test.each<[Probabilities, number, number]>([
    [[0, 1, 0], 1, 1],
    [[1, 0, 0], 0, 1],
    [[0, 0, 1], 0.5, 0],
    [[0.5, 0.5, 0], 0.5, 0],
    [[0.125, 0.625, 0.25], 0.75, 0.5],
    [[0.625, 0.125, 0.25], 0.25, 0.5],
  ])('readingOf maps %j to happy %d and weight %d', (probabilities, happy, weight) => {
    expect(readingOf(probabilities, thresholds)).toMatchObject({ happy, weight });
    expect(leaningOf(probabilities)).toBe(happy);
  });

  test('readingOf returns values within 0 to 1 despite rounding errors', () => {
    const { happy, weight } = readingOf([0, 1, 1e-7], thresholds);
    expect(happy).toBe(1);
    expect(weight).toBe(1);
  });
});

test.each<[Probabilities]>([
  [[Number.NaN, Number.NaN, Number.NaN]],
  [[0.5, Number.NaN, 0.5]],
  [[-0.2, 0.6, 0.6]],
  [[-1, 1, 1]],
  [[0, 1.2, -0.2]],
  [[0.5, 0.5, 0.5]],
  [[0.2, 0.2, 0.2]],
  [[0, 0, 0]],
  [[Number.POSITIVE_INFINITY, 0, 0]],
])('readingOf throws RangeError for %j, which is no distribution', (probabilities) => {
  expect(() => readingOf(probabilities, thresholds)).toThrow(RangeError);
  expect(() => readingOf(probabilities, thresholds)).toThrow('are no distribution');
});

test('emptyReading and otherLanguageReading lean to neither side, and only the latter has a reason', () => {
  expect(emptyReading).toEqual({ mood: 'unsure', happy: 0.5, weight: 0 });
  expect(otherLanguageReading).toEqual({ mood: 'unsure', happy: 0.5, weight: 0, reason: 'language' });
});
