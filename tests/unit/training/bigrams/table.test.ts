import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import {
  type BigramTable,
  bigramLogit,
  emptyMark,
  keyOf,
  loadBigrams,
  markBase,
  saveBigrams,
  withBigrams,
  withoutBigrams,
} from '#training/bigrams/table.ts';
import { saveTensors } from '#training/files/tensorFile.ts';

/** Of two pairs: 4 5 is happy by 2, 5 4 sad by 1. */
function tableOf(slots = 97): BigramTable {
  const marks = new Uint8Array(slots).fill(emptyMark);
  const values = new Int8Array(slots);
  for (const [key, value] of [
    [keyOf(4, 5), 20],
    [keyOf(5, 4), -10],
  ] as const) {
    marks[key % slots] = key % markBase;
    values[key % slots] = value;
  }
  return { marks, values, scale: 0.1 };
}
const table = tableOf();
const leanOfIds = (...ids: number[]) => bigramLogit(table, Int32Array.from(ids));

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-pairs-'));
  path = join(folder, 'pairs.bin');
});

afterEach(() => rm(folder, { recursive: true }));

test('a text leans by the sum of its pairs over the root of its tokens, in the order of their words', () => {
  expect(leanOfIds(4, 5)).toBeCloseTo(2 / Math.sqrt(2), 7);
  expect(leanOfIds(5, 4)).toBeCloseTo(-1 / Math.sqrt(2), 7);
  expect(leanOfIds(9, 4, 5, 4)).toBeCloseTo((2 - 1) / 2, 7);
  expect(leanOfIds(4, 9, 5)).toBe(0);
  expect(leanOfIds(4)).toBe(0);
});

test('a pair that would have the slot of another is told from it by its mark', () => {
  const slots = table.marks.length;
  const key = keyOf(4, 5);
  const others = Array.from({ length: 60 }, (_, k) => key + (k + 1) * slots);
  expect(new Set(others.map((other) => other % slots))).toEqual(new Set([key % slots]));
  for (const other of others) expect(leanOfIds(Math.floor(other / keyOf(1, 0)), other % keyOf(1, 0))).toBe(0);
});

test('texts get what each of them leans to, and lose it again', () => {
  const texts = encodedOf([
    { ids: [4, 5], label: 1 },
    { ids: [6], label: 0 },
    { ids: [5, 4, 6], label: 0 },
  ]);
  const with_ = withBigrams(texts, table);
  expect([...with_.bigramLogits!]).toEqual([leanOfIds(4, 5), 0, leanOfIds(5, 4, 6)].map(Math.fround));
  expect(withoutBigrams(with_)).toEqual(texts);
  expect(withBigrams(texts, undefined)).toBe(texts);
});

test('a table that was saved comes back the same', async () => {
  await saveBigrams(path, table);
  expect(await loadBigrams(path)).toEqual(table);
});

test('of a folder without one there is none; of a damaged one there is a line', async () => {
  expect(await loadBigrams(path)).toBeUndefined();
  await writeFile(path, 'no table');
  expect(await complaintOf(() => loadBigrams(path))).toBe(`${path}: not a checkpoint`);
  const two = { shape: [2], values: Float32Array.of(1, 2) };
  await saveTensors(path, { scale: 1 }, { marks: two });
  expect(await complaintOf(() => loadBigrams(path))).toBe(`${path}: holds no table of pairs`);
});
