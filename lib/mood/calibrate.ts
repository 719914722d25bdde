import type { Thresholds } from './manifest.ts';
import type { Reading } from './reading.ts';

/** P(sad), P(happy) and P(unsure), the model's output. */
export type Probabilities = readonly [sad: number, happy: number, unsure: number];

/** The model's outputs for one text. */
export interface Outputs {
  readonly probabilities: Probabilities;
  /** The probability of each tag, in the order of the manifest's tags. */
  readonly tags: readonly number[];
}

/** Reading of a text without tokens. */
export const emptyReading: Reading = { mood: 'unsure', happy: 0.5, weight: 0 };

/** Reading of a text in another language than the model's. */
export const otherLanguageReading: Reading = { ...emptyReading, reason: 'language' };

/** Tolerance for the sum of a softmax and for pooled tags, far above the rounding error of single precision. */
export const rounding = 1e-3;

/**
 * Returns the reading for the model's output. The mood is the likelier one of happy and sad if its probability reaches
 * that mood's threshold, else `unsure`.
 * @throws RangeError if the output is no probability distribution, so that a broken model yields no mood
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
 * Returns P(happy) + P(unsure) / 2, 0 to 1. It is computed from P(happy) and P(sad), so that rounding never leads outside
 * of 0 to 1.
 * @throws RangeError if the output is no probability distribution
 */
export function leaningOf(probabilities: Probabilities): number {
  const [sad, happy, unsure] = probabilities;
  const isDistribution =
    probabilities.every((value) => value >= 0 && value <= 1) &&
    Math.abs(sad + happy + unsure - 1) <= rounding;
  if (!isDistribution) throw new RangeError(`${probabilities.join(', ')} are no distribution`);
  return (1 + happy - sad) / 2;
}

/**
 * Returns whether irony is heard in a text: it reaches its threshold, and it is likelier than the words are happy. Words that
 * are clearly happy outweigh it, because the sets of irony hold far more irony than what people write.
 * @param irony the probability, 0 to 1
 */
export const isIronyHeard = ({ mood, happy }: Reading, irony: number, threshold: number): boolean =>
  irony >= threshold && (mood !== 'happy' || irony > happy);

/**
 * Returns the reading of a text in which irony was heard. Ironic praise is blame, so a happy reading becomes unsure. A sad one
 * stays sad. The weight of either is multiplied by 1 - P(irony), and `happy` stays what the words say.
 * @param irony the probability, 0 to 1
 */
export function afterIrony(reading: Reading, irony: number): Reading {
  const mood = reading.mood === 'happy' ? 'unsure' : reading.mood;
  return { ...reading, mood, weight: reading.weight * (1 - irony) };
}
