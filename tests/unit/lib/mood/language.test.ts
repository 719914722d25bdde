import { describe, expect, test, vi } from 'vitest';
import { type DetectLanguage, isOtherLanguage } from '#lib/mood/language.ts';

const saying = (language: string | undefined) => vi.fn<DetectLanguage>(async () => language);

describe('is another language', () => {
  test('what is known to be one', async () => {
    expect(await isOtherLanguage('quelle journée pourrie, il pleut encore', saying('fr'))).toBe(true);
  });

  test.each(['ありがとう', 'спасибо', 'شكرا جزيلا', '사랑 해요 정말', '今日は本当に楽しかった lol'])(
    'another script, without asking: %s',
    async (text) => {
      const languageOf = saying('en');
      expect(await isOtherLanguage(text, languageOf)).toBe(true);
      expect(languageOf).not.toHaveBeenCalled();
    },
  );
});

describe('is not another language', () => {
  const text = 'quelle journée pourrie, il pleut encore';

  test.each([undefined, 'en'])('what the detector says is %s', async (language) => {
    expect(await isOtherLanguage(text, saying(language))).toBe(false);
  });

  // Whatever a detector makes of these, it is not asked.
  test.each([
    ['nothing', ''],
    ['emoji alone', '😂😂😂❤️'],
    ['fewer than four words', 'vamos Rafa vamos'],
    ['letters that are no words', 'x D x D x D x D'],
    [
      'a mention, tags and links',
      '@maria_garcia_lopez #FelizCumple #TeQuieroMucho https://example.org/hola/que/tal wow',
    ],
    ['kaomoji', '(づ｡◕‿‿◕｡)づ ¯\\_(ツ)_/¯ (ﾉ◕ヮ◕)ﾉ*:･ﾟ✧ ಠ_ಠ'],
    ['letters in fancy dress', '𝓘 𝓵𝓸𝓿𝓮 𝔂𝓸𝓾'],
    ['common English words', 'don’t know what it is, te quiero mucho'],
    ['mostly English, a bit of another script', 'I said привет to everyone at the party'],
  ])('%s', async (_, text) => {
    const languageOf = saying('es');
    expect(await isOtherLanguage(text, languageOf)).toBe(false);
    expect(languageOf).not.toHaveBeenCalled();
  });
});

test('addresses of mail say nothing of a language', async () => {
  const languageOf = saying('de');
  await isOtherLanguage(
    'schreib a@b.example oder @x@y.z@w. heute noch an anna.maria@post.example',
    languageOf,
  );
  expect(languageOf).toHaveBeenCalledExactlyOnceWith('schreib oder heute noch an');
});

test.each(['@', 'a@', '@.', 'a'])('rows of %s without end are seen through at once', async (sign) => {
  expect(await isOtherLanguage(sign.repeat(10_000), saying('de'))).toBe(false);
});

test('the detector is handed words alone', async () => {
  const languageOf = saying('de');
  await isOtherLanguage('@anna heute 😭 war #montag kein https://example.org guter Tag!! 42', languageOf);
  expect(languageOf).toHaveBeenCalledExactlyOnceWith('heute war kein guter Tag');
});

test('a detector that fails is no reading', async () => {
  const failing: DetectLanguage = () => Promise.reject(new Error('gone'));
  await expect(isOtherLanguage('quelle journée pourrie, il pleut', failing)).rejects.toThrow('gone');
});
