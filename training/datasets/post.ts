import type { Mood } from '#lib/mood/reading.ts';

/** A post that annotators labelled with a mood. */
export interface LabelledPost {
  readonly text: string;
  readonly mood: Mood;
  /** Name of its set. */
  readonly source: string;
}

/** Contents of a file of posts. */
export interface ReadPosts {
  readonly posts: LabelledPost[];
  /** Number of rows left out because they have no text, or not exactly one mood. */
  readonly dropped: number;
}
