import { describe, expect, test } from 'vitest';
import { phrasesOf } from '#lib/mood/phrases.ts';
import { tokensOf } from '#lib/text/tokenize.ts';

function phrases(text: string): string[] {
  const tokens = tokensOf(text);
  return phrasesOf(tokens, text).map(({ first, end }) =>
    tokens
      .slice(first, end)
      .map(({ token }) => token)
      .join(' '),
  );
}

const singles = (text: string) => text.split(' ');

test('phrasesOf makes each token a unit', () => {
  expect(phrases('What a day! :) 42 times')).toEqual(['what', 'a', 'day', '!', '🙂', '<number>', 'times']);
  expect(phrases('')).toEqual([]);
});

describe('phrasesOf: negations', () => {
  test.each([
    ['this is not good', ['this', 'is', 'not good']],
    ['it was not a very good film', ['it', 'was', 'not a very good', 'film']],
    ["i don't really like it", ['i', "don't really like", 'it']],
    ['i don’t like it', ['i', "don't like", 'it']],
    ['i dont like it', ['i', 'dont like', 'it']],
    ['cant sleep', ['cant sleep']],
    ['I cannot even cope now', ['i', 'cannot even cope', 'now']],
    ['never a dull day', ['never a dull', 'day']],
    ['no joy without you', ['no joy', 'without you']],
    ['hardly any sun', ['hardly any sun']],
    ['barely slept', ['barely slept']],
    ['nothing good here', ['nothing good', 'here']],
    ["she isn't that bad", ['she', "isn't that bad"]],
    ["won't have been so easy", ["won't have been so easy"]],
    ['not without hope again', ['not without hope', 'again']], // one negator after the other
    ['NOT COOL', ['not cool']],
  ])('phrasesOf joins the negator and the negated word in "%s"', (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });
});

describe('phrasesOf: punctuation in negations', () => {
  test.each([
    ['No. I love it', ['no', 'i', 'love', 'it']],
    ['no, I love it', ['no', 'i', 'love', 'it']],
    ['not really. love it', ['not really', 'love', 'it']],
    ['hell no! love it', ['hell', 'no', '!', 'love', 'it']],
    ['oh no 😭 so sad', ['oh', 'no', '😭', 'so', 'sad']],
    ['never... good', ['never', '...', 'good']],
    ['I could not\nGood day', ['i', 'could', 'not', 'good', 'day']],
    ['not (good)', ['not', 'good']],
    ['not - good', ['not', 'good']],
    ['not — good', ['not', 'good']],
    ['not 5 times', ['not', '5', 'times']],
  ])('phrasesOf ends the negation at the punctuation or number in %j', (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });

  test('phrasesOf does not end a negation at a hyphen within a word or at quotes', () => {
    expect(phrases('not well-meant')).toEqual(['not well', 'meant']);
    expect(phrases("not 'good'")).toEqual(['not good']);
  });
});

test('phrasesOf does not take words that only look like negators for negators', () => {
  const text = 'i want a note on nothingness and a cantata';
  expect(phrases(text)).toEqual(singles(text));
});

test('phrasesOf joins a negator at the end with the linking words that follow it', () => {
  expect(phrases('i really do not')).toEqual(['i', 'really', 'do', 'not']);
  expect(phrases('not at all')).toEqual(['not at all']);
});

test('phrasesOf covers all tokens, in order', () => {
  const text = "No one told me it wouldn't be so hard, not my mum, never ever :( #NotOk";
  const units = phrasesOf(tokensOf(text), text);
  expect(units[0]!.first).toBe(0);
  for (const [k, { first, end }] of units.entries()) {
    expect(end).toBeGreaterThan(first);
    expect(units[k + 1]?.first ?? tokensOf(text).length).toBe(end);
  }
});
