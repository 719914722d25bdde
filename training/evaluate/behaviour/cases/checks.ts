import type { Classifier } from '#lib/mood/classifier.ts';
import type { DecidedMood, Mood, Reading } from '#lib/mood/reading.ts';

/** What reads the texts: the shipped classifier, or a stand-in. */
export type Reader = Pick<Classifier, 'read'>;

/** One case: the texts to read, and what is wrong with how they were read, if anything. */
export interface Check {
  readonly texts: readonly string[];
  /** @param readings of `texts`, in their order */
  readonly complaint: (readings: readonly Reading[]) => string | undefined;
}

/** A text and the mood that is right; two where careful readers would call both right. */
export type MoodCase = readonly [text: string, right: Mood, alsoRight?: Mood];
/** A text and the same text changed in a way that says nothing of a mood. */
export type Pair = readonly [text: string, changed: string];
/** A mood and texts that say it more and more strongly. */
export type Ladder = readonly [mood: DecidedMood, ...steps: readonly [string, string, ...string[]]];
/** A text and a sentence to put after it. */
export type Addition = readonly [text: string, added: string];

/** What a weight may fall by from one step of a ladder to the next. */
const fallAllowed = 0.02;
/** How far an added sentence may move `happy` the wrong way. */
const driftAllowed = 0.05;

/** Minimum functionality: the text is read as a mood that is right. */
export function isRead([text, ...right]: MoodCase): Check {
  const complaint = ([reading]: readonly Reading[]) =>
    right.includes(reading!.mood) ? undefined : `should be ${right.join(' or ')}`;
  return { texts: [text], complaint };
}

/** Invariance: both texts are read as the same mood, whichever it is. */
export function isUnmoved(pair: Pair): Check {
  const complaint = ([before, after]: readonly Reading[]) =>
    before!.mood === after!.mood ? undefined : 'should be the same mood';
  return { texts: pair, complaint };
}

/** Direction: every step is on the mood's side, no weight falls from step to step, and the last is above the first. */
export function climbs([mood, ...steps]: Ladder): Check {
  const complaint = (readings: readonly Reading[]) => {
    if (!readings.every(({ happy }) => (mood === 'happy' ? happy > 0.5 : happy < 0.5)))
      return `should all be on the side of ${mood}`;
    const weights = readings.map(({ weight }) => weight);
    const isMonotone = weights.every((weight, k) => k === 0 || weight >= weights[k - 1]! - fallAllowed);
    return isMonotone && weights.at(-1)! > weights[0]! ? undefined : 'should weigh more and more';
  };
  return { texts: steps, complaint };
}

/** Direction: a sad sentence added does not make a text happier, nor a happy one sadder. */
export function leansTo(mood: DecidedMood, [text, added]: Addition): Check {
  const complaint = ([before, after]: readonly Reading[]) => {
    const rise = after!.happy - before!.happy;
    const drift = mood === 'sad' ? rise : -rise;
    return drift <= driftAllowed ? undefined : `should not be further from ${mood}`;
  };
  return { texts: [text, `${text} ${added}`], complaint };
}
