import { expect, test } from 'vitest';
import { randomOf } from '#training/random/random.ts';
import { chunkOf, holdOut, type Parts, partsOf, replayed } from '#training/train/parts.ts';
import { shuffled } from '#training/tweets/split.ts';
import { tinyIdentity } from './tiny.ts';

const count = 103;
const chunks = 10;
const order = shuffled(count, randomOf(1));
const partsWith = (validation: 'own' | 'common'): Parts[] => {
  const { settings } = tinyIdentity({ chunks, validation, validationShare: 0.1 });
  return Array.from({ length: chunks }, (_, k) => partsOf(order, k, settings));
};
const sorted = (positions: Iterable<number>): number[] => [...positions].toSorted((a, b) => a - b);
const everything = sorted(order);

test('chunks are equal, to one tweet, disjoint, and together the whole', () => {
  const cut = Array.from({ length: chunks }, (_, k) => chunkOf(order, k, chunks));
  expect(new Set(cut.map(({ length }) => length))).toEqual(new Set([10, 11]));
  expect(cut.flatMap((chunk) => [...chunk])).toEqual([...order]);
});

test('one chunk is the whole', () => {
  expect(chunkOf(Uint32Array.of(3, 1, 2), 0, 1)).toEqual(Uint32Array.of(3, 1, 2));
});

test('a share of a chunk is held out, and nothing is lost', () => {
  const chunk = shuffled(50, randomOf(1));
  const { train, validation } = holdOut(chunk, 0.1);
  expect(validation).toHaveLength(5);
  expect([...train, ...validation]).toEqual([...chunk]);
});

test('of a small chunk one tweet is held out all the same', () => {
  const { train, validation } = holdOut(Uint32Array.of(7, 8, 9), 0.1);
  expect([...train]).toEqual([7, 8]);
  expect([...validation]).toEqual([9]);
});

test('with validation of its own, each chunk holds out a share of itself', () => {
  for (const [k, { train, validation }] of partsWith('own').entries()) {
    expect([...train, ...validation]).toEqual([...chunkOf(order, k, chunks)]);
    expect(validation).toHaveLength(1);
  }
});

test('with common validation, all chunks hold out the same share of all', () => {
  const parts = partsWith('common');
  for (const { validation } of parts) expect(validation).toEqual(parts[0]!.validation);
  expect(parts[0]!.validation).toHaveLength(10);
  expect(new Set(parts.map(({ train }) => train.length))).toEqual(new Set([9, 10]));
});

test.each(['own', 'common'] as const)('%s validation: what is held out is trained on in no chunk', (kind) => {
  const parts = partsWith(kind);
  const trained = parts.flatMap(({ train }) => [...train]);
  const held = new Set(parts.flatMap(({ validation }) => [...validation]));
  expect(new Set(trained).size).toBe(trained.length);
  expect(trained.filter((tweet) => held.has(tweet))).toEqual([]);
  expect(sorted([...trained, ...held])).toEqual(everything);
});

test.each(['own', 'common'] as const)('%s validation: earlier are those trained on before', (kind) => {
  const parts = partsWith(kind);
  for (const [k, { earlier }] of parts.entries()) {
    expect([...earlier]).toEqual(parts.slice(0, k).flatMap(({ train }) => [...train]));
  }
});

const train = Uint32Array.of(30, 31, 32, 33, 34, 35);
const earlier = Uint32Array.from({ length: 20 }, (_, k) => k);
const drawn = (replay: number, epochSeed = [2, 1], seed = 1, from = earlier): number[] => {
  const chosen = replayed(train, from, { replay, seed }, epochSeed);
  expect([...chosen.subarray(0, train.length)]).toEqual([...train]);
  return [...chosen.subarray(train.length)];
};

test.each([
  [0.5, 3],
  [1, 6],
  [2, 12],
  [0.1, 1],
])('a replay of %j draws that many times a chunk’s tweets from earlier ones, none twice', (replay, size) => {
  const again = drawn(replay);
  expect(again).toHaveLength(size);
  expect(new Set(again).size).toBe(size);
  for (const tweet of again) expect(earlier).toContain(tweet);
});

test('nothing is replayed when replay is 0, nor in the first chunk', () => {
  expect(drawn(0)).toEqual([]);
  expect(drawn(1, [1, 1], 1, new Uint32Array())).toEqual([]);
});

test('no more is replayed than there is', () => {
  expect(sorted(drawn(9))).toEqual([...earlier]);
});

test('each epoch, chunk and seed replays others, and the same one the same', () => {
  expect(drawn(1)).toEqual(drawn(1));
  const draws = [drawn(1), drawn(1, [2, 2]), drawn(1, [3, 1]), drawn(1, [2, 1], 2)];
  expect(new Set(draws.map((draw) => sorted(draw).join())).size).toBe(draws.length);
});
