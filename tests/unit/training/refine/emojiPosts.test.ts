import { expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';
import { emojiPosts } from '#training/refine/emojiPosts.ts';
import type { EmojiValence } from '#training/refine/emojiValences.ts';
import type { Text } from '#training/refine/texts.ts';

const valences: readonly EmojiValence[] = [
  { token: '😂', sad: 0.2, unsure: 0.3, happy: 0.5, posts: 380 }, // drawn in proportion to the root of 400
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
const isEmoji = (token: string) => valences.some((valence) => valence.token === token);
const emojiOf = ({ tokens }: Text) => tokens.filter(isEmoji);
const wordsOf = ({ tokens }: Text) => tokens.filter((token) => !isEmoji(token));
const shareOf = (texts: readonly Text[], fits: (post: Text) => boolean) =>
  texts.filter(fits).length / texts.length;

test('emojiPosts returns equal posts for equal generators', () => {
  expect(emojiPosts(valences, texts, 40, randomOf(5))).toEqual(posts.slice(0, 40));
  expect(emojiPosts(valences, texts, 40, randomOf(6))).not.toEqual(posts.slice(0, 40));
  expect(posts).toHaveLength(count);
});

test('emojiPosts ends each post in one emoji, once to three times, and gives it the weight 1', () => {
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

test('emojiPosts draws an emoji in proportion to the square root of its posts plus 20', () => {
  for (const [token, root] of [
    ['😂', 20],
    ['🫠', 10],
    ['🪿', 5],
  ] as const)
    expect(Math.abs(shareOf(posts, (post) => post.tokens.includes(token)) - root / 35)).toBeLessThan(0.03);
});

test('emojiPosts draws the moods of an emoji by its valence', () => {
  for (const { token, sad, unsure, happy } of valences) {
    const own = posts.filter((post) => post.tokens.includes(token));
    for (const [mood, share] of Object.entries({ sad, unsure, happy }))
      expect(Math.abs(shareOf(own, (post) => post.mood === mood) - share), `${token} ${mood}`).toBeLessThan(
        0.03,
      );
  }
});

test('emojiPosts leaves one emoji in four alone and puts the others after any text of their mood', () => {
  expect(Math.abs(shareOf(posts, (post) => wordsOf(post).length === 0) - 0.25)).toBeLessThan(0.03);
  const afterText = posts.filter((post) => wordsOf(post).length > 0);
  for (const post of afterText)
    expect(texts).toContainEqual({ tokens: wordsOf(post), mood: post.mood, weight: 0.5 });
  expect(new Set(afterText.map((post) => wordsOf(post).join(' '))).size).toBe(texts.length);
});
