import { expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { fullSizes, randomIds, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { type PostTeacher, teacherAnswers, withTeacherAnswers } from '#training/distill/postTeachers.ts';
import { withTeachers } from '#training/refine/teach.ts';
import { concatenateTexts, withSadTimes } from '#training/refine/texts.ts';
import type { Encoded } from '#training/tweets/encode.ts';

allowSlowTests();

/** Texts of the given labels. */
const textsOf = (first: number, ...labels: number[]): Encoded => ({
  ...encodedOf(labels.map((_, k) => ({ ids: [...randomIds(4, first + k)], label: 0 }))),
  labels: Uint8Array.from(labels),
});
const posts = { ...textsOf(1, 0, 1, 2, 0), weights: Float32Array.of(1, 0.5, 1, 1) };
const others = textsOf(10, 2, 1);
const tweets = { ...textsOf(20, 1, 0, 1), tweetTargets: Float32Array.of(0.9, 0.25, 0.75) };
const taught = { posts, sadTimes: [2, 2, 2, 1], others, tweets };
const teachers: PostTeacher[] = [1, 2].map((part) => ({
  name: `teacher ${part}`,
  weights: randomWeights(part, fullSizes),
  fold: { part, total: 2 },
}));
const ofTweets = (values: Float32Array | undefined) => [...values!.subarray(6)];
const [isUnknown, unknown] = [Number.isNaN, Number.NaN];

test('withTeachers without teachers teaches tweets to the output for tweets alone: their moods weigh nothing', async () => {
  const all = await withTeachers([], 0.6, taught);
  expect(all).toEqual(
    concatenateTexts(concatenateTexts(withSadTimes(posts, taught.sadTimes), others), {
      ...tweets,
      weights: new Float32Array(3),
    }),
  );
  expect([...all.weights!]).toEqual([2, 0.5, 1, 1, 1, 1, 0, 0, 0]);
  expect([...all.tweetTargets!]).toEqual([...Array(6).fill(unknown), ...tweets.tweetTargets]);
});

test('withTeachers teaches tweets the moods that the teachers answer, with the weight 1, and leaves their targets as they are', async () => {
  const all = await withTeachers(teachers, 0.6, taught);
  const answers = await teacherAnswers(teachers, tweets, false);
  for (const k of tweets.labels.keys()) {
    const [sad, happy, unsure] = answers.subarray(3 * k);
    expect(ofTweets(all.softTargets)[k]).toBeCloseTo(happy! / (sad! + happy!), 6);
    expect(ofTweets(all.unsure)[k]).toBeCloseTo(unsure!, 6);
  }
  expect(ofTweets(all.weights)).toEqual([1, 1, 1]);
  expect(all.tweetTargets!.subarray(0, 6).every(isUnknown)).toBe(true);
  expect(ofTweets(all.tweetTargets)).toEqual([...tweets.tweetTargets]);
});

test('withTeachers mixes a share of the answers into the labels of posts, before sad posts count more, and into no other text', async () => {
  const all = await withTeachers(teachers, 0.6, taught);
  const answers = await teacherAnswers(teachers, posts, true);
  const expected = withSadTimes(withTeacherAnswers(posts, answers, 0.6), taught.sadTimes);
  for (const name of ['softTargets', 'unsure', 'weights'] as const)
    expect(all[name]!.slice(0, 4)).toEqual(expected[name]);
  expect([...all.softTargets!.subarray(4, 6)]).toEqual([unknown, unknown]);
  expect([...all.weights!.subarray(4, 6)]).toEqual([1, 1]);
});
