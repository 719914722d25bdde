import type { Classifier } from '#lib/mood/classifier.ts';
import type { DecidedMood, Mood, Reading } from '#lib/mood/reading.ts';

/** Reads the texts: the shipped classifier, or a stub in tests. */
export type Reader = Pick<Classifier, 'read'>;

/** A case: texts to read, and a judgement of their readings. */
export interface Check {
  readonly texts: readonly string[];
  /** Returns what is wrong, or undefined if the case passes. @param readings of `texts`, in the same order */
  readonly complaint: (readings: readonly Reading[]) => string | undefined;
}

/** A text and its right mood. Two moods are right if careful readers accept both. */
export type MoodCase = readonly [text: string, right: Mood, alsoRight?: Mood];
/** A text, and the same text with a change that does not affect its mood. */
export type TextPair = readonly [text: string, changed: string];
/** A mood, and texts that express it more and more strongly. */
export type Ladder = readonly [mood: DecidedMood, ...steps: readonly [string, string, ...string[]]];
/** A text, and a sentence to append to it. */
export type Addition = readonly [text: string, added: string];

/** Maximum decrease of the weight from one step of a ladder to the next. */
const maxFall = 0.02;
/** Maximum change of `happy` in the wrong direction by an appended sentence. */
const maxDrift = 0.05;

/** Minimum functionality: the text is read as a right mood. */
export function moodCheck([text, ...right]: MoodCase): Check {
  const complaint = ([reading]: readonly Reading[]) =>
    right.includes(reading!.mood) ? undefined : `should be ${right.join(' or ')}`;
  return { texts: [text], complaint };
}

/** Invariance: both texts are read as the same mood, whichever that is. */
export function sameMoodCheck(pair: TextPair): Check {
  const complaint = ([before, after]: readonly Reading[]) =>
    before!.mood === after!.mood ? undefined : 'should be the same mood';
  return { texts: pair, complaint };
}

/** Direction: every step is on the mood's side, no weight falls by more than `maxFall`, and the last is above the first. */
export function strengthCheck([mood, ...steps]: Ladder): Check {
  const complaint = (readings: readonly Reading[]) => {
    if (!readings.every(({ happy }) => (mood === 'happy' ? happy > 0.5 : happy < 0.5)))
      return `should all be on the side of ${mood}`;
    const weights = readings.map(({ weight }) => weight);
    const isMonotone = weights.every((weight, k) => k === 0 || weight >= weights[k - 1]! - maxFall);
    return isMonotone && weights.at(-1)! > weights[0]! ? undefined : 'should weigh more and more';
  };
  return { texts: steps, complaint };
}

/** Direction: an appended sad sentence does not make a text happier, and an appended happy one does not make it sadder. */
export function additionCheck(mood: DecidedMood, [text, added]: Addition): Check {
  const complaint = ([before, after]: readonly Reading[]) => {
    const rise = after!.happy - before!.happy;
    const drift = mood === 'sad' ? rise : -rise;
    return drift <= maxDrift ? undefined : `should not be further from ${mood}`;
  };
  return { texts: [text, `${text} ${added}`], complaint };
}
