import { type PostTeacher, teacherAnswers, withTeacherAnswers } from '#training/distill/postTeachers.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { concatenateTexts, withSadTimes } from './texts.ts';

/** The texts of the second stage by how they are taught. */
export interface TaughtTexts {
  readonly posts: Encoded;
  /** How many times as much a sad post counts, for each post. */
  readonly sadTimes: readonly number[];
  /** Negated posts and generated texts, which keep the mood they were generated with. */
  readonly others: Encoded;
  readonly tweets: Encoded;
}

/**
 * Returns all texts, in the order of `TaughtTexts`, with the teachers' answers mixed into the labels of posts. A tweet's
 * label is happy or sad, so without teachers its unsure output is not trained. Teachers answer how unsure a tweet is.
 * @param share of the answers in a post's label
 */
export async function withTeachers(
  teachers: readonly PostTeacher[],
  share: number,
  { posts, sadTimes, others, tweets }: TaughtTexts,
): Promise<Encoded> {
  const rows = tweets.labels.length;
  if (teachers.length === 0) {
    const own = concatenateTexts(withSadTimes(posts, sadTimes), others);
    return concatenateTexts(own, { ...tweets, isBinaryLabel: new Uint8Array(rows).fill(1) });
  }
  const taughtPosts = withTeacherAnswers(posts, await teacherAnswers(teachers, posts, true), share);
  const answers = await teacherAnswers(teachers, tweets, false);
  const unsure = Float32Array.from({ length: rows }, (_, row) => answers[3 * row + 2]!);
  const own = concatenateTexts(withSadTimes(taughtPosts, sadTimes), others);
  return concatenateTexts(own, { ...tweets, unsure });
}
