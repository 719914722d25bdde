import { describe, expect, test } from 'vitest';
import { isAtRisk, kindsOfRisk } from '#lib/crisis/detect.ts';
import learned from '#lib/crisis/wording.json' with { type: 'json' };
import { phrasesIn, phraseValue, riskOf, toLines, valueIn, windowsOf } from '#lib/crisis/wording.ts';

describe('phrasesIn', () => {
  test('phrasesIn returns words, pairs, triples and triples with any middle word, with the ends of the window', () => {
    expect([...phrasesIn(['so', 'tired'])].sort()).toEqual(
      [
        '<',
        '< so',
        '< so tired',
        '< _ tired',
        'so',
        'so tired',
        'so tired >',
        'so _ >',
        'tired',
        'tired >',
        '>',
      ].sort(),
    );
  });

  test('phrasesIn returns a phrase once that stands twice in the window', () => {
    expect([...phrasesIn(['go', 'go'])].filter((phrase) => phrase === 'go')).toHaveLength(1);
  });
});

describe('windowsOf', () => {
  test('windowsOf returns a short text as one window', () => {
    expect(windowsOf(' so tired ')).toEqual([['so', 'tired']]);
  });

  test('windowsOf covers every word of a long text by windows of 80 words that overlap by half', () => {
    const words = Array.from({ length: 205 }, (_, k) => `w${k}`);
    const windows = windowsOf(words.join(' '));
    expect(windows.every(({ length }) => length <= 80)).toBe(true);
    expect([...new Set(windows.flat())]).toEqual(words);
    expect(windows[1]![0]).toBe('w40');
  });
});

describe('valueIn', () => {
  const phrases = { a: 1, 'a b': -20, ab: 3, b: 0, é: -5, '<': 70 };

  test.each(Object.entries(phrases))('valueIn finds the phrase %j with the value %i', (phrase, value) => {
    expect(valueIn(toLines(phrases), phrase)).toBe(value);
  });

  test.each(['', ' ', 'a ', 'aa', 'c', 'ü', '1'])(
    'valueIn returns undefined for %j, which is no phrase',
    (phrase) => {
      expect(valueIn(toLines(phrases), phrase)).toBeUndefined();
      expect(valueIn('', phrase)).toBeUndefined();
    },
  );

  test('valueIn finds every phrase of the shipped wording', () => {
    const lines = learned.phrases.split('\n').map((line) => line.split('\t'));
    expect(lines.length).toBe(30_000);
    for (const [phrase, value] of lines) expect(valueIn(learned.phrases, phrase!)).toBe(Number(value));
  });
});

describe('riskOf', () => {
  const phrases = new Map([['so tired', 300]]);

  test('riskOf adds the weights of phrases, divided by the root of the length, to the bias', () => {
    const words = Array.from({ length: 9 }, (_, k) => ['so', 'tired'][k] ?? 'x');
    expect(riskOf(words.join(' '), { bias: -2 }, phrases)).toBeCloseTo(-2 + 3 / 3);
  });

  test('phraseValue treats a text of less than six words as one of six', () => {
    expect(phraseValue(['so'])).toBe(phraseValue(Array(6).fill('so')));
  });

  test('riskOf of a long text is that of its window with the highest risk', () => {
    const filler = Array(400).fill('word').join(' ');
    const statement = `${'word '.repeat(78)}so tired`;
    expect(riskOf(`${filler} so tired ${filler}`, { bias: -2 }, phrases)).toBeCloseTo(
      riskOf(statement, { bias: -2 }, phrases),
    );
  });

  test('riskOf of an empty text is the bias', () => {
    expect(riskOf(' ', { bias: -2 }, phrases)).toBe(-2);
  });
});

describe('the wording that was learned', () => {
  test.each([
    'i put her collar and the vet card in the box with the letters. whoever finds this please take her. im done now and its ok',
    'i keep looking at the bottle on the nightstand and counting. maybe this is the last good night i get',
  ])('a post that no rule hears is at risk by its wording: %s', (post) => {
    expect(kindsOfRisk(post)).toEqual(['wording learned from examples']);
  });

  test('a statement is heard within five thousand harmless words', () => {
    const filler = 'the train was late and the coffee was good . '.repeat(250);
    const post =
      'nobody needs me here. thank you for everything, all of you. i wont be around to see the spring';
    expect(isAtRisk(`${filler}${post} ${filler}`)).toBe(true);
    expect(isAtRisk(filler)).toBe(false);
  });
});
