import { describe, expect, test } from 'vitest';
import type { Mood } from '#lib/mood/reading.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { randomOf } from '#training/random/random.ts';
import { asPost, asSentence } from '#training/templates/grammar/decoration.ts';

const moods: readonly Mood[] = ['happy', 'sad', 'unsure'];
const drawn = (generate: (seed: number) => string): string[] =>
  Array.from({ length: 3000 }, (_, seed) => generate(seed));
const allSentences = (text: string, mood: Mood) => drawn((seed) => asSentence(text, mood, randomOf(seed)));
const allPosts = (mood: Mood) => drawn((seed) => asPost('text', mood, randomOf(seed)));

describe('asSentence', () => {
  test.each(moods)('asSentence keeps the words of a %s text', (mood) => {
    for (const text of allSentences('we have tea', mood)) expect(text).toMatch(/\bwe have tea\b/i);
  });

  test('asSentence mostly adds nothing but punctuation and starts half of the posts with a capital', () => {
    const all = allSentences('we have tea', 'unsure');
    expect(all.filter((text) => /^we have tea[.!]?$/i.test(text)).length).toBeGreaterThan(2000);
    const capitals = all.filter((text) => /^\p{Lu}/u.test(text)).length;
    expect(capitals).toBeGreaterThan(1350);
    expect(capitals).toBeLessThan(1650);
    expect(allSentences('so? well. ok', 'sad')).toContain('So? Well. Ok');
  });

  test('asSentence may omit "I" unless that turns the sentence into a command', () => {
    expect(new Set(allSentences('I like tea', 'happy'))).toContain('like tea');
    for (const text of allSentences("I don't mind", 'happy')) expect(text).toMatch(/\bI don't mind/);
    for (const text of allSentences("I'm in", 'happy')) expect(text).toMatch(/\bI'm in/);
  });

  test('asSentence adds no punctuation to a sentence that has some', () => {
    for (const text of allSentences('is it?', 'sad')) expect(text).not.toMatch(/\?[.!]/);
    for (const text of allSentences('so funny 😂', 'happy')) expect(text).not.toMatch(/😂[.!]/u);
  });
});

describe('asPost', () => {
  /** The emoji of posts of this mood, those of emoticons included. */
  const emojiOf = (mood: Mood): Set<string> =>
    new Set(
      allPosts(mood).flatMap((text) =>
        tokenize(text).filter((token) => /\p{Extended_Pictographic}/u.test(token)),
      ),
    );

  test('asPost adds emoji of the mood only', () => {
    expect(emojiOf('happy')).toContain('😊');
    expect(emojiOf('happy')).toContain('🙂'); // written ":)"
    expect(emojiOf('sad')).toContain('💔');
    expect(emojiOf('sad')).toContain('🙁'); // written ":("
    expect(emojiOf('unsure')).toContain('📅');
    for (const [first, second] of [
      ['happy', 'sad'],
      ['happy', 'unsure'],
      ['sad', 'unsure'],
    ] as const)
      expect([...emojiOf(first)].filter((emoji) => emojiOf(second).has(emoji))).toEqual([]);
  });

  test.each(moods)(
    'asPost adds every kind of decoration to some %s posts and none to half of them',
    (mood) => {
      const all = allPosts(mood);
      const has = (pattern: RegExp) => all.filter((text) => pattern.test(text)).length / all.length;
      expect(has(/^text$/)).toBeGreaterThan(0.5);
      expect(has(/@\w/)).toBeGreaterThan(0.05);
      expect(has(/#\w/)).toBeGreaterThan(0.04);
      expect(has(/https:\/\/t\.co\/\w+$/)).toBeGreaterThan(0.02);
      expect(all.filter((text) => tokenize(text).filter((token) => token === 'text').length !== 1)).toEqual(
        [],
      );
    },
  );

  test('asPost does not repeat an emoticon', () => {
    for (const text of allPosts('sad')) expect(text).not.toMatch(/:\(:|T_TT/);
  });
});
