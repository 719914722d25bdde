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
  /** Strength of the mood, 0 to 1: |P(happy) - P(sad)|, which is twice the distance of `happy` from 0.5. */
  readonly weight: number;
  /** Set if the words were not read at all: the text is in another language than English. */
  readonly reason?: 'language';
}

/** The part of a reading that badge and mood dot show: the mood and its strength. */
export type Impression = Pick<Reading, 'mood' | 'weight'>;
