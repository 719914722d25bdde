import { expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { randomOf } from '#training/random/random.ts';
import type { EmojiValence } from '#training/refine/emojiValences.ts';
import { generatedTexts, textsOfEpoch } from '#training/refine/mixture.ts';
import { refineSettingsFor } from '#training/refine/settings.ts';
import { templatePosts } from '#training/templates/generate.ts';

/** One of each mood. */
const posts = (['sad', 'happy', 'unsure'] as const).map((mood) => ({
  tokens: ['day', mood],
  mood,
  weight: 1,
}));

test('generatedTexts returns the template texts of all epochs and then the emoji texts', () => {
  const valences: EmojiValence[] = [{ token: '🙂', sad: 0.1, unsure: 0.2, happy: 0.7, posts: 9 }];
  const few = refineSettingsFor(['templates=20', 'emoji=5', 'epochs=3', 'templateWeight=0.25']);
  const generated = generatedTexts(posts, valences, few, randomOf(1));
  expect(generated).toHaveLength(3 * 20 + 3 * 5);
  for (const [k, { text, mood }] of templatePosts(randomOf(1), 60).entries())
    expect(generated[k]).toEqual({ tokens: tokenize(text), mood, weight: 0.25 });
  for (const { tokens, weight } of generated.slice(60)) {
    expect(tokens.at(-1)).toBe('🙂');
    expect(weight).toBe(1);
  }
  expect(generatedTexts(posts, valences, few, randomOf(1))).toEqual(generated);
});

test('textsOfEpoch returns all posts, the epoch’s own generated texts and a random choice of tweets and tag posts', () => {
  const settings = { ...refineSettingsFor([]), epochs: 3, tweets: 4, tagPosts: 3 };
  const epochs = [0, 1, 2].map((epoch) => [
    ...textsOfEpoch({ posts: 5, generated: 6, tweets: 10, tagPosts: 8 }, settings, epoch),
  ]);
  for (const positions of epochs) {
    expect(positions.slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
    const tweets = positions.slice(7, 11);
    expect(new Set(tweets).size).toBe(4);
    expect(tweets.every((k) => k >= 11 && k < 21)).toBe(true);
    const tagPosts = positions.slice(11);
    expect(new Set(tagPosts).size).toBe(3);
    expect(tagPosts.every((k) => k >= 21 && k < 29)).toBe(true);
  }
  expect(epochs.flatMap((positions) => positions.slice(5, 7)).sort((a, b) => a - b)).toEqual([
    5, 6, 7, 8, 9, 10,
  ]);
  expect(epochs[0]!.slice(7, 11)).not.toEqual(epochs[1]!.slice(7, 11));
  expect(epochs[0]!.slice(11)).not.toEqual(epochs[1]!.slice(11));
});
