import { describe, expect, test } from 'vitest';
import {
  emptyReading,
  leaningOf,
  otherLanguageReading,
  type Probabilities,
  readingOf,
} from '#lib/mood/calibrate.ts';

const thresholds = { happy: 0.5, sad: 0.4 };

describe('the mood of sad, happy, unsure', () => {
  test.each<[Probabilities, string]>([
    [[0, 1, 0], 'happy'],
    [[0.2, 0.5, 0.3], 'happy'], // the thresholds themselves decide
    [[0.2, 0.4999, 0.3001], 'unsure'],
    [[0.4, 0.3, 0.3], 'sad'],
    [[0.3999, 0.3, 0.3001], 'unsure'],
    [[0.45, 0.55, 0], 'happy'], // both are over their thresholds: the likelier
    [[0.45, 0.46, 0.09], 'unsure'], // the likelier one is under its own
    [[0.5, 0.5, 0], 'unsure'],
    [[0.1, 0.1, 0.8], 'unsure'],
    [[1, 0, 0], 'sad'],
  ])('%j is %s', (probabilities, mood) => {
    expect(readingOf(probabilities, thresholds).mood).toBe(mood);
  });

  test('is never sad where happy is likelier, however low the threshold', () => {
    expect(readingOf([0.1, 0.3, 0.6], { happy: 0.5, sad: 0.05 }).mood).toBe('unsure');
  });
});

describe('happy is P(happy) + P(unsure) / 2, weight |P(happy) - P(sad)|', () => {
  test.each<[Probabilities, number, number]>([
    [[0, 1, 0], 1, 1],
    [[1, 0, 0], 0, 1],
    [[0, 0, 1], 0.5, 0],
    [[0.5, 0.5, 0], 0.5, 0],
    [[0.125, 0.625, 0.25], 0.75, 0.5],
    [[0.625, 0.125, 0.25], 0.25, 0.5],
  ])('%j: %d, %d', (probabilities, happy, weight) => {
    expect(readingOf(probabilities, thresholds)).toMatchObject({ happy, weight });
    expect(leaningOf(probabilities)).toBe(happy);
  });

  test('rounding never leads out of 0 to 1', () => {
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
])('%j is no distribution', (probabilities) => {
  expect(() => readingOf(probabilities, thresholds)).toThrow(RangeError);
  expect(() => readingOf(probabilities, thresholds)).toThrow('are no distribution');
});

test('a text with nothing to read leans to neither side; so does one in another language, which says so', () => {
  expect(emptyReading).toEqual({ mood: 'unsure', happy: 0.5, weight: 0 });
  expect(otherLanguageReading).toEqual({ mood: 'unsure', happy: 0.5, weight: 0, reason: 'language' });
});
