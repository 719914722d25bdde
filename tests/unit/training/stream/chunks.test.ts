import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { StoredChunks } from '#training/stream/chunks.ts';
import type { Store } from '#training/stream/store.ts';
import { drop, entryOf, keyOf, openStore, source } from './storePosts.ts';

let folder: string;
let store: Store;
let chunks: StoredChunks;

const size = 4;
/** The first id of each post is its number plus 5. */
const numbers = (ids: Int32Array) => [...ids].filter((_, k) => k % 2 === 0).map((id) => id - 5);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-chunks-'));
  store = openStore(folder);
  chunks = new StoredChunks(store, size, 0);
});

afterEach(async () => {
  store.close();
  await rm(folder, { recursive: true });
});

let cursor = 0;
const take = (...posts: readonly number[]) =>
  store.apply(
    source,
    ++cursor,
    posts.map((k) => entryOf(k)),
  );
function reopen(number: number): void {
  store.close();
  store = openStore(folder);
  chunks = new StoredChunks(store, size, number);
}
const stored = () =>
  store.database
    .prepare('SELECT rkey FROM posts ORDER BY id')
    .all()
    .map(({ rkey }) => rkey);
const rehearsed = async () => (await chunks.rehearsed()).flatMap(({ ids }) => numbers(ids));

test('StoredChunks is full once half a chunk of each mood waits, and takes the first ones of each', () => {
  take(1, 3, 5, 2);
  expect(chunks.isFull).toBe(false);
  take(4);
  expect(chunks.isFull).toBe(true);
  chunks.start();
  const { ids, labels } = chunks.tweets();
  expect(numbers(ids)).toEqual([1, 3, 2, 4]);
  expect([...labels]).toEqual([1, 1, 0, 0]);
  expect(store.waiting).toEqual([0, 1]);
});

test('StoredChunks finds its chunk again after a kill, with the posts that waited meanwhile', () => {
  take(1, 2, 3, 4);
  chunks.start();
  take(5, 6);
  reopen(0);
  expect(chunks.isUnderWay).toBe(true);
  expect(numbers(chunks.tweets().ids)).toEqual([1, 2, 3, 4]);
  expect(store.waiting).toEqual([1, 1]);
});

test('StoredChunks discards a trained chunk once, in this process or after a kill', () => {
  take(1, 2, 3, 4);
  chunks.start();
  reopen(1);
  expect(chunks.isUnderWay).toBe(false);
  expect(stored()).toEqual([]);
  expect(take(1, 2, 3, 4)).toEqual(Array(4).fill('seen'));
  take(5, 6, 7, 8);
  chunks.start();
  expect(numbers(chunks.tweets().ids)).toEqual([5, 6, 7, 8]);
  chunks.discardChunk();
  expect(store.waiting).toEqual([0, 0]);
  expect(chunks.isUnderWay).toBe(false);
});

test('StoredChunks rehearses what it kept of earlier chunks, and not of the one under way', async () => {
  take(1, 2, 3, 4);
  chunks.start();
  await chunks.keep(Uint32Array.of(1, 2));
  await chunks.keep(Uint32Array.of(1, 2));
  expect(await rehearsed()).toEqual([]);
  chunks.discardChunk();
  take(5, 6, 7, 8);
  chunks.start();
  expect(await rehearsed()).toEqual([2, 3]);
  reopen(1);
  expect(await rehearsed()).toEqual([2, 3]);
});

test('StoredChunks trains no post that was deleted or hidden before its chunk', () => {
  take(1, 2, 3, 4, 5, 6, 9);
  store.apply(source, ++cursor, [drop(1), { kind: 'account', did: keyOf(2).did, state: 'hidden' }]);
  expect(store.waiting).toEqual([2, 2]);
  chunks.start();
  expect(numbers(chunks.tweets().ids)).toEqual([3, 4, 6, 9]);
});

test('StoredChunks does not change a chunk under way when a post of it is deleted, and keeps none of it', async () => {
  take(1, 2, 3, 4);
  chunks.start();
  store.apply(source, ++cursor, [drop(2)]);
  reopen(0);
  expect(numbers(chunks.tweets().ids)).toEqual([1, 2, 3, 4]);
  await chunks.keep(Uint32Array.of(0, 1));
  chunks.discardChunk();
  expect(stored()).toEqual(['r1']);
  take(5, 6, 7, 8);
  chunks.start();
  expect(await rehearsed()).toEqual([1]);
});

test('StoredChunks rehearses neither deleted nor hidden posts from the next chunk on', async () => {
  take(1, 2, 3, 4);
  chunks.start();
  await chunks.keep(Uint32Array.of(0, 1, 2));
  chunks.discardChunk();
  take(5, 6, 7, 8);
  chunks.start();
  store.apply(source, ++cursor, [drop(3), { kind: 'account', did: keyOf(1).did, state: 'hidden' }]);
  expect(await rehearsed()).toEqual([1, 2, 3]);
  chunks.discardChunk();
  take(9, 11, 12, 14);
  chunks.start();
  expect(await rehearsed()).toEqual([2]);
});

test('StoredChunks refuses chunks of a run that is not the one beside it', async () => {
  take(1, 2, 3, 4);
  chunks.start();
  chunks.discardChunk();
  take(5, 6, 7, 8);
  chunks.start();
  expect(await complaintOf(() => new StoredChunks(store, size, 0))).toMatch(
    /posts\.sqlite: holds chunks that the run beside it does not know; move it away$/,
  );
});
