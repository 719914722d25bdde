import type { Feeling } from './feelings.ts';

/** The mood of a text. `unsure` is a valid result, not a failure. */
export type Mood = 'happy' | 'sad' | 'unsure';

/** The two moods that have criteria, in the order of the model's first two outputs. */
export const decidedMoods = ['sad', 'happy'] as const;
export type DecidedMood = (typeof decidedMoods)[number];

/** The classifier's result for one text. */
export interface Reading {
  readonly mood: Mood;
  /** P(happy) + P(unsure) / 2, 0 to 1. At 0.5 the text leans to neither side. */
  readonly happy: number;
  /**
   * Strength of the mood, 0 to 1: |P(happy) - P(sad)|, which is twice the distance of `happy` from 0.5. It is less where
   * irony was heard (`afterIrony`).
   */
  readonly weight: number;
  /** Set if the words were not read at all: the text is in another language than English. */
  readonly reason?: 'language';
  /**
   * The probability of each feeling that the model knows, 0 to 1. A post may have several or none, so they do not add up
   * to 1. All are 0 if the text was not read. Absent, as `feeling` is, if the model has no tags.
   */
  readonly feelings?: Readonly<Partial<Record<Feeling, number>>>;
  /** The strongest feeling that reaches its threshold. Null if none does, or if the text was not read. */
  readonly feeling?: Feeling | null;
  /** The probability that the text is meant ironically, 0 to 1. Absent if the model has no such tag. */
  readonly irony?: number;
  /** Whether `irony` reaches its threshold. Absent if the model has no such tag. */
  readonly isIronic?: boolean;
}

/** What badge and mood dot show: the mood, its strength, and the feeling if one is clear. */
export interface Impression extends Pick<Reading, 'mood' | 'weight'> {
  readonly feeling?: Feeling;
}
