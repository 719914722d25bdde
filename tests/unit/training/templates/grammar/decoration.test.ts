import { describe, expect, test } from 'vitest';
import type { Mood } from '#lib/mood/reading.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { randomOf } from '#training/random/random.ts';
import { decorated, spoken } from '#training/templates/grammar/decoration.ts';

const moods: readonly Mood[] = ['happy', 'sad', 'unsure'];
const drawn = (make: (seed: number) => string): string[] =>
  Array.from({ length: 3000 }, (_, seed) => make(seed));
const allSpoken = (text: string, mood: Mood) => drawn((seed) => spoken(text, mood, randomOf(seed)));
const allDecorated = (mood: Mood) => drawn((seed) => decorated('text', mood, randomOf(seed)));

describe('a sentence', () => {
  test.each(moods)('keeps its words, %s', (mood) => {
    for (const text of allSpoken('we have tea', mood)) expect(text).toMatch(/\bwe have tea\b/i);
  });

  test('often comes as it is, and begins with a capital in half of the posts', () => {
    const all = allSpoken('we have tea', 'unsure');
    expect(all.filter((text) => /^we have tea[.!]?$/i.test(text)).length).toBeGreaterThan(2000);
    const capitals = all.filter((text) => /^\p{Lu}/u.test(text)).length;
    expect(capitals).toBeGreaterThan(1350);
    expect(capitals).toBeLessThan(1650);
    expect(allSpoken('so? well. ok', 'sad')).toContain('So? Well. Ok');
  });

  test('may do without its "I", but not turn into a command', () => {
    expect(new Set(allSpoken('I like tea', 'happy'))).toContain('like tea');
    for (const text of allSpoken("I don't mind", 'happy')) expect(text).toMatch(/\bI don't mind/);
    for (const text of allSpoken("I'm in", 'happy')) expect(text).toMatch(/\bI'm in/);
  });

  test('has one end', () => {
    for (const text of allSpoken('is it?', 'sad')) expect(text).not.toMatch(/\?[.!]/);
    for (const text of allSpoken('so funny 😂', 'happy')) expect(text).not.toMatch(/😂[.!]/u);
  });
});

describe('what stands around a sentence', () => {
  /** The signs of an emoji or emoticon that posts of this mood carry. */
  const signs = (mood: Mood): Set<string> =>
    new Set(
      allDecorated(mood).flatMap((text) =>
        tokenize(text).filter((token) => /\p{Extended_Pictographic}/u.test(token)),
      ),
    );

  test('goes with the mood', () => {
    expect(signs('happy')).toContain('😊');
    expect(signs('happy')).toContain('🙂'); // of ":)"
    expect(signs('sad')).toContain('💔');
    expect(signs('sad')).toContain('🙁'); // of ":("
    expect(signs('unsure')).toContain('📅');
    for (const [one, other] of [
      ['happy', 'sad'],
      ['happy', 'unsure'],
      ['sad', 'unsure'],
    ] as const)
      expect([...signs(one)].filter((sign) => signs(other).has(sign))).toEqual([]);
  });

  test.each(moods)('is rare enough, and all there: %s', (mood) => {
    const all = allDecorated(mood);
    const has = (pattern: RegExp) => all.filter((text) => pattern.test(text)).length / all.length;
    expect(has(/^text$/)).toBeGreaterThan(0.5);
    expect(has(/@\w/)).toBeGreaterThan(0.05);
    expect(has(/#\w/)).toBeGreaterThan(0.04);
    expect(has(/https:\/\/t\.co\/\w+$/)).toBeGreaterThan(0.02);
    expect(all.filter((text) => tokenize(text).filter((token) => token === 'text').length !== 1)).toEqual([]);
  });

  test('an emoticon comes once', () => {
    for (const text of allDecorated('sad')) expect(text).not.toMatch(/:\(:|T_TT/);
  });
});
