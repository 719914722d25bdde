import { describe, expect, test } from 'vitest';
import { tokenize } from '#lib/text/tokenize.ts';
import { knownEmoji } from '#training/refine/emoji.ts';

describe('knownEmoji', () => {
  const known = knownEmoji();
  const emojiOf = (token: string) => known.find((emoji) => emoji.token === token);

  test('knownEmoji returns over 1,200 emoji, each once, as tokenize returns it', () => {
    expect(known.length).toBeGreaterThan(1200);
    expect(new Set(known.map(({ token }) => token)).size).toBe(known.length);
    for (const { token } of known.filter(({ token }) => token !== '<flag>'))
      expect(tokenize(token), token).toEqual([token]);
  });

  test('knownEmoji gives each emoji the words of its name and of its search terms', () => {
    expect(emojiOf('😭')?.words).toEqual(expect.arrayContaining(['loudly', 'crying', 'face', 'sob', 'tear']));
    expect(emojiOf('❤')?.words).toContain('heart');
  });

  test('knownEmoji puts faces of the same kind into the same subgroup', () => {
    expect(emojiOf('😭')?.subgroup).toBeTypeOf('number');
    expect(emojiOf('😭')?.subgroup).toBe(emojiOf('😢')?.subgroup);
    expect(emojiOf('😭')?.subgroup).not.toBe(emojiOf('🍕')?.subgroup);
  });

  test('knownEmoji ignores skin tone and gender', () => {
    expect(emojiOf('👍')).toBeDefined();
    expect(emojiOf('👍🏽')).toBeUndefined();
    expect(emojiOf('🤷‍♀️')).toBeUndefined();
  });
});
