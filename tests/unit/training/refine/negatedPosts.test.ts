import { expect, test } from 'vitest';
import type { Mood } from '#lib/mood/reading.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { negatedPosts } from '#training/refine/negatedPosts.ts';

const negated = (...posts: [text: string, mood: Mood][]) =>
  negatedPosts(
    posts.map(([text, mood]) => ({ tokens: tokenize(text), mood, weight: 1 })),
    0.5,
  ).map(({ tokens, mood, weight }) => [tokens.join(' '), mood, weight]);

test('negatedPosts makes negated praise sad and leaves the other words alone', () => {
  expect(negated(['The food was really good!', 'happy'])).toEqual([
    ["the food wasn't really good !", 'sad', 0.5],
  ]);
  expect(negated(["I'm so happy with it", 'happy'])).toEqual([["i'm not so happy with it", 'sad', 0.5]]);
  expect(negated(['I loved the trip', 'happy'])).toEqual([["i didn't love the trip", 'sad', 0.5]]);
});

test('negatedPosts makes negated blame happy in two of three posts, unsure in the third, and alternates its forms', () => {
  const hated: [string, Mood] = ['I hate this song', 'sad'];
  expect(negated(hated, hated, hated)).toEqual([
    ["i don't hate this song", 'unsure', 0.5],
    ['i do not hate this song', 'happy', 0.5],
    ["i don't hate this song", 'happy', 0.5],
  ]);
});

test.each<[kind: string, text: string, mood: Mood]>([
  ['without a mood', 'the food is good', 'unsure'],
  ['that is negated already', "the food isn't good", 'sad'],
  ['with a contrast', 'it was good but late', 'happy'],
  ['that asks', 'is it good ?', 'happy'],
  ['with two words of its mood', 'it was good and the sun is nice', 'happy'],
  ['with words of both moods', 'it was good that the rude man left', 'happy'],
  ['in which another word follows the verb', 'it is monday and a good one', 'happy'],
  ['whose verb has another subject', 'they love it', 'happy'],
  [
    'of more than 14 tokens',
    'the food was good in a town of which we had heard of before we went there',
    'happy',
  ],
])('negatedPosts leaves out a post %s', (_, text, mood) => {
  expect(negated([text, mood])).toEqual([]);
});

test('negatedPosts does not change its input', () => {
  const post = { tokens: Object.freeze(tokenize('it was good')), mood: 'happy', weight: 1 } as const;
  expect(negatedPosts([post], 1)).toHaveLength(1);
  expect(post.tokens).toEqual(['it', 'was', 'good']);
});
