import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ngramSlots } from '#lib/text/ngrams.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { randomNgrams, randomTables } from '#tests/unit/training/export/randomWeights.ts';
import { loadTensors, saveTensors, type Tensor } from '#training/files/tensorFile.ts';
import {
  loadNgrams,
  logitsOfSlots,
  logitsOfTokens,
  type NgramTable,
  ngramLogits,
  saveNgrams,
  scaledNgrams,
  slotsOf,
} from '#training/ngrams/table.ts';

/** Four slots: the first is sad, the second happy, the third unsure, the last says nothing. */
const moods: NgramTable = {
  values: Int8Array.of(20, 0, 0, 0, 40, 0, -10, 0, 30, 0, 0, 0),
  scales: Float32Array.of(0.125, 0.25, 0.5),
  bias: Float32Array.of(0.5, -0.25, 0),
};
/** Two slots for two tags. */
const tags: NgramTable = {
  values: Int8Array.of(8, 0, 0, -16),
  scales: Float32Array.of(0.5, 0.25),
  bias: Float32Array.of(-1, 2),
};
const slotsFor = (words: number[], characters: number[]) => ({
  words: Int32Array.from(words),
  characters: Int32Array.from(characters),
});
const logitsOf = (words: number[], characters: number[], table = moods) =>
  ngramLogits(table, slotsFor(words, characters));
const closeTo = (...values: number[]) => values.map((value) => expect.closeTo(value, 6));

test('slotsOf returns the number of slots', () => {
  expect(slotsOf(moods)).toBe(4);
  expect(slotsOf(tags)).toBe(2);
  expect(slotsOf(randomNgrams(1, 64, 5))).toBe(64);
});

test('ngramLogits returns, for words and for characters, the sum of the weights / sqrt(n-grams), and the bias', () => {
  expect(logitsOf([0], [])).toEqual(closeTo(0.5 + 2.5, -0.25, 0));
  expect(logitsOf([0, 1, 3, 3], [])).toEqual(closeTo(0.5 + 2.5 / 2, -0.25 + 10 / 2, 0));
  expect(logitsOf([], [2, 2])).toEqual(closeTo(0.5 - 2.5 / Math.SQRT2, -0.25, 30 / Math.SQRT2));
  expect(logitsOf([0, 1, 3, 3], [2])).toEqual(closeTo(0.5 + 2.5 / 2 - 1.25, -0.25 + 10 / 2, 15));
  expect(logitsOf([], [])).toEqual(closeTo(0.5, -0.25, 0));
});

test('ngramLogits reads the slots of a larger table by their lowest bits', () => {
  expect(logitsOf([0], [], tags)).toEqual(closeTo(-1 + 4, 2));
  expect(logitsOf([2, 6, 3, 1], [5], tags)).toEqual(closeTo(-1 + 8 / 2, 2 - 8 / 2 - 4));
  const tokens = ['so', 'happy', '🙂'];
  const small = randomNgrams(2, 16, 5);
  expect(ngramLogits(small, ngramSlots(tokens, 1024))).toEqual(ngramLogits(small, ngramSlots(tokens, 16)));
});

test('logitsOfSlots returns the logits of the moods and then those of the tags, if there is a table for them', () => {
  const slots = slotsFor([1, 2], [3]);
  expect(logitsOfSlots({ moods }, slots)).toEqual(ngramLogits(moods, slots));
  const all = logitsOfSlots({ moods, tags }, slots);
  expect(all).toEqual([...ngramLogits(moods, slots), ...ngramLogits(tags, slots)]);
  expect(all).toHaveLength(5);
});

test('logitsOfTokens reads the n-grams of the last tokens of a text with all tables', () => {
  const tables = randomTables(2, 5);
  const tokens = ['so', 'happy', '!', '🙂'];
  expect(logitsOfTokens(tables, tokens, 10)).toEqual(logitsOfSlots(tables, ngramSlots(tokens, 64)));
  expect(logitsOfTokens(tables, tokens, 2)).toEqual(logitsOfSlots(tables, ngramSlots(['!', '🙂'], 64)));
  expect(logitsOfTokens(tables, tokens, 2)).not.toEqual(logitsOfTokens(tables, tokens, 3));
});

test('scaledNgrams multiplies the logits of each output by its factor', () => {
  const slots = slotsFor([0, 1], [2, 3, 2]);
  const factors = [0.5, 2, 0];
  expect(ngramLogits(scaledNgrams(moods, factors), slots)).toEqual(
    closeTo(...ngramLogits(moods, slots).map((logit, output) => factors[output]! * logit)),
  );
  expect([...moods.scales, ...moods.bias]).toEqual([0.125, 0.25, 0.5, 0.5, -0.25, 0]);
});

describe('in a file', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tonic-ngrams-'));
    path = join(folder, 'ngrams.bin');
  });

  afterEach(() => rm(folder, { recursive: true }));

  test('loadNgrams returns the tables that saveNgrams got', async () => {
    for (const saved of [{ moods }, { moods, tags }, randomTables(3), randomTables(3, 13, 256)]) {
      await saveNgrams(path, saved);
      expect(await loadNgrams(path)).toEqual(saved);
    }
  });

  test('loadNgrams returns undefined for a missing file and refuses a damaged one in one line', async () => {
    expect(await loadNgrams(path)).toBeUndefined();
    await writeFile(path, 'no table');
    expect(await complaintOf(() => loadNgrams(path))).toBe(`${path}: not a checkpoint`);
    await saveNgrams(path, { moods });
    await writeFile(path, (await readFile(path)).subarray(0, -4));
    expect(await complaintOf(() => loadNgrams(path))).toContain(`${path}: damaged (`);
  });

  const zeros = (...shape: number[]) => ({
    shape,
    values: new Float32Array(shape.reduce((product, length) => product * length, 1)),
  });
  test.each([
    ['moods without weights', { 'moods.values': undefined }],
    ['moods without scales', { 'moods.scales': undefined }],
    ['moods without a bias', { 'moods.bias': undefined }],
    ['a bias of two moods', { 'moods.bias': zeros(2) }],
    ['scales of two moods', { 'moods.scales': zeros(2) }],
    ['weights of two moods', { 'moods.values': zeros(6, 2) }],
    ['two moods', { 'moods.values': zeros(6, 2), 'moods.scales': zeros(2), 'moods.bias': zeros(2) }],
    ['tags without weights', { 'tags.values': undefined }],
    ['tags without scales', { 'tags.scales': undefined }],
    ['scales of three tags and weights of two', { 'tags.scales': zeros(3) }],
  ])('loadNgrams refuses a file with %s in one line', async (_, changed) => {
    await saveNgrams(path, { moods, tags });
    const { tensors } = (await loadTensors(path))!;
    const entries = Object.entries<Tensor | undefined>({ ...tensors, ...changed });
    const present = entries.flatMap(([name, tensor]) => (tensor ? [[name, tensor]] : []));
    await saveTensors(path, null, Object.fromEntries(present));
    expect(await complaintOf(() => loadNgrams(path))).toBe(`${path}: holds no table of n-grams`);
  });

  test('saveNgrams reports a file that cannot be written in one line', async () => {
    const missing = join(folder, 'missing', 'ngrams.bin');
    expect(await complaintOf(() => saveNgrams(missing, { moods }))).toContain(
      `${missing}: cannot be written (`,
    );
  });
});
