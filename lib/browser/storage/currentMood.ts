import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { faults } from '#lib/mood/manifest.ts';
import { sessionItem } from './item.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A reading (see mood/reading.ts), and what came with it. */
const perceivedSchema = v.object({
  mood: v.picklist(['happy', 'sad', 'unsure']),
  happy: share,
  weight: share,
  reason: v.exactOptional(v.literal('language')),
  /** Host of the page, such as x.com; empty where it was tried on the welcome page. */
  site: v.string(),
  /** When it was read, in milliseconds since 1970. */
  time: v.pipe(v.number(), v.finite()),
  /** When the first text of its post was read: the same for all readings of a post. Likewise. */
  began: v.pipe(v.number(), v.finite()),
  /** The person said so: mood is theirs, the rest of the reading is still the model's. */
  corrected: v.boolean(),
  /** Draws the picks: the same until shuffled, so that opening the popup twice shows the same ones. */
  seed: v.pipe(v.number(), v.integer()),
  /** Its box was emptied: what is read next is another post. */
  ended: v.exactOptional(v.literal(true)),
});

/** The mood now, as the background last perceived it, or as the person corrected it. Never the words. */
export type CurrentMood = Readonly<v.InferOutput<typeof perceivedSchema>>;

/** It ends when the browser closes, so that none of days ago passes for one of now. What is not a mood counts as none. */
export const currentMood = sessionItem('perceived', (found) => (v.is(perceivedSchema, found) ? found : null));

const failureSchema = v.object({
  fault: v.picklist(faults),
  /** One line of the code's, for a bug report. */
  detail: v.string(),
});

/** Why the model cannot be used. */
export type Failure = Readonly<v.InferOutput<typeof failureSchema>>;

/** Null when the model can be used, or has not been tried. */
export const failure = sessionItem('failure', (found) => (v.is(failureSchema, found) ? found : null));

/** How strongly the mood is felt, 0 to 1: what a person says of themselves is certain. */
export const strengthOf = ({ corrected, weight }: CurrentMood): number => (corrected ? 1 : weight);

/** Versions before 0.2 kept the mood on disk. To be called after an update. */
export const forgetOldMood = (): Promise<void> => browser.storage.local.remove('perceived');
