import { expect, test } from 'vitest';
import { padId } from '#lib/text/vocabulary.ts';
import { type Batch, batchesOf, batchOf, slicesOf } from '#training/lstm/batch.ts';
import { randomOf } from '#training/random/random.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { encodedOf } from './encodedOf.ts';

const lengthOf = (tweet: number): number => 1 + ((tweet * 5) % 8);
/** 50 tweets of 1 to 8 tokens. Every token of tweet k is 100 + k, and its label is k modulo 2. */
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

test('batchesOf returns every chosen tweet exactly once', () => {
  const chosen = all.filter((tweet) => tweet % 3 !== 0);
  expect(sorted(batches().flat())).toEqual([...all]);
  expect(sorted(batches(chosen).flat())).toEqual([...chosen]);
});

test('batchesOf fills all batches except one', () => {
  const sizes = batches().map(({ length }) => length);
  expect(sizes.filter((rows) => rows === 6)).toHaveLength(8);
  expect(sizes.filter((rows) => rows !== 6)).toEqual([2]);
});

test('batchesOf groups tweets of similar length, longest first', () => {
  for (const positions of batches()) {
    const lengths = positions.map(lengthOf);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(lengths[0]! - lengths.at(-1)!).toBeLessThanOrEqual(1);
  }
});

test('batchesOf derives the order and the contents of the batches from the seed', () => {
  const contents = (seed: number) => new Set(batches(all, seed).map((positions) => sorted(positions).join()));
  expect(batches(all, 1)).toEqual(batches(all, 1));
  expect(batches(all, 1)).not.toEqual(batches(all, 2));
  expect(contents(1)).not.toEqual(contents(2));
});

test('batchesOf does not sort the batches by length, which would make the last steps of an epoch similar', () => {
  const longest = batches().map(([first]) => lengthOf(first!));
  expect(longest).not.toEqual(longest.toSorted((a, b) => a - b));
  expect(longest).not.toEqual(longest.toSorted((a, b) => b - a));
});

test('batchesOf returns no batches, and batchOf an empty batch, for no tweets', () => {
  expect(batches(new Uint32Array())).toEqual([]);
  expect(batchOf(tweets, new Uint32Array())).toEqual({
    rows: 0,
    time: 0,
    ids: new Int32Array(),
    labels: new Uint8Array(),
    lengths: new Int32Array(),
  });
});

test('batchOf pads shorter tweets in front to the length of the first', () => {
  const mixed = batchOf(
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

test('batchOf puts the tokens, the label and the length of a tweet into the same row', () => {
  for (const positions of batches()) {
    const result = batchOf(tweets, Uint32Array.from(positions));
    expect(result.rows).toBe(positions.length);
    for (const [row, tweet] of positions.entries()) {
      const length = lengthOf(tweet);
      expect(result.labels[row]).toBe(tweet % 2);
      expect(result.lengths[row]).toBe(length);
      expect(columnOf(result, row)).toEqual([
        ...new Array<number>(result.time - length).fill(padId),
        ...new Array<number>(length).fill(100 + tweet),
      ]);
    }
  }
});

test('batchOf copies the optional columns of the tweets and adds none that are absent', () => {
  const extended: Encoded = {
    ...tweets,
    tweetTargets: Float32Array.from(all, (tweet) => (tweet % 3 === 0 ? tweet / 64 : Number.NaN)),
    weights: Float32Array.from(all, (tweet) => tweet / 4),
    softTargets: Float32Array.from(all, (tweet) => (tweet % 2 === 0 ? Number.NaN : tweet / 64)),
    tags: Float32Array.from([...all].flatMap((tweet) => [tweet / 64, Number.NaN])),
    tagWeight: 0.25,
    tweetWeight: 3,
    sourceOffsets: Float32Array.from([...all].flatMap((tweet) => [tweet, -tweet, tweet / 2])),
  };
  for (const positions of batches()) {
    const chosen = Uint32Array.from(positions);
    const { tweetTargets, weights, softTargets, tags, tagWeight, tweetWeight, sourceOffsets, ...bare } =
      batchOf(extended, chosen);
    expect([...tweetTargets!]).toEqual(positions.map((tweet) => (tweet % 3 === 0 ? tweet / 64 : Number.NaN)));
    expect([...weights!]).toEqual(positions.map((tweet) => tweet / 4));
    expect([...softTargets!]).toEqual(positions.map((tweet) => (tweet % 2 === 0 ? Number.NaN : tweet / 64)));
    expect([...tags!]).toEqual(positions.flatMap((tweet) => [tweet / 64, Number.NaN]));
    expect([tagWeight, tweetWeight]).toEqual([0.25, 3]);
    expect([...sourceOffsets!]).toEqual(positions.flatMap((tweet) => [tweet, -tweet, tweet / 2]));
    expect(batchOf(tweets, chosen)).toStrictEqual(bare);
  }
});

test.each<[count: number, sizes: number[]]>([
  [0, []],
  [1, [1]],
  [4, [4]],
  [5, [4, 1]],
  [12, [4, 4, 4]],
])('slicesOf cuts %i positions into slices of the sizes %j', (count, sizes) => {
  const slices = slicesOf(all.subarray(0, count), 4);
  expect(slices.map(({ length }) => length)).toEqual(sizes);
  expect(slices.flatMap((slice) => [...slice])).toEqual([...all.subarray(0, count)]);
});
