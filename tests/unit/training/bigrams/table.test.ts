import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import {
  type BigramTable,
  bigramKey,
  bigramLogit,
  emptyMark,
  loadBigrams,
  markBase,
  saveBigrams,
  withBigrams,
  withoutBigrams,
} from '#training/bigrams/table.ts';
import { saveTensors } from '#training/files/tensorFile.ts';

/** Holds two bigrams: 4 5 with the weight 2 (happy), 5 4 with -1 (sad). */
function tableOf(slots = 97): BigramTable {
  const marks = new Uint8Array(slots).fill(emptyMark);
  const values = new Int8Array(slots);
  for (const [key, value] of [
    [bigramKey(4, 5), 20],
    [bigramKey(5, 4), -10],
  ] as const) {
    marks[key % slots] = key % markBase;
    values[key % slots] = value;
  }
  return { marks, values, scale: 0.1 };
}
const table = tableOf();
const logitOf = (...ids: number[]) => bigramLogit(table, Int32Array.from(ids));

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-bigrams-'));
  path = join(folder, 'pairs.bin');
});

afterEach(() => rm(folder, { recursive: true }));

test('bigramLogit returns the sum of the weights of all bigrams / sqrt(tokens)', () => {
  expect(logitOf(4, 5)).toBeCloseTo(2 / Math.sqrt(2), 7);
  expect(logitOf(5, 4)).toBeCloseTo(-1 / Math.sqrt(2), 7);
  expect(logitOf(9, 4, 5, 4)).toBeCloseTo((2 - 1) / 2, 7);
  expect(logitOf(4, 9, 5)).toBe(0);
  expect(logitOf(4)).toBe(0);
});

test('bigramLogit ignores a bigram that has the slot of another one', () => {
  const slots = table.marks.length;
  const key = bigramKey(4, 5);
  const otherKeys = Array.from({ length: 60 }, (_, k) => key + (k + 1) * slots);
  expect(new Set(otherKeys.map((other) => other % slots))).toEqual(new Set([key % slots]));
  for (const other of otherKeys)
    expect(logitOf(Math.floor(other / bigramKey(1, 0)), other % bigramKey(1, 0))).toBe(0);
});

test('withBigrams adds the logit of each text, and withoutBigrams removes it', () => {
  const texts = encodedOf([
    { ids: [4, 5], label: 1 },
    { ids: [6], label: 0 },
    { ids: [5, 4, 6], label: 0 },
  ]);
  const withLogits = withBigrams(texts, table);
  expect([...withLogits.bigramLogits!]).toEqual([logitOf(4, 5), 0, logitOf(5, 4, 6)].map(Math.fround));
  expect(withoutBigrams(withLogits)).toEqual(texts);
  expect(withBigrams(texts, undefined)).toBe(texts);
});

test('loadBigrams returns the table that saveBigrams got', async () => {
  await saveBigrams(path, table);
  expect(await loadBigrams(path)).toEqual(table);
});

test('loadBigrams returns undefined for a missing file and refuses a damaged one in one line', async () => {
  expect(await loadBigrams(path)).toBeUndefined();
  await writeFile(path, 'no table');
  expect(await complaintOf(() => loadBigrams(path))).toBe(`${path}: not a checkpoint`);
  const two = { shape: [2], values: Float32Array.of(1, 2) };
  await saveTensors(path, { scale: 1 }, { marks: two });
  expect(await complaintOf(() => loadBigrams(path))).toBe(`${path}: holds no table of pairs`);
});
