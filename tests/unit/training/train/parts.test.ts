import { expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { type ChunkParts, chunkOf, chunkParts, holdOut, withReplay } from '#training/train/parts.ts';
import { tinyIdentity } from './tiny.ts';

const count = 103;
const chunks = 10;
const order = shuffled(count, randomOf(1));
const partsWith = (validation: 'own' | 'common'): ChunkParts[] => {
  const { settings } = tinyIdentity({ chunks, validation, validationShare: 0.1 });
  return Array.from({ length: chunks }, (_, k) => chunkParts(order, k, settings));
};
const sorted = (positions: Iterable<number>): number[] => [...positions].toSorted((a, b) => a - b);
const everything = sorted(order);

test('chunkOf cuts all tweets into disjoint parts whose sizes differ by one at most', () => {
  const parts = Array.from({ length: chunks }, (_, k) => chunkOf(order, k, chunks));
  expect(new Set(parts.map(({ length }) => length))).toEqual(new Set([10, 11]));
  expect(parts.flatMap((chunk) => [...chunk])).toEqual([...order]);
});

test('chunkOf returns all tweets if there is one chunk', () => {
  expect(chunkOf(Uint32Array.of(3, 1, 2), 0, 1)).toEqual(Uint32Array.of(3, 1, 2));
});

test('holdOut holds out a share and loses no tweet', () => {
  const chunk = shuffled(50, randomOf(1));
  const { train, validation } = holdOut(chunk, 0.1);
  expect(validation).toHaveLength(5);
  expect([...train, ...validation]).toEqual([...chunk]);
});

test('holdOut holds out at least one tweet', () => {
  const { train, validation } = holdOut(Uint32Array.of(7, 8, 9), 0.1);
  expect([...train]).toEqual([7, 8]);
  expect([...validation]).toEqual([9]);
});

test('chunkParts holds out a share of each chunk with validation `own`', () => {
  for (const [k, { train, validation }] of partsWith('own').entries()) {
    expect([...train, ...validation]).toEqual([...chunkOf(order, k, chunks)]);
    expect(validation).toHaveLength(1);
  }
});

test('chunkParts holds out the same share of all tweets in every chunk with validation `common`', () => {
  const parts = partsWith('common');
  for (const { validation } of parts) expect(validation).toEqual(parts[0]!.validation);
  expect(parts[0]!.validation).toHaveLength(10);
  expect(new Set(parts.map(({ train }) => train.length))).toEqual(new Set([9, 10]));
});

test.each(['own', 'common'] as const)(
  'chunkParts trains in no chunk on a tweet that validation `%s` holds out',
  (kind) => {
    const parts = partsWith(kind);
    const trained = parts.flatMap(({ train }) => [...train]);
    const held = new Set(parts.flatMap(({ validation }) => [...validation]));
    expect(new Set(trained).size).toBe(trained.length);
    expect(trained.filter((tweet) => held.has(tweet))).toEqual([]);
    expect(sorted([...trained, ...held])).toEqual(everything);
  },
);

test.each(['own', 'common'] as const)(
  'chunkParts returns as earlier what the chunks before trained on, with validation `%s`',
  (kind) => {
    const parts = partsWith(kind);
    for (const [k, { earlier }] of parts.entries()) {
      expect([...earlier]).toEqual(parts.slice(0, k).flatMap(({ train }) => [...train]));
    }
  },
);

const train = Uint32Array.of(30, 31, 32, 33, 34, 35);
const earlier = Uint32Array.from({ length: 20 }, (_, k) => k);
/** Returns what withReplay adds. */
const drawn = (replay: number, chunkAndEpoch = [2, 1], seed = 1, source = earlier): number[] => {
  const chosen = withReplay(train, source, { replay, seed }, chunkAndEpoch);
  expect([...chosen.subarray(0, train.length)]).toEqual([...train]);
  return [...chosen.subarray(train.length)];
};

test.each([
  [0.5, 3],
  [1, 6],
  [2, 12],
  [0.1, 1],
])('withReplay with a replay of %j adds %i different earlier tweets to six', (replay, size) => {
  const sample = drawn(replay);
  expect(sample).toHaveLength(size);
  expect(new Set(sample).size).toBe(size);
  for (const tweet of sample) expect(earlier).toContain(tweet);
});

test('withReplay adds nothing if replay is 0, or in the first chunk', () => {
  expect(drawn(0)).toEqual([]);
  expect(drawn(1, [1, 1], 1, new Uint32Array())).toEqual([]);
});

test('withReplay adds each earlier tweet at most once', () => {
  expect(sorted(drawn(9))).toEqual([...earlier]);
});

test('withReplay draws another sample for each epoch, chunk and seed', () => {
  expect(drawn(1)).toEqual(drawn(1));
  const draws = [drawn(1), drawn(1, [2, 2]), drawn(1, [3, 1]), drawn(1, [2, 1], 2)];
  expect(new Set(draws.map((draw) => sorted(draw).join())).size).toBe(draws.length);
});
