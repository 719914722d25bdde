import { expect, test } from 'vitest';
import { padId } from '#lib/text/vocabulary.ts';
import { type Batch, batch, batchesOf, parts } from '#training/lstm/batch.ts';
import { randomOf } from '#training/random/random.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { encodedOf } from './encodedOf.ts';

const lengthOf = (tweet: number): number => 1 + ((tweet * 5) % 8);
/** 50 tweets of 1 to 8 tokens; tweet k says 100 + k in every token, and its label is in its parity. */
const tweets: Encoded = encodedOf(
  Array.from({ length: 50 }, (_, k) => ({
    ids: new Array<number>(lengthOf(k)).fill(100 + k),
    label: k % 2 === 0 ? 0 : 1,
  })),
);
const all = Uint32Array.from({ length: 50 }, (_, k) => k);
const batches = (chosen = all, seed = 1): number[][] =>
  batchesOf(tweets, chosen, 6, randomOf(seed)).map((positions) => [...positions]);
const columnOf = ({ ids, rows, time }: Batch, row: number): number[] =>
  Array.from({ length: time }, (_, t) => ids[t * rows + row]!);
const sorted = (positions: number[]): number[] => positions.toSorted((a, b) => a - b);

test('every chosen tweet comes exactly once', () => {
  const chosen = all.filter((tweet) => tweet % 3 !== 0);
  expect(sorted(batches().flat())).toEqual([...all]);
  expect(sorted(batches(chosen).flat())).toEqual([...chosen]);
});

test('batches are full but for one', () => {
  const sizes = batches().map(({ length }) => length);
  expect(sizes.filter((rows) => rows === 6)).toHaveLength(8);
  expect(sizes.filter((rows) => rows !== 6)).toEqual([2]);
});

test('within a batch the longest tweets come first, and all are of like length', () => {
  for (const positions of batches()) {
    const lengths = positions.map(lengthOf);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(lengths[0]! - lengths.at(-1)!).toBeLessThanOrEqual(1);
  }
});

test('the seed decides the order and the company', () => {
  const company = (seed: number) => new Set(batches(all, seed).map((positions) => sorted(positions).join()));
  expect(batches(all, 1)).toEqual(batches(all, 1));
  expect(batches(all, 1)).not.toEqual(batches(all, 2));
  expect(company(1)).not.toEqual(company(2));
});

test('batches do not come sorted by length, which would make the last steps of an epoch all alike', () => {
  const longest = batches().map(([first]) => lengthOf(first!));
  expect(longest).not.toEqual(longest.toSorted((a, b) => a - b));
  expect(longest).not.toEqual(longest.toSorted((a, b) => b - a));
});

test('no tweets, no batches, and an empty batch is empty', () => {
  expect(batches(new Uint32Array())).toEqual([]);
  expect(batch(tweets, new Uint32Array())).toEqual({
    rows: 0,
    time: 0,
    ids: new Int32Array(),
    labels: new Uint8Array(),
    lengths: new Int32Array(),
  });
});

test('a batch is as long as its first tweet, and shorter ones are padded in front', () => {
  const mixed = batch(
    encodedOf([
      { ids: [8], label: 0 },
      { ids: [5, 6, 7], label: 1 },
    ]),
    Uint32Array.of(1, 0),
  );
  expect(mixed.time).toBe(3);
  expect(columnOf(mixed, 0)).toEqual([5, 6, 7]);
  expect(columnOf(mixed, 1)).toEqual([padId, padId, 8]);
  expect([...mixed.lengths]).toEqual([3, 1]);
  expect([...mixed.labels]).toEqual([1, 0]);
});

test('tokens, label and length of a tweet stay together', () => {
  for (const positions of batches()) {
    const made = batch(tweets, Uint32Array.from(positions));
    expect(made.rows).toBe(positions.length);
    for (const [row, tweet] of positions.entries()) {
      const length = lengthOf(tweet);
      expect(made.labels[row]).toBe(tweet % 2);
      expect(made.lengths[row]).toBe(length);
      expect(columnOf(made, row)).toEqual([
        ...new Array<number>(made.time - length).fill(padId),
        ...new Array<number>(length).fill(100 + tweet),
      ]);
    }
  }
});

test('what is told of a tweet besides stays with it, and what is not told is not there', () => {
  const told: Encoded = {
    ...tweets,
    isBinaryLabel: Uint8Array.from(all, (tweet) => Number(tweet % 3 === 0)),
    weights: Float32Array.from(all, (tweet) => tweet / 4),
    softTargets: Float32Array.from(all, (tweet) => (tweet % 2 === 0 ? Number.NaN : tweet / 64)),
  };
  for (const positions of batches()) {
    const chosen = Uint32Array.from(positions);
    const made = batch(told, chosen);
    expect([...made.isBinaryLabel!]).toEqual(positions.map((tweet) => Number(tweet % 3 === 0)));
    expect([...made.weights!]).toEqual(positions.map((tweet) => tweet / 4));
    expect([...made.softTargets!]).toEqual(
      positions.map((tweet) => (tweet % 2 === 0 ? Number.NaN : tweet / 64)),
    );
    const { isBinaryLabel: _, weights: __, softTargets: ___, ...bare } = made;
    expect(batch(tweets, chosen)).toStrictEqual(bare);
  }
});

test.each<[count: number, sizes: number[]]>([
  [0, []],
  [1, [1]],
  [4, [4]],
  [5, [4, 1]],
  [12, [4, 4, 4]],
])('%i positions are cut into parts of four, the last one smaller, in their order', (count, sizes) => {
  const cut = parts(all.subarray(0, count), 4);
  expect(cut.map(({ length }) => length)).toEqual(sizes);
  expect(cut.flatMap((part) => [...part])).toEqual([...all.subarray(0, count)]);
});
