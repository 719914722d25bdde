import { describe, expect, test } from 'vitest';
import {
  bestThreshold,
  f1At,
  type LabelScores,
  macroF1,
  macroF1OfHighest,
  meanAreaUnderCurve,
} from '#training/metrics/multiLabel.ts';

const scores = (
  ...pairs: readonly (readonly [probability: number, truth: boolean | undefined])[]
): LabelScores => ({
  probabilities: Float32Array.from(pairs, ([probability]) => probability),
  truths: pairs.map(([, truth]) => truth),
});

/** Sorted by probability: with, without, with, unknown, without, with. */
const joy = scores(
  [0.75, true],
  [0.625, false],
  [0.5, true],
  [0.375, undefined],
  [0.25, false],
  [0.125, true],
);

describe('f1At', () => {
  test.each([
    [0.1, 3 / 4],
    [0.5, 2 / 3],
    [0.51, 2 / 5],
    [0.7, 1 / 2],
    [0.8, 0],
  ])(
    'f1At is, at the threshold %d, twice the right calls over calls and posts with the label',
    (threshold, f1) => {
      expect(f1At(joy, threshold)).toBeCloseTo(f1, 12);
    },
  );

  test('f1At is 0 if no post has the label and none is called', () => {
    expect(f1At(scores([0.2, false], [0.9, undefined]), 0.5)).toBe(0);
  });
});

describe('bestThreshold', () => {
  test('bestThreshold lies between the last probability to call and the next one', () => {
    expect(bestThreshold(scores([0.75, true], [0.5, true], [0.25, false]))).toBe(0.375);
    expect(bestThreshold(joy)).toBe(0.0625);
  });

  test('bestThreshold has the highest F1 of all thresholds', () => {
    const labels = Array.from({ length: 200 }, (_, k) => {
      const probability = ((k * 37) % 100) / 100;
      return [probability, k % 9 === 0 ? undefined : probability + ((k * 13) % 50) / 100 > 0.8] as const;
    });
    const label = scores(...labels);
    const best = f1At(label, bestThreshold(label));
    for (let threshold = 0; threshold <= 1; threshold += 0.005)
      expect(f1At(label, threshold)).toBeLessThanOrEqual(best + 1e-12);
  });

  test('bestThreshold does not divide posts with the same probability', () => {
    expect(bestThreshold(scores([0.5, true], [0.5, true], [0.5, false], [0.25, false]))).toBe(0.375);
  });

  test('bestThreshold is 1 if no post has the label', () => {
    expect(bestThreshold(scores([0.9, false]))).toBe(1);
  });
});

test('macroF1 is the mean of the F1 of each label at its own threshold', () => {
  const love = scores([0.9, true], [0.1, false]);
  expect(macroF1([joy, love], [0.5, 0.5])).toBeCloseTo((2 / 3 + 1) / 2, 12);
});

describe('meanAreaUnderCurve', () => {
  test('meanAreaUnderCurve is the mean of how often a post with the label is above one without', () => {
    // Of the six pairs of joy, two are in order for 0.75, one for 0.5 and none for 0.125.
    expect(meanAreaUnderCurve([joy, scores([0.9, true], [0.1, false])])).toBeCloseTo((0.5 + 1) / 2, 12);
  });

  test('meanAreaUnderCurve leaves out a label that all or none of the posts have', () => {
    expect(meanAreaUnderCurve([joy, scores([0.9, true]), scores([0.9, false])])).toBe(0.5);
    expect(meanAreaUnderCurve([scores([0.9, true])])).toBeNaN();
  });
});

test('macroF1OfHighest is the mean F1 of classes when the one with the highest score is called', () => {
  const scores = Float32Array.of(0.6, 0.3, 0.1, 0.2, 0.7, 0.1, 0.5, 0.4, 0.1, 0.1, 0.2, 0.7);
  // Called are 0, 1, 0 and 2.
  expect(macroF1OfHighest(scores, Uint8Array.of(0, 1, 1, 2), 3)).toBeCloseTo((2 / 3 + 2 / 3 + 1) / 3, 12);
  // Scores may be below 0.
  const shifted = scores.map((score) => 4 * score - 9);
  expect(macroF1OfHighest(shifted, Uint8Array.of(0, 1, 1, 2), 3)).toBeCloseTo((2 / 3 + 2 / 3 + 1) / 3, 12);
  // A class that no post has and that is never called counts as 0.
  expect(macroF1OfHighest(Float32Array.of(1, 0, 1, 0), Uint8Array.of(0, 0), 2)).toBe(0.5);
});
