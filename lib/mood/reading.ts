/** What a text can feel like. `unsure` is an honest answer, not a failure. */
export type Mood = 'happy' | 'sad' | 'unsure';

/** The two moods that have criteria, in the order of the model's first two outputs. */
export const decidedMoods = ['sad', 'happy'] as const;
export type DecidedMood = (typeof decidedMoods)[number];

/** What the classifier says of one text. */
export interface Reading {
  readonly mood: Mood;
  /** P(happy) + P(unsure) / 2, 0 to 1: at 0.5 the text leans to neither side. */
  readonly happy: number;
  /** How strongly, 0 to 1: |P(happy) - P(sad)|, which is the distance of `happy` from 0.5, doubled. */
  readonly weight: number;
  /** Why the mood is unsure, where the words were not weighed at all: they are in another language than English. */
  readonly reason?: 'language';
}

/** What a sign says of a text: the mood, and how strongly. */
export type Impression = Pick<Reading, 'mood' | 'weight'>;
