import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { plainSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { bigramsOfRun } from '#training/bigrams/ofRun.ts';
import { readTeachers } from '#training/distill/runTeachers.ts';
import { saveTensors } from '#training/files/tensorFile.ts';
import type { Weights } from '#training/lstm/initial.ts';

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
  for (const made of [folder, other]) await rm(made, { recursive: true });
});

/** What readTeachers looks at of a finished run. */
async function leaveRun(into: string, of: Weights = weights, words = vocabulary): Promise<void> {
  await saveTensors(join(into, 'weights.bin'), tinyIdentity(), of);
  await writeFile(join(into, 'vocabulary.txt'), words.toFile());
}

const read = (...folders: string[]) => readTeachers(folders, tweets, vocabulary);

test('every teacher is there, by its folder, in order', async () => {
  const more = randomWeights(2, plainSizes);
  await leaveRun(folder);
  await leaveRun(other, more);
  expect([...(await read(other, folder))]).toEqual([
    [other, { weights: more }],
    [folder, { weights }],
  ]);
  expect(await read()).toEqual(new Map());
});

test('with a teacher goes what its pairs say of the tweets', async () => {
  await leaveRun(folder);
  const identity = tinyIdentity({ pairs: 7 });
  await saveTensors(join(folder, 'weights.bin'), identity, weights);
  const pairs = await bigramsOfRun(folder, tweets, identity.settings);
  expect(await read(folder)).toEqual(new Map([[folder, { weights, bigramLogits: pairs!.bigramLogits }]]));
});

test('a folder without a finished run is one line', async () => {
  await leaveRun(other);
  expect(await complaintOf(() => read(other, folder))).toBe(
    `${folder}: holds no finished run (weights.bin is missing)`,
  );
});

test('so is a teacher of other tweets', async () => {
  await leaveRun(folder);
  expect(await complaintOf(() => readTeachers([folder], separableTweets(47), vocabulary))).toBe(
    `${folder} was trained on other tweets`,
  );
});

test('and one that reads other words, or the same in another order', async () => {
  for (const words of [
    ['rain', 'sun'],
    ['sun', 'rain', '!'],
  ]) {
    await leaveRun(folder, weights, new Vocabulary(words));
    expect(await complaintOf(() => read(folder))).toBe(`${folder} was trained with another vocabulary`);
  }
});
