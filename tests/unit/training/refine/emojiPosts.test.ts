import { expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';
import type { EmojiValence } from '#training/refine/emoji.ts';
import { emojiPosts } from '#training/refine/emojiPosts.ts';
import type { Text } from '#training/refine/texts.ts';

const valences: readonly EmojiValence[] = [
  { token: '😂', sad: 0.2, unsure: 0.3, happy: 0.5, posts: 380 }, // drawn by the root of 400
  { token: '🫠', sad: 1, unsure: 0, happy: 0, posts: 80 }, // of 100
  { token: '🪿', sad: 0, unsure: 1, happy: 0, posts: 5 }, // of 25
];
const texts: readonly Text[] = [
  { tokens: ['what', 'fun'], mood: 'happy', weight: 0.5 },
  { tokens: ['how', 'nice'], mood: 'happy', weight: 0.5 },
  { tokens: ['alas'], mood: 'sad', weight: 0.5 },
  { tokens: ['a', 'meeting'], mood: 'unsure', weight: 0.5 },
];
const count = 8000;
const posts = emojiPosts(valences, texts, count, randomOf(5));
const isEmoji = (token: string) => valences.some((one) => one.token === token);
const emojiOf = ({ tokens }: Text) => tokens.filter(isEmoji);
const wordsOf = ({ tokens }: Text) => tokens.filter((token) => !isEmoji(token));
const shareOf = (of: readonly Text[], is: (post: Text) => boolean) => of.filter(is).length / of.length;

test('the same generator gives the same posts', () => {
  expect(emojiPosts(valences, texts, 40, randomOf(5))).toEqual(posts.slice(0, 40));
  expect(emojiPosts(valences, texts, 40, randomOf(6))).not.toEqual(posts.slice(0, 40));
  expect(posts).toHaveLength(count);
});

test('each ends in one emoji, once to three times, and counts as one', () => {
  for (const post of posts) {
    expect(new Set(emojiOf(post)).size).toBe(1);
    expect(post.tokens.slice(-emojiOf(post).length).every(isEmoji)).toBe(true);
    expect(post.weight).toBe(1);
  }
  for (const [times, share] of [
    [1, 0.6],
    [2, 0.2],
    [3, 0.2],
  ] as const)
    expect(shareOf(posts, (post) => emojiOf(post).length === times)).toBeCloseTo(share, 1);
});

test('what is used often comes often, by the root of how often', () => {
  for (const [token, root] of [
    ['😂', 20],
    ['🫠', 10],
    ['🪿', 5],
  ] as const)
    expect(Math.abs(shareOf(posts, (post) => post.tokens.includes(token)) - root / 35)).toBeLessThan(0.03);
});

test('the moods of an emoji’s posts are as people found them', () => {
  for (const { token, sad, unsure, happy } of valences) {
    const own = posts.filter((post) => post.tokens.includes(token));
    for (const [mood, share] of Object.entries({ sad, unsure, happy }))
      expect(Math.abs(shareOf(own, (post) => post.mood === mood) - share), `${token} ${mood}`).toBeLessThan(
        0.03,
      );
  }
});

test('one in four stands alone, the others behind a text of their mood, any of these', () => {
  expect(Math.abs(shareOf(posts, (post) => wordsOf(post).length === 0) - 0.25)).toBeLessThan(0.03);
  const behind = posts.filter((post) => wordsOf(post).length > 0);
  for (const post of behind)
    expect(texts).toContainEqual({ tokens: wordsOf(post), mood: post.mood, weight: 0.5 });
  expect(new Set(behind.map((post) => wordsOf(post).join(' '))).size).toBe(texts.length);
});
