import { storage } from 'wxt/utils/storage';
import { type Fault, faults } from '../mood/manifest.ts';
import type { Reading } from '../mood/reading.ts';

/** The mood now, as the background last perceived it, or as the person corrected it. Never the words. */
export interface Perceived extends Reading {
  /** Host of the page, such as x.com. */
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The person said so: mood is theirs, the rest of the reading is still the model's. */
  readonly corrected: boolean;
  /** Draws the picks: the same until shuffled, so that opening the popup twice shows the same ones. */
  readonly seed: number;
}

const perceivedItem = storage.defineItem<Perceived | null>('local:perceived', { fallback: null, version: 1 });

/** Why the model cannot be used. */
export interface Failure {
  readonly fault: Fault;
  /** One line of the code's, for a bug report. */
  readonly detail: string;
}

/** Null when the model can be used, or has not been tried. It ends with the browser's session. */
const failureItem = storage.defineItem<Failure | null>('session:failure', { fallback: null });

/** A stored item: what it holds, and word of every change. */
interface Item<T> {
  get(): Promise<T>;
  set(value: T): Promise<void>;
  watch(onChange: (value: T) => void): () => void;
}

export const perceived: Item<Perceived | null> = {
  get: async () => checked(await perceivedItem.getValue()),
  set: (value) => perceivedItem.setValue(value),
  watch: (onChange) => perceivedItem.watch((value) => onChange(checked(value))),
};

export const failure: Item<Failure | null> = {
  get: async () => checkedFailure(await failureItem.getValue()),
  set: (value) => failureItem.setValue(value),
  watch: (onChange) => failureItem.watch((value) => onChange(checkedFailure(value))),
};

/** How strongly the mood is felt, 0 to 1: what a person says of themselves is certain. */
export const strengthOf = ({ corrected, weight }: Perceived): number => (corrected ? 1 : weight);

/** Storage may hold anything: what is not a mood counts as none. */
function checked(stored: unknown): Perceived | null {
  const { mood, happy, weight, reason, site, time, corrected, seed } = (stored ?? {}) as Partial<Perceived>;
  const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
  return (mood === 'happy' || mood === 'sad' || mood === 'unsure') &&
    isShare(happy) &&
    isShare(weight) &&
    (reason === undefined || reason === 'language') &&
    typeof site === 'string' &&
    typeof time === 'number' &&
    Number.isFinite(time) &&
    typeof corrected === 'boolean' &&
    Number.isInteger(seed)
    ? (stored as Perceived)
    : null;
}

function checkedFailure(stored: unknown): Failure | null {
  const { fault, detail } = (stored ?? {}) as Partial<Failure>;
  return faults.some((known) => known === fault) && typeof detail === 'string' ? (stored as Failure) : null;
}
