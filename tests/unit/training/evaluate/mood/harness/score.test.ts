import { expect, test } from 'vitest';
import type { Mood } from '#lib/mood/reading.ts';
import { unwatched } from '#training/cli/progress.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { answersOf, isPolar, scoresOf } from '#training/evaluate/mood/harness/score.ts';
import type { Answer, System } from '#training/evaluate/mood/systems/system.ts';
import { randomOf } from '#training/random/random.ts';

const postsOf = (...moods: Mood[]): LabelledPost[] =>
  moods.map((mood, k) => ({ text: `post ${k}`, mood, source: 'test' }));

const sure = (mood: Mood, [sad, happy, unsure]: [number, number, number]): Answer => ({
  mood,
  margin: happy - sad,
  probabilities: [sad, happy, unsure],
});

test('calibration counts the likeliest mood, of two moods where there are but two', () => {
  const answer = sure('unsure', [0.1, 0.3, 0.6]);
  const scoreOn = (posts: LabelledPost[]) =>
    scoresOf(posts, new Map([['one', posts.map(() => answer)]]), randomOf(1))[0]!;
  expect(scoreOn(postsOf('unsure', 'happy')).reliability).toEqual([
    { count: 2, confidence: 0.6, accuracy: 0.5 },
  ]);
  const { reliability, calibrationError } = scoreOn(postsOf('happy', 'happy'));
  expect(reliability).toEqual([{ count: 2, confidence: expect.closeTo(0.75, 10), accuracy: 1 }]);
  expect(calibrationError).toBeCloseTo(0.25, 10);
});

test('sure of unsure is even odds where there are but two moods', () => {
  const posts = postsOf('happy', 'sad');
  const answers = new Map([['one', posts.map(() => sure('unsure', [0, 0, 1]))]]);
  expect(scoresOf(posts, answers, randomOf(1))[0]).toMatchObject({
    reliability: [{ count: 2, confidence: 0.5, accuracy: 0.5 }],
    calibrationError: 0,
  });
});

test('every system has its own score, without calibration where it has no probabilities', () => {
  const posts = postsOf('happy', 'sad', 'unsure', 'happy');
  const [right, wrong] = (['happy', 'sad'] as const).map((mood): Answer[] =>
    posts.map(() => ({ mood, margin: mood === 'happy' ? 1 : -1 })),
  );
  const [one, other] = scoresOf(
    posts,
    new Map([
      ['one', right!],
      ['other', wrong!],
    ]),
    randomOf(1),
  );
  expect(one).toMatchObject({ system: 'one', measures: { accuracy: 0.5, forcedAccuracy: 2 / 3 } });
  expect(other).toMatchObject({ system: 'other', measures: { accuracy: 0.25, forcedAccuracy: 1 / 3 } });
  expect(one).not.toHaveProperty('calibrationError');
  const { low, high } = one!.intervals.accuracy;
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
});

test('a set without unsure posts is of two moods', () => {
  expect(isPolar(postsOf('happy', 'sad'))).toBe(true);
  expect(isPolar(postsOf('happy', 'unsure'))).toBe(false);
});

test('a system is asked in parts and its answers keep their order', async () => {
  const asked: number[] = [];
  const system: System = {
    name: 'counting',
    size: { bytes: 0, packed: 0 },
    answer: async (texts) => {
      asked.push(texts.length);
      return texts.map((text) => ({ mood: 'unsure', margin: Number(text.slice('post '.length)) }));
    },
  };
  const posts = postsOf(...Array.from({ length: 1201 }, (): Mood => 'happy'));
  const answers = await answersOf(system, posts, unwatched);
  expect(answers.map(({ margin }) => margin)).toEqual([...posts.keys()]);
  expect(Math.max(...asked)).toBeLessThanOrEqual(500);
});
