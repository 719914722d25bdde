import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { bigramsOfRun } from '#training/bigrams/ofRun.ts';
import { readRunTeachers } from '#training/distill/runTeachers.ts';
import { saveTensors } from '#training/files/tensorFile.ts';
import type { Weights } from '#training/lstm/weights.ts';

allowSlowTests();

const tweets = separableTweets(tinyIdentity().tweets.train);
const vocabulary = new Vocabulary(['rain', 'sun', '!']);
const weights = randomWeights(1, plainSizes);

let folder: string;
let other: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-teacher-'));
  other = await mkdtemp(join(tmpdir(), 'tonic-teacher-'));
});

afterEach(async () => {
  for (const created of [folder, other]) await rm(created, { recursive: true });
});

/** Writes the files of a finished run that readRunTeachers reads. */
async function writeRunOf(run: string, tensors: Weights = weights, words = vocabulary): Promise<void> {
  await saveTensors(join(run, 'weights.bin'), tinyIdentity(), tensors);
  await writeFile(join(run, 'vocabulary.txt'), words.toFile());
}

const read = (...folders: string[]) => readRunTeachers(folders, tweets, vocabulary);

test('readRunTeachers returns the teachers by folder, in order', async () => {
  const more = randomWeights(2, plainSizes);
  await writeRunOf(folder);
  await writeRunOf(other, more);
  expect([...(await read(other, folder))]).toEqual([
    [other, { weights: more }],
    [folder, { weights }],
  ]);
  expect(await read()).toEqual(new Map());
});

test('readRunTeachers returns the bigram logits of a teacher that has bigrams', async () => {
  await writeRunOf(folder);
  const identity = tinyIdentity({ pairs: 7 });
  await saveTensors(join(folder, 'weights.bin'), identity, weights);
  const bigrams = await bigramsOfRun(folder, tweets, identity.settings);
  expect(await read(folder)).toEqual(new Map([[folder, { weights, bigramLogits: bigrams!.bigramLogits }]]));
});

test('readRunTeachers refuses a folder without a finished run in one line', async () => {
  await writeRunOf(other);
  expect(await complaintOf(() => read(other, folder))).toBe(
    `${folder}: holds no finished run (weights.bin is missing)`,
  );
});

test('readRunTeachers refuses a teacher that was trained on other tweets', async () => {
  await writeRunOf(folder);
  expect(await complaintOf(() => readRunTeachers([folder], separableTweets(47), vocabulary))).toBe(
    `${folder} was trained on other tweets`,
  );
});

test('readRunTeachers refuses a teacher with other words or another order of words', async () => {
  for (const words of [
    ['rain', 'sun'],
    ['sun', 'rain', '!'],
  ]) {
    await writeRunOf(folder, weights, new Vocabulary(words));
    expect(await complaintOf(() => read(folder))).toBe(`${folder} was trained with another vocabulary`);
  }
});
