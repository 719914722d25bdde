import { describe, expect, test, vi } from 'vitest';
import { type DetectLanguage, isOtherLanguage } from '#lib/mood/language.ts';

const detectorOf = (language: string | undefined) => vi.fn<DetectLanguage>(async () => language);

describe('isOtherLanguage: true', () => {
  test('isOtherLanguage is true if the detector names another language', async () => {
    expect(await isOtherLanguage('quelle journée pourrie, il pleut encore', detectorOf('fr'))).toBe(true);
  });

  test.each(['ありがとう', 'спасибо', 'شكرا جزيلا', '사랑 해요 정말', '今日は本当に楽しかった lol'])(
    'isOtherLanguage is true for another script, without calling the detector: %s',
    async (text) => {
      const detectLanguage = detectorOf('en');
      expect(await isOtherLanguage(text, detectLanguage)).toBe(true);
      expect(detectLanguage).not.toHaveBeenCalled();
    },
  );
});

describe('isOtherLanguage: false', () => {
  const text = 'quelle journée pourrie, il pleut encore';

  test.each([undefined, 'en'])('isOtherLanguage is false if the detector returns %s', async (language) => {
    expect(await isOtherLanguage(text, detectorOf(language))).toBe(false);
  });

  test.each([
    ['nothing', ''],
    ['only emoji', '😂😂😂❤️'],
    ['fewer than four words', 'vamos Rafa vamos'],
    ['single letters', 'x D x D x D x D'],
    [
      'a mention, tags and links',
      '@maria_garcia_lopez #FelizCumple #TeQuieroMucho https://example.org/hola/que/tal wow',
    ],
    ['kaomoji', '(づ｡◕‿‿◕｡)づ ¯\\_(ツ)_/¯ (ﾉ◕ヮ◕)ﾉ*:･ﾟ✧ ಠ_ಠ'],
    ['letters in mathematical script', '𝓘 𝓵𝓸𝓿𝓮 𝔂𝓸𝓾'],
    ['common English words', 'don’t know what it is, te quiero mucho'],
    ['mostly English with a word in another script', 'I said привет to everyone at the party'],
  ])('isOtherLanguage is false for %s, without calling the detector', async (_, text) => {
    const detectLanguage = detectorOf('es');
    expect(await isOtherLanguage(text, detectLanguage)).toBe(false);
    expect(detectLanguage).not.toHaveBeenCalled();
  });
});

test('isOtherLanguage removes e-mail addresses before it calls the detector', async () => {
  const detectLanguage = detectorOf('de');
  await isOtherLanguage(
    'schreib a@b.example oder @x@y.z@w. heute noch an anna.maria@post.example',
    detectLanguage,
  );
  expect(detectLanguage).toHaveBeenCalledExactlyOnceWith('schreib oder heute noch an');
});

test.each(['@', 'a@', '@.', 'a'])('isOtherLanguage is fast for ten thousand times %s', async (part) => {
  expect(await isOtherLanguage(part.repeat(10_000), detectorOf('de'))).toBe(false);
});

test('isOtherLanguage passes only words to the detector', async () => {
  const detectLanguage = detectorOf('de');
  await isOtherLanguage('@anna heute 😭 war #montag kein https://example.org guter Tag!! 42', detectLanguage);
  expect(detectLanguage).toHaveBeenCalledExactlyOnceWith('heute war kein guter Tag');
});

test('isOtherLanguage rejects if the detector rejects', async () => {
  const failing: DetectLanguage = () => Promise.reject(new Error('gone'));
  await expect(isOtherLanguage('quelle journée pourrie, il pleut', failing)).rejects.toThrow('gone');
});
