import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { type DetectLanguage, isOtherLanguage } from '#lib/mood/language.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { cpuTimeOf } from '#tests/support/cpuTime.ts';

const vocabulary = Vocabulary.fromFile(readFileSync('model/vocabulary.txt', 'utf8'));
const detectorOf = (language: string | undefined) => vi.fn<DetectLanguage>(async () => language);

/** Letters outside of a to z, and no word that is frequent in English or common in another language. */
const unclear = 'Lindau süß Pfirsich Marzipan';

describe('isOtherLanguage: true', () => {
  test('isOtherLanguage is true if the words say little and the detector names another language', async () => {
    expect(await isOtherLanguage(unclear, vocabulary, detectorOf('de'))).toBe(true);
  });

  test.each(['ありがとう', 'спасибо', 'شكرا جزيلا', '사랑 해요 정말', '今日は本当に楽しかった lol'])(
    'isOtherLanguage is true for another script, without calling the detector: %s',
    async (text) => {
      const detectLanguage = detectorOf('en');
      expect(await isOtherLanguage(text, vocabulary, detectLanguage)).toBe(true);
      expect(detectLanguage).not.toHaveBeenCalled();
    },
  );

  test.each([
    ['German', 'ich habe heute keine Lust'],
    ['German without capitals and marks', 'ich hab dich so vermisst und ich bin traurig'],
    ['French', 'quelle journée pourrie, il pleut encore'],
    ['Spanish', 'hoy no tengo ganas de nada'],
    ['Portuguese with lol', 'que saudade de você, volta logo lol'],
    ['Italian', 'che bella giornata al mare'],
    ['Dutch', 'ik ben zo trots op mijn dochter'],
    ['Polish', 'nie mogę spać już trzecią noc'],
    ['Turkish', 'seni her gün daha çok özlüyorum'],
    ['Indonesian', 'aku senang banget hari ini'],
    ['Tagalog', 'ang ganda ng panahon ngayong araw'],
    ['Swedish', 'jag saknar dig varje dag'],
    ['Hindi in Latin letters', 'aaj mera din bahut kharab tha'],
    ['Croatian', 'danas nisam ništa jela'],
    ['Vietnamese', 'mình thi đậu rồi vui quá'],
    ['Spanish in letters of another style', '𝗵𝗼𝘆 𝗻𝗼 𝘁𝗲𝗻𝗴𝗼 𝗴𝗮𝗻𝗮𝘀 𝗱𝗲 𝗻𝗮𝗱𝗮'],
  ])('isOtherLanguage is true for %s by its words, without calling the detector', async (_, text) => {
    const detectLanguage = detectorOf('en');
    expect(await isOtherLanguage(text, vocabulary, detectLanguage)).toBe(true);
    expect(detectLanguage).not.toHaveBeenCalled();
  });
});

describe('isOtherLanguage: false', () => {
  test.each([undefined, 'en'])('isOtherLanguage is false if the detector returns %s', async (language) => {
    expect(await isOtherLanguage(unclear, vocabulary, detectorOf(language))).toBe(false);
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
    ['a kaomoji beside a word', 'why (ノಠ益ಠ)ノ彡┻━┻'],
    ['crying in Korean letters', 'no ㅠㅠㅠㅠ'],
    ['blank letters', '\u3164\u3164\u3164\u3164'],
    ['letters in mathematical script', '𝓘 𝓵𝓸𝓿𝓮 𝔂𝓸𝓾'],
    ['common English words', 'don’t know what it is, te quiero mucho'],
    ['mostly English with a word in another script', 'I said привет to everyone at the party'],
    ['informal English with names', "Tom Brady hits the field Thursday night.... Let's goooo"],
    ['unknown words', 'zxmcnb qwpoie alksdj mznxbc'],
    ['names', 'Pikachu Charizard Bulbasaur Squirtle Mewtwo'],
    ['slang', 'bruh deadass lowkey vibin rn'],
    ['English with a loanword', 'eating tacos al pastor with my hermana tonight'],
    ['English without small words', 'Coffee. Rain. Monday. Meetings.'],
  ])('isOtherLanguage is false for %s, without calling the detector', async (_, text) => {
    const detectLanguage = detectorOf('es');
    expect(await isOtherLanguage(text, vocabulary, detectLanguage)).toBe(false);
    expect(detectLanguage).not.toHaveBeenCalled();
  });
});

test.each(['@', 'a@', '@.', 'a', '(´', 'ノ('])(
  'isOtherLanguage takes under a second for ten thousand times %s',
  async (part) => {
    const read = () => isOtherLanguage(part.repeat(10_000), vocabulary, detectorOf('en'));
    expect(await cpuTimeOf(read)).toBeLessThan(1000);
  },
);

test('isOtherLanguage passes only words to the detector', async () => {
  const detectLanguage = detectorOf('de');
  const text = '@anna Lindau a.b@c.example 😭 süß #montag Pfirsich https://example.org Marzipan!! 42 (T_T)';
  await isOtherLanguage(text, vocabulary, detectLanguage);
  expect(detectLanguage).toHaveBeenCalledExactlyOnceWith(unclear);
});

test('isOtherLanguage rejects if the detector rejects', async () => {
  const failing: DetectLanguage = () => Promise.reject(new Error('gone'));
  await expect(isOtherLanguage(unclear, vocabulary, failing)).rejects.toThrow('gone');
});
