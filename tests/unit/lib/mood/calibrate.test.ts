import { describe, expect, test } from 'vitest';
import { nothingRead, readingOf } from '../../../../lib/mood/calibrate.ts';

const thresholds = { happy: 0.7, sad: 0.2 };

describe('the mood of a probability', () => {
  test.each([
    [1, 'happy'],
    [0.7, 'happy'], // the thresholds themselves decide
    [0.6999, 'unsure'],
    [0.5, 'unsure'],
    [0.2001, 'unsure'],
    [0.2, 'sad'],
    [0, 'sad'],
  ] as const)('%d is %s', (happy, mood) => {
    expect(readingOf(happy, thresholds)).toMatchObject({ mood, happy });
  });
});

describe('the weight grows from even odds to certainty, both ways', () => {
  test.each([
    [0.5, 0],
    [0.75, 0.5],
    [0.25, 0.5],
    [1, 1],
    [0, 1],
  ])('%d weighs %d', (happy, weight) => {
    expect(readingOf(happy, thresholds).weight).toBe(weight);
  });
});

test.each([Number.NaN, -0.001, 1.001, Number.POSITIVE_INFINITY])('%d is no probability', (happy) => {
  expect(() => readingOf(happy, thresholds)).toThrow(RangeError);
  expect(() => readingOf(happy, thresholds)).toThrow(`${happy} is not a probability`);
});

test('a text with nothing to read is at even odds', () => {
  expect(nothingRead).toEqual({ mood: 'unsure', happy: 0.5, weight: 0 });
});
