import type { Thresholds } from './manifest.ts';
import type { Reading } from './reading.ts';

/** P(sad), P(happy) and P(unsure), as the model gives them. */
export type Probabilities = readonly [sad: number, happy: number, unsure: number];

/** A text with nothing in it to read. */
export const emptyReading: Reading = { mood: 'unsure', happy: 0.5, weight: 0 };

/** A text in another language than the model's. */
export const otherLanguageReading: Reading = { ...emptyReading, reason: 'language' };

/** How far the sum of a softmax in single precision may be from 1, with much to spare. */
const rounding = 1e-3;

/**
 * What the model's answer says of the mood. A text is called what it is likelier to be of happy and sad, from that
 * mood's threshold up.
 * @throws RangeError when it is no distribution: a model that computes nonsense must not pass for a mood
 */
export function readingOf(probabilities: Probabilities, thresholds: Thresholds): Reading {
  const happy = leaningOf(probabilities);
  const [pSad, pHappy] = probabilities;
  const isHappy = pHappy > pSad && pHappy >= thresholds.happy;
  const isSad = pSad > pHappy && pSad >= thresholds.sad;
  const mood = isHappy ? 'happy' : isSad ? 'sad' : 'unsure';
  return { mood, happy, weight: Math.abs(2 * happy - 1) };
}

/**
 * P(happy) + P(unsure) / 2, 0 to 1. It is computed from the two others, so that rounding never leads out of 0 to 1.
 * @throws RangeError when it is no distribution
 */
export function leaningOf(probabilities: Probabilities): number {
  const [sad, happy, unsure] = probabilities;
  const isDistribution =
    probabilities.every((value) => value >= 0 && value <= 1) &&
    Math.abs(sad + happy + unsure - 1) <= rounding;
  if (!isDistribution) throw new RangeError(`${probabilities.join(', ')} are no distribution`);
  return (1 + happy - sad) / 2;
}
