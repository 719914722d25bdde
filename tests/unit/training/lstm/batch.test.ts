import { expect, test } from 'vitest';
import { padId } from '../../../../lib/text/vocabulary.ts';
import { type Batch, batch, batchesOf } from '../../../../training/lstm/batch.ts';
import { randomOf } from '../../../../training/random.ts';
import type { Encoded } from '../../../../training/tweets/encode.ts';
import { encodedOf } from './encodedOf.ts';

const maxTokens = 8;
/** 50 tweets of 1 to 8 tokens; tweet k says 100 + k in every token, and its label is in its parity. */
const tweets: Encoded = encodedOf(
  Array.from({ length: 50 }, (_, k) => ({
    ids: new Array<number>(1 + ((k * 5) % 8)).fill(100 + k),
    label: k % 2 === 0 ? 0 : 1,
  })),
);
const all = Uint32Array.from({ length: 50 }, (_, k) => k);
const batches = (chosen = all, seed = 1): Batch[] => [
  ...batchesOf(tweets, chosen, 6, maxTokens, randomOf(seed)),
];
const columnOf = ({ ids, rows, time }: Batch, row: number): number[] =>
  Array.from({ length: time }, (_, t) => ids[t * rows + row]!);
/** The tweets in a batch, told by their last token. */
const tweetsIn = (batch: Batch): number[] =>
  Array.from({ length: batch.rows }, (_, row) => columnOf(batch, row).at(-1)! - 100);

test('every chosen tweet comes exactly once', () => {
  const chosen = all.filter((tweet) => tweet % 3 !== 0);
  expect(
    batches()
      .flatMap(tweetsIn)
      .toSorted((a, b) => a - b),
  ).toEqual([...all]);
  expect(
    batches(chosen)
      .flatMap(tweetsIn)
      .toSorted((a, b) => a - b),
  ).toEqual([...chosen]);
});

test('batches are full but for one', () => {
  const sizes = batches().map(({ rows }) => rows);
  expect(sizes.filter((rows) => rows === 6)).toHaveLength(8);
  expect(sizes.filter((rows) => rows !== 6)).toEqual([2]);
});

test('the tweets of a batch are of like length', () => {
  const spans = batches().map(({ lengths }) => Math.max(...lengths) - Math.min(...lengths));
  expect(Math.max(...spans)).toBeLessThanOrEqual(1);
});

test('a batch is as long as its longest tweet, and shorter ones are padded in front', () => {
  const mixed = batch(
    encodedOf([
      { ids: [5, 6, 7], label: 1 },
      { ids: [8], label: 0 },
    ]),
    [0, 1],
  );
  expect(mixed.time).toBe(3);
  expect(columnOf(mixed, 0)).toEqual([5, 6, 7]);
  expect(columnOf(mixed, 1)).toEqual([padId, padId, 8]);
  expect([...mixed.lengths]).toEqual([3, 1]);
});

test('tokens, label and length of a tweet stay together', () => {
  for (const batch of batches()) {
    for (const [row, tweet] of tweetsIn(batch).entries()) {
      const length = 1 + ((tweet * 5) % 8);
      expect(batch.labels[row]).toBe(tweet % 2);
      expect(batch.lengths[row]).toBe(length);
      expect(columnOf(batch, row)).toEqual([
        ...new Array<number>(batch.time - length).fill(padId),
        ...new Array<number>(length).fill(100 + tweet),
      ]);
    }
  }
});

test('the seed decides the order and the company', () => {
  expect(batches(all, 1)).toEqual(batches(all, 1));
  expect(batches(all, 1).map(tweetsIn)).not.toEqual(batches(all, 2).map(tweetsIn));
});

test('batches do not come sorted by length, which would make the last steps of an epoch all alike', () => {
  const times = batches().map(({ time }) => time);
  expect(times).not.toEqual(times.toSorted((a, b) => a - b));
});

test('no tweets, no batches', () => {
  expect(batches(new Uint32Array())).toEqual([]);
});
