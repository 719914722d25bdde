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
 * Returns all texts, in the order of `TaughtTexts`, with the teachers' answers mixed into the labels of posts. Emoticons label
 * tweets, which teaches the output for tweets alone. Their moods are what the teachers answer, and unknown without teachers.
 * @param share of the answers in a post's label
 */
export async function withTeachers(
  teachers: readonly PostTeacher[],
  share: number,
  { posts, sadTimes, others, tweets }: TaughtTexts,
): Promise<Encoded> {
  const ofWeight = (weight: number) => new Float32Array(tweets.labels.length).fill(weight);
  if (teachers.length === 0) {
    const own = concatenateTexts(withSadTimes(posts, sadTimes), others);
    return concatenateTexts(own, { ...tweets, weights: ofWeight(0) });
  }
  const taughtPosts = withTeacherAnswers(posts, await teacherAnswers(teachers, posts, true), share);
  const taughtTweets = withTeacherAnswers(tweets, await teacherAnswers(teachers, tweets, false), 1);
  const own = concatenateTexts(withSadTimes(taughtPosts, sadTimes), others);
  return concatenateTexts(own, { ...taughtTweets, weights: ofWeight(1) });
}
