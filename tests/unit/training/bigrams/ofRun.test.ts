import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { bigramsOfRun, bigramsPath } from '#training/bigrams/ofRun.ts';
import { loadBigrams } from '#training/bigrams/table.ts';
import { trainBigrams } from '#training/bigrams/train.ts';
import { unwatched } from '#training/cli/progress.ts';

const settings = { pairs: 101, vocabulary: 12, seed: 140 };
const tweets = separableTweets(60);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-bigrams-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('bigramsOfRun returns and writes nothing if the settings ask for no bigrams', async () => {
  expect(await bigramsOfRun(folder, tweets, { ...settings, pairs: 0 })).toBeUndefined();
  expect(await readdir(folder)).toEqual([]);
});

test('bigramsOfRun trains bigrams only on its first call', async () => {
  const first = await bigramsOfRun(folder, tweets, settings);
  expect(await loadBigrams(bigramsPath(folder))).toEqual(first!.table);
  expect(first).toEqual(trainBigrams(tweets, 12, 101, 140, unwatched));
  // Other labels lead to other bigrams.
  const otherTweets = { ...tweets, labels: tweets.labels.map((label) => 1 - label) };
  expect(trainBigrams(otherTweets, 12, 101, 140, unwatched)).not.toEqual(first);
  expect(await bigramsOfRun(folder, otherTweets, settings)).toEqual(first);
});

test('bigramsOfRun trains again if one of its two files is missing', async () => {
  const first = await bigramsOfRun(folder, tweets, settings);
  await rm(join(folder, 'pairs-of-tweets.bin'));
  expect(await bigramsOfRun(folder, tweets, settings)).toEqual(first);
});

test('bigramsOfRun refuses saved bigrams of other tweets in one line', async () => {
  await bigramsOfRun(folder, tweets, settings);
  expect(await complaintOf(() => bigramsOfRun(folder, separableTweets(59), settings))).toBe(
    `${join(folder, 'pairs-of-tweets.bin')}: belongs to other tweets; delete it to start afresh`,
  );
});
