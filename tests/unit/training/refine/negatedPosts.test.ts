import { expect, test } from 'vitest';
import type { Mood } from '#lib/mood/reading.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { negatedPosts } from '#training/refine/negatedPosts.ts';

const denied = (...posts: [text: string, mood: Mood][]) =>
  negatedPosts(
    posts.map(([text, mood]) => ({ tokens: tokenize(text), mood, weight: 1 })),
    0.5,
  ).map(({ tokens, mood, weight }) => [tokens.join(' '), mood, weight]);

test('praise that is denied is sad, with what stands before it left as it is', () => {
  expect(denied(['The food was really good!', 'happy'])).toEqual([
    ["the food wasn't really good !", 'sad', 0.5],
  ]);
  expect(denied(["I'm so happy with it", 'happy'])).toEqual([["i'm not so happy with it", 'sad', 0.5]]);
  expect(denied(['I loved the trip', 'happy'])).toEqual([["i didn't love the trip", 'sad', 0.5]]);
});

test('blame that is denied is happy twice of three times, else unsure, and is said in turns', () => {
  const hated: [string, Mood] = ['I hate this song', 'sad'];
  expect(denied(hated, hated, hated)).toEqual([
    ["i don't hate this song", 'unsure', 0.5],
    ['i do not hate this song', 'happy', 0.5],
    ["i don't hate this song", 'happy', 0.5],
  ]);
});

test.each<[why: string, text: string, mood: Mood]>([
  ['without a mood', 'the food is good', 'unsure'],
  ['that denies already', "the food isn't good", 'sad'],
  ['that turns', 'it was good but late', 'happy'],
  ['that asks', 'is it good ?', 'happy'],
  ['with two words that tell its mood', 'it was good and the sun is nice', 'happy'],
  ['with words of both moods', 'it was good that the rude man left', 'happy'],
  ['in which something else stands after the verb', 'it is monday and a good one', 'happy'],
  ['whose verb is another’s', 'they love it', 'happy'],
  ['of many words', 'the food was good in a town of which we had heard of before we went there', 'happy'],
])('a post %s is left out', (_, text, mood) => {
  expect(denied([text, mood])).toEqual([]);
});

test('the posts themselves stay as they were', () => {
  const post = { tokens: Object.freeze(tokenize('it was good')), mood: 'happy', weight: 1 } as const;
  expect(negatedPosts([post], 1)).toHaveLength(1);
  expect(post.tokens).toEqual(['it', 'was', 'good']);
});
