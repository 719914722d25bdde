import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { readPostSets } from '#training/datasets/sets.ts';
import { writeDataFolder } from './dataFolder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-sets-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('readPostSets returns every set in order, SemEval by year', async () => {
  await writeDataFolder(folder);
  const sets = await readPostSets(folder);
  expect(sets.map(({ name, posts }) => [name, posts.map(({ mood }) => mood)])).toEqual([
    ['semeval-2013', ['happy', 'unsure']],
    ['semeval-2014', ['sad', 'sad']],
    ['goemotions-train', ['happy', 'sad']],
    ['goemotions-dev', ['happy', 'unsure']],
    ['tweeteval-train', ['sad', 'happy']],
    ['tweeteval-val', ['sad', 'happy']],
    ['manual', ['happy', 'unsure', 'sad']],
  ]);
  for (const { name, posts } of sets) for (const { source } of posts) expect(source).toBe(name);
  expect(sets.map(({ dropped }) => dropped)).toEqual([0, 0, 1, 0, 0, 0, 0]);
});

test('readPostSets leaves out copies of texts in any set, and all copies of a text with two moods', async () => {
  await writeDataFolder(folder, {
    'tweets/semeval-4a/twitter-2015train-A.tsv': [
      '5\tpositive\tA fine DAY',
      '6\tpositive\tnew',
      '7\tpositive\tnew!',
      '8\tpositive\tnew',
      '9\tnegative\tsad or not',
      '10\tneutral\tsad or not',
    ].join('\n'),
  });
  const set = (await readPostSets(folder)).find(({ name }) => name === 'semeval-2015');
  expect(set?.posts.map(({ text }) => text)).toEqual(['new', 'new!']);
  expect(set?.repeated).toBe(4);
});

test.each([
  ['a folder that does not exist', 'tweets/none', {}, /ENOENT/],
  [
    'a file without a year in its name',
    '.',
    { 'tweets/semeval-4a/more.tsv': '' },
    /more\.tsv: its name has no year$/,
  ],
  ['a malformed row', '.', { 'emotions/dev.tsv': 'x' }, /dev\.tsv: line 1: the columns must be/],
])('readPostSets refuses %s in one line', async (_, below, changes, complaint) => {
  await writeDataFolder(folder, changes);
  expect(await complaintOf(() => readPostSets(join(folder, below)))).toMatch(complaint);
});
