import { afterIrony, isIronyHeard, rounding } from './calibrate.ts';
import { type Feeling, moodOfFeeling } from './feelings.ts';
import { logOddsOf } from './logOdds.ts';
import type { Tag } from './manifest.ts';
import type { Reading } from './reading.ts';

/** A feeling as the model heard it in one text. */
interface Heard {
  readonly name: Feeling;
  readonly threshold: number;
  readonly probability: number;
}

/**
 * Adds feelings and irony to the reading of the moods, and lets irony act on it (`afterIrony`). Returns the same reading if
 * the model has no tags.
 * @param values the probability of each tag
 * @throws RangeError if the model returned no probability for a tag
 */
export function withTags(reading: Reading, values: readonly number[], tags: readonly Tag[]): Reading {
  if (tags.length === 0) return reading;
  const told = tags.map((tag, k) => ({ ...tag, probability: tagAt(values, k) }));
  const heard = told.flatMap(({ name, ...rest }): Heard[] => (name === 'irony' ? [] : [{ name, ...rest }]));
  const irony = told.find(({ name }) => name === 'irony');
  const isIronic = irony !== undefined && isIronyHeard(reading, irony.probability, irony.threshold);
  return {
    ...(irony && isIronic ? afterIrony(reading, irony.probability) : reading),
    feelings: Object.fromEntries(heard.map(({ name, probability }) => [name, probability])),
    feeling: strongestOf(heard),
    ...(irony && { irony: irony.probability, isIronic }),
  };
}

/** Completes the reading of a text that was not read: every probability is 0, and there is no feeling. */
export function withUnreadTags(reading: Reading, tags: readonly Tag[]): Reading {
  if (tags.length === 0) return reading;
  const zeros = tags.map(() => 0);
  const unread = withTags(reading, zeros, tags);
  return { ...unread, feeling: null, ...(unread.isIronic && { isIronic: false }) };
}

/**
 * Returns the clear feeling of a reading, or undefined if there is none or if it contradicts the mood. An unsure mood
 * contradicts no feeling, but irony contradicts a happy one, because ironic praise is blame.
 */
export function feelingShown({ mood, feeling, isIronic }: Reading): Feeling | undefined {
  if (!feeling) return undefined;
  const fits =
    mood === 'unsure' ? !(isIronic && moodOfFeeling[feeling] === 'happy') : moodOfFeeling[feeling] === mood;
  return fits ? feeling : undefined;
}

/**
 * Returns the probability of a tag, 0 to 1. The shares of pieces may add up to a little more than 1.
 * @param values the probability of each tag
 * @throws RangeError if the model returned none
 */
export function tagAt(values: readonly number[], tag: number): number {
  const value = values[tag] ?? Number.NaN;
  if (!(value >= 0 && value <= 1 + rounding)) throw new RangeError(`${value} is no probability of a tag`);
  return Math.min(value, 1);
}

/**
 * Returns the feeling whose log odds exceed those of its threshold the most. Null if none reaches its threshold. Thresholds
 * differ, because some feelings are rarer than others.
 */
function strongestOf(heard: readonly Heard[]): Feeling | null {
  const [strongest] = heard
    .filter(({ probability, threshold }) => probability >= threshold)
    .toSorted((one, other) => excessOf(other) - excessOf(one));
  return strongest?.name ?? null;
}

const excessOf = ({ probability, threshold }: Heard): number => logOddsOf(probability) - logOddsOf(threshold);
