import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { feelings } from '#lib/mood/feelings.ts';
import { faults } from '#lib/mood/manifest.ts';
import { sessionItem } from './item.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A reading (see mood/reading.ts) and its circumstances. */
const currentMoodSchema = v.object({
  mood: v.picklist(['happy', 'sad', 'unsure']),
  happy: share,
  weight: share,
  reason: v.exactOptional(v.literal('language')),
  /** The clear feeling that fits the mood (`feelingShown`), or the one that the user chose. */
  feeling: v.exactOptional(v.picklist(feelings)),
  /** The text may be meant ironically. */
  ironic: v.exactOptional(v.literal(true)),
  /** The host of the page, such as x.com. It is empty if it is unknown, and for a text of the welcome page. */
  site: v.string(),
  /** When the text was read (ms since the epoch). */
  time: v.pipe(v.number(), v.finite()),
  /** When the first text of its post arrived (ms since the epoch): the same for all readings of a post. */
  postStart: v.pipe(v.number(), v.finite()),
  /** The user corrected `mood` and `feeling`. The other values of the reading are still the model's. */
  corrected: v.boolean(),
  /**
   * The seed that draws the picks. It changes with each reading, correction and shuffle, so a popup that is merely
   * opened again shows the same picks.
   */
  seed: v.pipe(v.number(), v.integer()),
  /** The box was emptied, or its page was left. */
  ended: v.exactOptional(v.literal(true)),
  /** This post or another open one spoke of suicide or self-harm, so its picks are gentle. */
  gentle: v.exactOptional(v.literal(true)),
});

/** The mood now, as the background last read it or as the user corrected it. It never contains the words. */
export type CurrentMood = Readonly<v.InferOutput<typeof currentMoodSchema>>;

/**
 * It lasts until the browser closes, so that an old mood is never shown as the current one. An invalid value counts as
 * null.
 */
export const currentMood = sessionItem('currentMood', (stored) =>
  v.is(currentMoodSchema, stored) ? stored : null,
);

const failureSchema = v.object({
  fault: v.picklist(faults),
  /** One line of technical detail for a bug report. */
  detail: v.string(),
});

/** Why the model cannot be used. */
export type Failure = Readonly<v.InferOutput<typeof failureSchema>>;

/** Null if the model can be used or was not loaded yet. */
export const failure = sessionItem('failure', (stored) => (v.is(failureSchema, stored) ? stored : null));

/** Returns how strong the mood is, 0 to 1. A mood that the user corrected has strength 1. */
export const strengthOf = ({ corrected, weight }: CurrentMood): number => (corrected ? 1 : weight);

/** Removes the mood that versions before 0.2 stored on disk. To be called after an update. */
export const forgetOldMood = (): Promise<void> => browser.storage.local.remove('perceived');
