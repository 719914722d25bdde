import { describe, expect, test } from 'vitest';
import type { Outputs } from '#lib/mood/calibrate.ts';
import { maxCharacters, maxPieces, piecesOf, poolPieces, sharesOf } from '#lib/mood/pieces.ts';
import { tokensOf } from '#lib/text/tokenize.ts';

const wordsOf = (text: string, maxTokens = 6) =>
  piecesOf(text, maxTokens).map((piece) => piece.map(({ token }) => token).join(' '));

const words = (count: number, word = 'sun') => Array.from({ length: count }, () => word).join(' ');

describe('piecesOf: where it cuts', () => {
  test('piecesOf returns one piece if the text fits, however many sentences it has', () => {
    expect(wordsOf('So bad. So sad. No\nsun')).toEqual(['so bad so sad no sun']);
  });

  test('piecesOf cuts at the ends of sentences and lines, and joins neighbours that fit together', () => {
    expect(wordsOf('It rains. We wait here. The bus never comes today\nwhy us\nwhy now')).toEqual([
      'it rains we wait here',
      'the bus never comes today',
      'why us why now',
    ]);
  });

  test.each([
    ['what a great day! we went swimming', ['what a great day !', 'we went swimming']],
    ['we went. it was so good there', ['we went', 'it was so good there']],
    ['"we went." he said it was good', ['we went', 'he said it was good']],
    ['they won 3.5 to 2.5 today at home', ['they won <number> to', '<number> today at home']],
  ])('piecesOf cuts %j at the end of the sentence, also before a small letter', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test('piecesOf cuts a sentence that is too long into parts of about equal length', () => {
    expect(piecesOf(words(13), 6).map(({ length }) => length)).toEqual([4, 5, 4]);
    expect(piecesOf(words(12), 6).map(({ length }) => length)).toEqual([6, 6]);
    expect(piecesOf(`Short one. ${words(7)}`, 6).map(({ length }) => length)).toEqual([6, 3]);
  });

  test('piecesOf keeps all tokens in order', () => {
    const text = `One 🎉 two:) ${words(9, 'three')}! Four, "five". Six…\n\nseven @eight #NineTen`;
    expect(piecesOf(text, 4).flat()).toEqual(tokensOf(text));
    for (const piece of piecesOf(text, 4)) expect(piece.length).toBeLessThanOrEqual(4);
  });

  test('piecesOf returns no pieces for a text without tokens', () => {
    expect(piecesOf('', 6)).toEqual([]);
    expect(piecesOf(' — ( ) ,', 6)).toEqual([]);
  });
});

describe('piecesOf: limits', () => {
  test('piecesOf returns at most the last 32 pieces', () => {
    const pieces = wordsOf(
      Array.from({ length: 50 }, (_, k) => `Word${'x'.repeat(k)} ${words(5)}.`).join(' '),
    );
    expect(maxPieces).toBe(32);
    expect(pieces).toHaveLength(32);
    expect(pieces.at(-1)).toMatch(/sun$/);
  });

  test('piecesOf ignores all but the last 10,000 characters, and returns positions in the whole text', () => {
    expect(maxCharacters).toBe(10_000);
    const end = 'good day';
    const text = `hate ${' '.repeat(maxCharacters - end.length)}${end}`;
    const [tokens, ...rest] = piecesOf(text, 6);
    expect(rest).toEqual([]);
    expect(tokens!.map(({ start, end }) => text.slice(start, end))).toEqual(['good', 'day']);
  });
});

describe('sharesOf and poolPieces', () => {
  const sharesOfLengths = (...lengths: number[]) =>
    sharesOf(lengths.map((length) => tokensOf(words(length))));

  test('sharesOf grows with the position and with the number of tokens of a piece', () => {
    expect(sharesOfLengths(6)).toEqual([1]);
    expect(sharesOfLengths(5, 5, 5)).toEqual([1 / 6, 2 / 6, 3 / 6]);
    expect(sharesOfLengths(6, 1)).toEqual([6 / 8, 2 / 8]);
  });

  test('poolPieces returns the mean of the probabilities and of the tags, weighted by the shares', () => {
    const single: Outputs = { probabilities: [0.5, 0.25, 0.25], tags: [0.75] };
    expect(poolPieces([single], [1])).toEqual(single);
    const pieces: Outputs[] = [
      { probabilities: [1, 0, 0], tags: [1, 0] },
      { probabilities: [0, 1, 0], tags: [1, 0.5] },
      { probabilities: [0, 0, 1], tags: [0, 1] },
    ];
    expect(poolPieces(pieces, [0.125, 0.25, 0.625])).toEqual({
      probabilities: [0.125, 0.25, 0.625],
      tags: [0.375, 0.75],
    });
  });
});
