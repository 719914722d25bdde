import type { Mood } from '#lib/mood/reading.ts';

/** A post that people gave a mood. */
export interface LabelledPost {
  readonly text: string;
  readonly mood: Mood;
  /** The name of the set it stands in. */
  readonly source: string;
}

/** What a reader found in a file. */
export interface ReadPosts {
  readonly posts: LabelledPost[];
  /** Rows left out because they have no text, or no one mood. */
  readonly dropped: number;
}
