import { expect, test } from 'vitest';
import { split } from '#training/tweets/split.ts';
import { corpusOf, type Labelled, textsOf } from './corpusOf.ts';

const count = 200;
const corpus = await corpusOf(
  Array.from({ length: count }, (_, k): Labelled => [k % 2 === 0 ? 0 : 1, `tweet ${word(k)}`]),
);

/** Letters only: numbers are one token. */
function word(k: number): string {
  return [...String(k)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

test('split puts four fifths of the tweets into train and one fifth into test, without overlap or loss', () => {
  const { train, test: testTweets } = split(corpus, 1);
  expect(train).toHaveLength(160);
  expect(testTweets).toHaveLength(40);
  expect([...train, ...testTweets].toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: count }, (_, k) => k),
  );
});

test('split depends on the seed alone', () => {
  expect(split(corpus, 1)).toEqual(split(corpus, 1));
  expect(split(corpus, 1)).not.toEqual(split(corpus, 2));
});

test('split draws both parts from the whole file', () => {
  const { test: testTweets } = split(corpus, 1);
  const firstHalf = testTweets.filter((tweet) => tweet < count / 2).length;
  expect(firstHalf).toBeGreaterThan(8);
  expect(firstHalf).toBeLessThan(32);
});

test('split never puts copies of a text into both parts, because the corpus has none', async () => {
  const twofold = await corpusOf(
    Array.from({ length: 2 * count }, (_, k): Labelled => [1, `tweet ${word(Math.floor(k / 2))}`]),
  );
  const { train, test: testTweets } = split(twofold, 1);
  const texts = textsOf(twofold).map((tokens) => tokens.join(' '));
  const trained = new Set([...train].map((tweet) => texts[tweet]));
  expect([...testTweets].filter((tweet) => trained.has(texts[tweet]))).toEqual([]);
  expect(train.length + testTweets.length).toBe(count);
});

test('split uses at most the given number of rows for both parts together', () => {
  const { train, test: testTweets } = split(corpus, 1, 50);
  expect(train).toHaveLength(40);
  expect(testTweets).toHaveLength(10);
  expect(new Set([...train, ...testTweets]).size).toBe(50);
});

test('split uses all tweets if the given number of rows is larger', () => {
  expect(split(corpus, 1, 10 * count)).toEqual(split(corpus, 1));
});
