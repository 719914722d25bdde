import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/text/plain.ts';
import { tokenize, tokensOf } from '#lib/text/tokenize.ts';

describe('plainText: letters of another style', () => {
  test.each<[style: string, text: string, plain: string]>([
    ['bold', '𝗜 𝗹𝗼𝘃𝗲 𝘁𝗵𝗶𝘀', 'I love this'],
    ['script', '𝓘 𝓵𝓸𝓿𝓮 𝔂𝓸𝓾', 'I love you'],
    ['Fraktur', '𝔰𝔬 𝔰𝔞𝔡', 'so sad'],
    ['double-struck', '𝕙𝕒𝕡𝕡𝕪', 'happy'],
    ['typewriter', '𝚑𝚊𝚝𝚎 𝟸𝟶', 'hate 20'],
    ['full width', 'Ｉ ａｍ ｓａｄ！', 'I am sad!'],
    ['circled', 'ⓛⓞⓥⓔ', 'love'],
    ['circled in white on black', '🅛🅞🅥🅔', 'love'],
    ['in a white square', '🄷🄰🅃🄴', 'HATE'],
    ['in parentheses', '⒧⒪⒱⒠', 'love'],
    ['raised', 'ᵗʰᵃⁿᵏˢ', 'thanks'],
    ['ligatures', 'ﬁnally the oﬃce is ﬂat', 'finally the office is flat'],
    ['small capitals', 'ɪ ʟᴏᴠᴇ ʏᴏᴜ', 'i love you'],
  ])('plainText makes plain letters of letters that are %s', (_, text, plain) => {
    expect(plainText(text).text).toBe(plain);
  });

  test.each([
    'plain text',
    'café naïve größe',
    'Привет 日本 مرحبا हिन्दी',
    'yes… ™ © № 5 10² 2º ½',
    '¯\\_(ツ)_/¯ ´ ¨',
    '🅰 🅱 ㊗',
    'ǆ Ǆ',
  ])('plainText leaves %j as it is', (text) => {
    expect(plainText(text).text).toBe(text);
  });
});

describe('plainText: characters that show nothing', () => {
  test.each<[name: string, character: string]>([
    ['a soft hyphen', '\u00AD'],
    ['a zero-width space', '\u200B'],
    ['a zero-width non-joiner', '\u200C'],
    ['a zero-width joiner', '\u200D'],
    ['a left-to-right mark', '\u200E'],
    ['a right-to-left override', '\u202E'],
    ['a word joiner', '\u2060'],
    ['an isolate', '\u2066'],
    ['a byte order mark', '\uFEFF'],
    ['a Mongolian vowel separator', '\u180E'],
    ['a grapheme joiner', '\u034F'],
    ['a variation selector', '\uFE0F'],
  ])('plainText drops %s within a word', (_, character) => {
    expect(tokenize(`I ha${character}te it`)).toEqual(['i', 'hate', 'it']);
  });

  test.each([
    ['a joiner and a selector in an emoji', '🧑‍🚀 ❤️ 2️⃣'],
    ['a joiner that a letter of Hindi needs', 'क्‍ष'],
    ['a non-joiner between letters of Persian', 'می‌خواهم'],
    ['the tags of a flag', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ])('plainText keeps %s', (_, text) => {
    expect(plainText(text).text).toBe(text);
  });

  test.each(['\u3164', '\u3164\u3164 \uFFA0', '\u115F\u1160', '\u2800\u2800'])(
    'tokenize returns no tokens for the blank letters %j',
    (text) => {
      expect(tokenize(text)).toEqual([]);
    },
  );
});

test('tokensOf returns the ranges of changed words in the original text', () => {
  const text = '𝗹𝗼𝘃𝗲 ha\u00ADte oﬃce so\uFE0F 🧑‍🚀 #𝗕estDay ok';
  expect(tokensOf(text).map(({ token, start, end }) => [token, text.slice(start, end)])).toEqual([
    ['love', '𝗹𝗼𝘃𝗲'],
    ['hate', 'ha\u00ADte'],
    ['office', 'oﬃce'],
    ['so', 'so'],
    ['🧑‍🚀', '🧑‍🚀'],
    ['best', '𝗕est'],
    ['day', 'Day'],
    ['ok', 'ok'],
  ]);
});
