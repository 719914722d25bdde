import { describe, expect, test } from 'vitest';
import { isNegator, negatedTokens } from '#lib/text/negation.ts';
import { tokenize } from '#lib/text/tokenize.ts';

const negatedWords = (text: string) => {
  const tokens = tokenize(text);
  const negated = negatedTokens(tokens);
  return tokens.filter((_, k) => negated[k]);
};

test.each(['not', 'never', 'nobody', 'neither', "don't", 'dont', "isn't", 'cant', 'cannot'])(
  'isNegator takes %j for a negator',
  (token) => {
    expect(isNegator(token)).toBe(true);
  },
);

test.each(['good', 'want', 'ant', 'dent', 'note', 'knot', '!', '🙂'])(
  'isNegator does not take %j for a negator',
  (token) => {
    expect(isNegator(token)).toBe(false);
  },
);

describe('negatedTokens', () => {
  test('negatedTokens marks the four words after a negator', () => {
    expect(negatedWords('this is not very good and fun')).toEqual(['very', 'good']);
    expect(negatedWords('i never said that it tastes nice')).toEqual(['said', 'that', 'it', 'tastes']);
    expect(negatedWords('a good day')).toEqual([]);
  });

  test('negatedTokens starts anew at the next negator, which is itself not negated', () => {
    expect(negatedWords('no joy without you my dear old friend')).toEqual([
      'joy',
      'you',
      'my',
      'dear',
      'old',
    ]);
  });

  test.each([
    ['anything but good', ['good']],
    ['she is far from happy here', ['happy', 'here']],
    ['a long way from good', ['good']],
    ['good but far', []],
    ['from far', []],
  ])('negatedTokens marks in "%s" what a pair of words negates', (text, expected) => {
    expect(negatedWords(text)).toEqual(expected);
  });

  test.each([
    ['not bad but boring', ['bad']],
    ['not bad though long', ['bad']],
    ['not sad! happy', ['sad']],
    ['not sad 🙂 happy', ['sad']],
    ['not 7 happy days', []],
  ])('negatedTokens ends the negated words of "%s" before another statement', (text, expected) => {
    expect(negatedWords(text)).toEqual(expected);
  });

  test('negatedTokens ends the negated words at a hidden token', () => {
    expect(negatedTokens(['not', undefined, 'good'])).toEqual([false, false, false]);
    expect(negatedTokens([undefined, 'good'])).toEqual([false, false]);
    expect(negatedTokens(['not', 'so', undefined, 'good'])).toEqual([false, true, false, false]);
  });
});
