import { describe, expect, test } from 'vitest';
import {
  afterIrony,
  emptyReading,
  isIronyHeard,
  leaningOf,
  otherLanguageReading,
  type Probabilities,
  readingOf,
} from '#lib/mood/calibrate.ts';
import type { Reading } from '#lib/mood/reading.ts';

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

describe('afterIrony', () => {
  const [happy, sad, unsure] = [
    [0, 0.75, 0.25],
    [0.75, 0, 0.25],
    [0.25, 0, 0.75],
  ].map((probabilities) => readingOf(probabilities as unknown as Probabilities, thresholds)) as [
    Reading,
    Reading,
    Reading,
  ];

  test('isIronyHeard is false below the threshold', () => {
    for (const reading of [happy, sad, unsure]) expect(isIronyHeard(reading, 0.4999, 0.5)).toBe(false);
    for (const reading of [sad, unsure]) expect(isIronyHeard(reading, 0.5, 0.5)).toBe(true);
  });

  test('isIronyHeard is false if the words are at least as clearly happy as irony is likely', () => {
    expect(isIronyHeard(happy, 0.875, 0.5)).toBe(false);
    expect(isIronyHeard(happy, 0.8751, 0.5)).toBe(true);
  });

  test('afterIrony makes a happy reading unsure and weaker', () => {
    expect(afterIrony(happy, 0.5)).toEqual({ mood: 'unsure', happy: 0.875, weight: 0.375 });
  });

  test('afterIrony keeps a sad reading sad, and makes it weaker', () => {
    expect(afterIrony(sad, 0.75)).toEqual({ mood: 'sad', happy: 0.125, weight: 0.1875 });
  });

  test('afterIrony keeps an unsure reading unsure, and takes all weight away if irony is certain', () => {
    expect(afterIrony(unsure, 1)).toEqual({ mood: 'unsure', happy: 0.375, weight: 0 });
  });
});
