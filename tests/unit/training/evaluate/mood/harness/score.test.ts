import { expect, test } from 'vitest';
import type { Mood } from '#lib/mood/reading.ts';
import { unwatched } from '#training/cli/progress.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { answerAll, hasNoUnsure, scoresOf } from '#training/evaluate/mood/harness/score.ts';
import type { Answer, System } from '#training/evaluate/mood/systems/system.ts';
import { randomOf } from '#training/random/random.ts';

const postsOf = (...moods: Mood[]): LabelledPost[] =>
  moods.map((mood, k) => ({ text: `post ${k}`, mood, source: 'test' }));

const answerWith = (mood: Mood, [sad, happy, unsure]: [number, number, number]): Answer => ({
  mood,
  margin: happy - sad,
  probabilities: [sad, happy, unsure],
});

test('scoresOf calibrates the likeliest mood, of two moods if the set has only two', () => {
  const answer = answerWith('unsure', [0.1, 0.3, 0.6]);
  const scoreOn = (posts: LabelledPost[]) =>
    scoresOf(posts, new Map([['one', posts.map(() => answer)]]), randomOf(1))[0]!;
  expect(scoreOn(postsOf('unsure', 'happy')).reliability).toEqual([
    { count: 2, confidence: 0.6, accuracy: 0.5 },
  ]);
  const { reliability, calibrationError } = scoreOn(postsOf('happy', 'happy'));
  expect(reliability).toEqual([{ count: 2, confidence: expect.closeTo(0.75, 10), accuracy: 1 }]);
  expect(calibrationError).toBeCloseTo(0.25, 10);
});

test('scoresOf treats a certain unsure as even odds in a set of two moods', () => {
  const posts = postsOf('happy', 'sad');
  const answers = new Map([['one', posts.map(() => answerWith('unsure', [0, 0, 1]))]]);
  expect(scoresOf(posts, answers, randomOf(1))[0]).toMatchObject({
    reliability: [{ count: 2, confidence: 0.5, accuracy: 0.5 }],
    calibrationError: 0,
  });
});

test('scoresOf scores each system, without calibration if it has no probabilities', () => {
  const posts = postsOf('happy', 'sad', 'unsure', 'happy');
  const [right, wrong] = (['happy', 'sad'] as const).map((mood): Answer[] =>
    posts.map(() => ({ mood, margin: mood === 'happy' ? 1 : -1 })),
  );
  const [first, second] = scoresOf(
    posts,
    new Map([
      ['first', right!],
      ['second', wrong!],
    ]),
    randomOf(1),
  );
  expect(first).toMatchObject({ system: 'first', measures: { accuracy: 0.5, forcedAccuracy: 2 / 3 } });
  expect(second).toMatchObject({ system: 'second', measures: { accuracy: 0.25, forcedAccuracy: 1 / 3 } });
  expect(first).not.toHaveProperty('calibrationError');
  const { low, high } = first!.intervals.accuracy;
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
});

test('hasNoUnsure is true for a set without unsure posts', () => {
  expect(hasNoUnsure(postsOf('happy', 'sad'))).toBe(true);
  expect(hasNoUnsure(postsOf('happy', 'unsure'))).toBe(false);
});

test('answerAll asks a system in batches and keeps the order of its answers', async () => {
  const batches: number[] = [];
  const system: System = {
    name: 'counting',
    size: { bytes: 0, packed: 0 },
    answer: async (texts) => {
      batches.push(texts.length);
      return texts.map((text) => ({ mood: 'unsure', margin: Number(text.slice('post '.length)) }));
    },
  };
  const posts = postsOf(...Array.from({ length: 1201 }, (): Mood => 'happy'));
  const answers = await answerAll(system, posts, unwatched);
  expect(answers.map(({ margin }) => margin)).toEqual([...posts.keys()]);
  expect(Math.max(...batches)).toBeLessThanOrEqual(500);
});
