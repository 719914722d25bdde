import type { Thresholds } from './manifest.ts';
import type { Reading } from './reading.ts';

/** A text with nothing in it to read. */
export const nothingRead: Reading = { mood: 'unsure', happy: 0.5, weight: 0 };

/**
 * What a probability says of the mood.
 * @param happy 0 to 1
 * @throws RangeError when it is no probability: a model that computes nonsense must not pass for a mood
 */
export function readingOf(happy: number, thresholds: Thresholds): Reading {
  if (!(happy >= 0 && happy <= 1)) throw new RangeError(`${happy} is not a probability`);
  const mood = happy >= thresholds.happy ? 'happy' : happy <= thresholds.sad ? 'sad' : 'unsure';
  return { mood, happy, weight: Math.abs(2 * happy - 1) };
}
