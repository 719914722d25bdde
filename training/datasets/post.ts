import { type Feeling, feelings, type TagName } from '#lib/mood/feelings.ts';
import type { Mood } from '#lib/mood/reading.ts';

/** What annotators, or the author, said about a post. What is absent is unknown. */
export interface Annotation {
  /** Absent if the source does not tell, as for a post that is happy and sad. */
  readonly mood?: Mood;
  /** Whether the post expresses a feeling. */
  readonly feelings?: Readonly<Partial<Record<Feeling, boolean>>>;
  /** Whether the post means something else than it says: irony or sarcasm. */
  readonly irony?: boolean;
}

/** What a network says of a post beside its mood, in the order of its outputs. */
export const tags: readonly TagName[] = [...feelings, 'irony'];

/** Returns the target of each tag: 1 if the post has it, 0 if not, NaN if that is unknown. */
export const tagTargets = ({ feelings, irony }: Annotation): number[] =>
  tags.map((tag) => Number(tag === 'irony' ? irony : feelings?.[tag]));

/** A post with what is known of it. */
export interface AnnotatedPost extends Annotation {
  readonly text: string;
  /** Name of its set. */
  readonly source: string;
}

/** A post whose mood is known. */
export interface LabelledPost extends AnnotatedPost {
  readonly mood: Mood;
}

export const hasMood = (post: AnnotatedPost): post is LabelledPost => post.mood !== undefined;

/** Contents of a file of posts. */
export interface ReadPosts {
  readonly posts: readonly AnnotatedPost[];
  /** Number of rows left out because they have no text, a broken one, or no label that tells anything. */
  readonly dropped: number;
}
