import { describe, expect, test } from 'vitest';
import { maxCharacters, maxPieces, piecesOf, poolPieces, sharesOf } from '#lib/mood/pieces.ts';
import { tokensOf } from '#lib/text/tokenize.ts';

const wordsOf = (text: string, maxTokens = 6) =>
  piecesOf(text, maxTokens).map((piece) => piece.map(({ token }) => token).join(' '));

const words = (count: number, word = 'sun') => Array.from({ length: count }, () => word).join(' ');

describe('a text is cut', () => {
  test('not at all when it fits, whatever its sentences', () => {
    expect(wordsOf('So bad. So sad. No\nsun')).toEqual(['so bad so sad no sun']);
  });

  test('where sentences and lines end, neighbours joined as far as they fit', () => {
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
  ])('%j, also before a small letter', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test('within a sentence that is too long, evenly: no part is a mere rest', () => {
    expect(piecesOf(words(13), 6).map(({ length }) => length)).toEqual([4, 5, 4]);
    expect(piecesOf(words(12), 6).map(({ length }) => length)).toEqual([6, 6]);
    expect(piecesOf(`Short one. ${words(7)}`, 6).map(({ length }) => length)).toEqual([6, 3]);
  });

  test('without losing, repeating or moving a token', () => {
    const text = `One 🎉 two:) ${words(9, 'three')}! Four, "five". Six…\n\nseven @eight #NineTen`;
    expect(piecesOf(text, 4).flat()).toEqual(tokensOf(text));
    for (const piece of piecesOf(text, 4)) expect(piece.length).toBeLessThanOrEqual(4);
  });

  test('into nothing where there is no token', () => {
    expect(piecesOf('', 6)).toEqual([]);
    expect(piecesOf(' — ( ) ,', 6)).toEqual([]);
  });
});

describe('of an endless text', () => {
  test('the last 32 pieces are given', () => {
    const pieces = wordsOf(
      Array.from({ length: 50 }, (_, k) => `Word${'x'.repeat(k)} ${words(5)}.`).join(' '),
    );
    expect(maxPieces).toBe(32);
    expect(pieces).toHaveLength(32);
    expect(pieces.at(-1)).toMatch(/sun$/);
  });

  test('nothing before the last 10,000 characters is looked at, and places are in the whole text', () => {
    expect(maxCharacters).toBe(10_000);
    const end = 'good day';
    const text = `hate ${' '.repeat(maxCharacters - end.length)}${end}`;
    const [tokens, ...others] = piecesOf(text, 6);
    expect(others).toEqual([]);
    expect(tokens!.map(({ start, end }) => text.slice(start, end))).toEqual(['good', 'day']);
  });
});

describe('the share of a piece', () => {
  const ofLengths = (...lengths: number[]) => sharesOf(lengths.map((length) => tokensOf(words(length))));

  test('grows with its place and with its tokens', () => {
    expect(ofLengths(6)).toEqual([1]);
    expect(ofLengths(5, 5, 5)).toEqual([1 / 6, 2 / 6, 3 / 6]);
    expect(ofLengths(6, 1)).toEqual([6 / 8, 2 / 8]);
  });

  test('is what its probabilities count in the mean', () => {
    expect(poolPieces([[0.5, 0.25, 0.25]], [1])).toEqual([0.5, 0.25, 0.25]);
    expect(
      poolPieces(
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
        [0.125, 0.25, 0.625],
      ),
    ).toEqual([0.125, 0.25, 0.625]);
  });
});
