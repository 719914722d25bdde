/** What a text can feel like. `unsure` is an honest answer, not a failure. */
export type Mood = 'happy' | 'sad' | 'unsure';

/** The two moods that have criteria, in the order of the model's outputs. */
export const decidedMoods = ['sad', 'happy'] as const;
export type DecidedMood = (typeof decidedMoods)[number];

/** What the classifier says of one text. */
export interface Reading {
  readonly mood: Mood;
  /** Probability that the text is happy, 0 to 1. */
  readonly happy: number;
  /** How strongly, 0 (even odds) to 1 (certain): the distance of `happy` from 0.5, doubled. */
  readonly weight: number;
}
