import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import {
  plainSizes,
  randomBigrams,
  randomTables,
  randomWeights,
} from '#tests/unit/training/export/randomWeights.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { saveTensors } from '#training/files/tensorFile.ts';
import { loadReport, loadRun, loadVocabulary, writeRun } from '#training/runs/runFolder.ts';

const identity = tinyIdentity();
const weights = randomWeights(1, plainSizes);
const vocabulary = new Vocabulary(['rain', 'größer', '!']);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-folder-'));
});

afterEach(() => rm(folder, { recursive: true }));

test.each([
  ['without tables', undefined, undefined],
  ['with bigrams', randomBigrams(1), undefined],
  ['with n-grams', undefined, randomTables(1)],
  ['with bigrams and n-grams, also for tags', randomBigrams(1), randomTables(1, 13)],
])(
  'loadRun, loadVocabulary and loadReport return what writeRun got for a run %s',
  async (_, bigrams, ngrams) => {
    const run = { identity, weights, bigrams, ngrams };
    await writeRun(folder, run, vocabulary, { ...identity, seconds: 3 });
    expect(await loadRun(folder)).toEqual(run);
    expect((await loadVocabulary(folder)).words).toEqual(vocabulary.words);
    expect(await loadReport(folder)).toEqual({ ...identity, seconds: 3 });
  },
);

test('writeRun removes the tables of an earlier run, which another network would be read with', async () => {
  const run = { identity, weights, bigrams: randomBigrams(1), ngrams: randomTables(1, 2) };
  await writeRun(folder, run, vocabulary, {});
  await writeRun(folder, { identity, weights, bigrams: undefined }, vocabulary, {});
  expect(await loadRun(folder)).toEqual({ identity, weights, bigrams: undefined, ngrams: undefined });
});

test('loadRun refuses a folder without a finished run in one line', async () => {
  expect(await complaintOf(() => loadRun(folder))).toBe(
    `${folder}: holds no finished run (weights.bin is missing)`,
  );
});

test('loadRun and loadReport call the preset of an older run `paper` instead of `seed`', async () => {
  await saveTensors(join(folder, 'weights.bin'), { ...identity, preset: 'seed' }, weights);
  await writeFile(join(folder, 'run.json'), JSON.stringify({ preset: 'seed', seconds: 3 }));
  expect((await loadRun(folder)).identity).toEqual({ ...identity, preset: 'paper' });
  expect(await loadReport(folder)).toEqual({ preset: 'paper', seconds: 3 });
});

test('loadRun and loadReport say of an older run that it was trained on broken letters as they are', async () => {
  const { mendLetters, ...older } = identity.settings;
  await saveTensors(join(folder, 'weights.bin'), { ...identity, settings: older }, weights);
  await writeFile(join(folder, 'run.json'), JSON.stringify({ ...identity, settings: older }));
  expect(mendLetters).toBe(false);
  expect((await loadRun(folder)).identity).toEqual(identity);
  expect(await loadReport(folder)).toEqual(identity);
});

test('loadRun refuses a run with a damaged table of n-grams in one line', async () => {
  const path = join(folder, 'ngrams.bin');
  await writeRun(
    folder,
    { identity, weights, bigrams: undefined, ngrams: randomTables(1, 2) },
    vocabulary,
    {},
  );
  await writeFile(path, 'no table');
  expect(await complaintOf(() => loadRun(folder))).toBe(`${path}: not a checkpoint`);
});

test('loadVocabulary refuses a damaged file in one line', async () => {
  await writeFile(join(folder, 'vocabulary.txt'), 'rain\n');
  expect(await complaintOf(() => loadVocabulary(folder))).toBe(
    `${join(folder, 'vocabulary.txt')}: damaged (the vocabulary does not start with <pad> and <unknown>)`,
  );
});
