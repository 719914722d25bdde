import * as v from 'valibot';
import { parseVersioned, type VersionedFormat } from '#lib/storage/versioned.ts';
import { type Probabilities, readingOf } from './calibrate.ts';
import type { Thresholds } from './manifest.ts';
import type { DecidedMood, Reading } from './reading.ts';
import { type SlotWeights, slotCount } from './wordSlots.ts';

/** Log odds of one step. Sums are rounded to steps, so frequent words leave no trace. */
const step = 0.25;
/** Steps that a slot can reach in each direction. */
const maxSteps = 60;
/** Steps of a slot that have no effect, so that a word must return in several corrected texts, or stand alone. */
const deadSteps = 10;
/** Log odds that a correction adds to a slot of weight 1, times how unlikely the right mood was. */
const rate = 5;
/** Largest log odds that are added to a mood. */
const maxShift = 3;

/** More corrections than anyone makes in years. */
const maxCorrections = 1_000_000;

const adjustmentsSchema = v.object({
  version: v.literal(1),
  /** The number of corrections that were learned from. */
  corrections: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxCorrections)),
  /** The steps of each slot: above 0 for happy, below 0 for sad. */
  steps: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(-maxSteps), v.maxValue(maxSteps))),
    v.length(slotCount),
  ),
});

/**
 * What a person's corrections taught: how much the slots of words (`slotWeightsOf`) speak for happy or for sad. It contains
 * numbers only.
 */
export type Adjustments = v.InferOutput<typeof adjustmentsSchema>;

/** The adjustments of a person who has corrected nothing. */
export const noAdjustments: Adjustments = { version: 1, corrections: 0, steps: Array(slotCount).fill(0) };

const format: VersionedFormat<Adjustments> = {
  name: 'the adjustments',
  versionKey: 'version',
  schema: adjustmentsSchema,
  migrations: [],
};

/**
 * Reads stored or exported adjustments. Unknown properties are dropped.
 * @throws UnreadableError
 */
export const parseAdjustments = (stored: unknown): Adjustments => parseVersioned(format, stored);

/** What a correction of a text is learned from. It is held in memory only. */
export interface Lesson {
  /** The model's own, without adjustments. */
  readonly probabilities: Probabilities;
  readonly thresholds: Thresholds;
  readonly slots: SlotWeights;
}

/** A reading with its lesson, which is absent if the text was not read, or was read without adjustments. */
export interface AdjustedReading extends Reading {
  readonly lesson?: Lesson;
}

/** Returns the log odds that the adjustments add for a text: above 0 to happy, below 0 to sad. */
export function shiftOf({ steps }: Adjustments, slots: SlotWeights): number {
  let shift = 0;
  for (const [slot, weight] of slots) {
    const beyond = Math.max(0, Math.abs(steps[slot]!) - deadSteps);
    shift += weight * Math.sign(steps[slot]!) * beyond * step;
  }
  return Math.min(Math.max(shift, -maxShift), maxShift);
}

/** Returns the probabilities after the logit of happy, or of sad for a shift below 0, was raised by the shift's size. */
export function shifted(probabilities: Probabilities, shift: number): Probabilities {
  if (shift === 0) return probabilities;
  const [sad, happy, unsure] = probabilities;
  const factor = Math.exp(Math.abs(shift));
  const sum = 1 + (factor - 1) * (shift > 0 ? happy : sad);
  return shift > 0
    ? [sad / sum, (happy * factor) / sum, unsure / sum]
    : [(sad * factor) / sum, happy / sum, unsure / sum];
}

/**
 * Returns the adjustments after a person said which mood a text has: one step of logistic regression on the slots of its
 * words. Returns the same adjustments if they already read this mood.
 */
export function corrected(adjustments: Adjustments, lesson: Lesson, mood: DecidedMood): Adjustments {
  const { probabilities, thresholds, slots } = lesson;
  const now = shifted(probabilities, shiftOf(adjustments, slots));
  if (readingOf(now, thresholds).mood === mood) return adjustments;
  const gain = mood === 'happy' ? 1 - now[1] : now[0] - 1;
  const steps = [...adjustments.steps];
  for (const [slot, weight] of slots) {
    const next = steps[slot]! + Math.round((rate * gain * weight) / step);
    steps[slot] = Math.min(Math.max(next, -maxSteps), maxSteps);
  }
  return { version: 1, corrections: Math.min(adjustments.corrections + 1, maxCorrections), steps };
}
