import { expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';
import { shuffled, split } from '#training/tweets/split.ts';
import { corpusOf, type Labelled, textsOf } from './corpusOf.ts';

const count = 200;
const corpus = await corpusOf(
  Array.from({ length: count }, (_, k): Labelled => [k % 2 === 0 ? 0 : 1, `tweet ${word(k)}`]),
);

/** Letters only: numbers are one token. */
function word(k: number): string {
  return [...String(k)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

test('four fifths to train on, one fifth to test on, nothing in both and nothing left out', () => {
  const { train, test: tested } = split(corpus, 1);
  expect(train).toHaveLength(160);
  expect(tested).toHaveLength(40);
  expect([...train, ...tested].toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, k) => k));
});

test('the seed decides', () => {
  expect(split(corpus, 1)).toEqual(split(corpus, 1));
  expect(split(corpus, 1)).not.toEqual(split(corpus, 2));
});

test('both parts are drawn from the whole file', () => {
  const { test: tested } = split(corpus, 1);
  const firstHalf = tested.filter((tweet) => tweet < count / 2).length;
  expect(firstHalf).toBeGreaterThan(8);
  expect(firstHalf).toBeLessThan(32);
});

test('a text that stands in the file more than once is never in both parts', async () => {
  const twice = await corpusOf(
    Array.from({ length: 2 * count }, (_, k): Labelled => [1, `tweet ${word(Math.floor(k / 2))}`]),
  );
  const { train, test: tested } = split(twice, 1);
  const texts = textsOf(twice).map((tokens) => tokens.join(' '));
  const trained = new Set([...train].map((tweet) => texts[tweet]));
  expect([...tested].filter((tweet) => trained.has(texts[tweet]))).toEqual([]);
  expect(train.length + tested.length).toBe(count);
});

test('a number of rows limits both parts together', () => {
  const { train, test: tested } = split(corpus, 1, 50);
  expect(train).toHaveLength(40);
  expect(tested).toHaveLength(10);
  expect(new Set([...train, ...tested]).size).toBe(50);
});

test('more rows than there are is all of them', () => {
  expect(split(corpus, 1, 10 * count)).toEqual(split(corpus, 1));
});

test('a shuffle holds every number once, in another order', () => {
  const order = shuffled(100, randomOf(1));
  const sorted = Array.from({ length: 100 }, (_, k) => k);
  expect([...order]).not.toEqual(sorted);
  expect([...order].toSorted((a, b) => a - b)).toEqual(sorted);
  expect(shuffled(0, randomOf(1))).toHaveLength(0);
});

test('a shuffle favours no order', () => {
  const random = randomOf(1);
  const counts = new Map<string, number>();
  for (let k = 0; k < 6000; k++) {
    const order = shuffled(3, random).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const times of counts.values()) expect(Math.abs(times - 1000)).toBeLessThan(150);
});

test('generators from neighbouring seeds do not begin alike', () => {
  const firsts = Array.from({ length: 100 }, (_, seed) => randomOf(seed).next() >>> 28);
  expect(new Set(firsts).size).toBeGreaterThan(12);
});
