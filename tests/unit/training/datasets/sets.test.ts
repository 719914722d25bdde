import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { readPostSets, readSets, withMoods } from '#training/datasets/sets.ts';
import { setNames, split } from '#training/datasets/split.ts';
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

test('readSets returns every set of the split once, in its order, with its posts named after it', async () => {
  await writeDataFolder(folder);
  const sets = await readSets(folder);
  // The folder holds SemEval's years 2013 and 2014 only.
  expect(sets.map(({ name }) => name)).toEqual(
    setNames.filter((name) => !['semeval-2015', 'semeval-2016'].includes(name)),
  );
  for (const { name, posts } of sets) {
    expect(posts.length, name).toBeGreaterThan(0);
    for (const { source } of posts) expect(source).toBe(name);
  }
});

test('readSets reads moods, feelings and irony as the tables of labels say', async () => {
  await writeDataFolder(folder);
  const posts = (await readSets(folder)).flatMap((set) => set.posts);
  const { text: _, source, ...told } = { ...posts.find(({ text }) => text === 'stolen again')! };
  expect(source).toBe('semeval2018-ec-train');
  expect(told).toEqual({
    mood: 'sad',
    feelings: { joy: false, love: false, hope: false, anger: true, fear: false, sadness: true },
  });
  const moodOf = (text: string) => posts.find((post) => post.text === text)?.mood;
  expect(moodOf("it isn't fair")).toBe('sad');
  expect(moodOf('my bag is lost')).toBe('sad');
  expect(moodOf('gate four')).toBeUndefined();
  expect(moodOf('such luck')).toBe('happy');
  expect(moodOf('a lorry')).toBe('unsure');
  expect(moodOf('The gift pleased them.')).toBe('happy');
  expect(moodOf('He sat.')).toBe('unsure');
  expect(moodOf('bad knee')).toBe('sad');
  const feelingsOf = (text: string) => posts.find((post) => post.text === text)?.feelings;
  expect(feelingsOf('those stairs')).toEqual({ fear: true });
  expect(feelingsOf('a bus')).toEqual({ joy: false });
  expect(feelingsOf('Nobody came.')).toMatchObject({ loneliness: true, joy: false });
  expect(feelingsOf('the lights went out')).toEqual({ joy: false, anger: false, fear: true, sadness: false });
  const ironies = posts.filter(({ irony }) => irony !== undefined).map(({ text, irony }) => [text, irony]);
  expect(Object.fromEntries(ironies)).toEqual({
    'the queue moves': false,
    'so clever': true,
    'what fun queues are': true,
    'lovely hail': true,
    'I agree': false,
    'sure you do': true,
  });
});

test('withMoods leaves out posts without a mood, and sets that have none', async () => {
  await writeDataFolder(folder);
  const sets = withMoods(await readSets(folder));
  expect(sets.map(({ name }) => name)).not.toContain('isarcasm');
  expect(sets.find(({ name }) => name === 'tec')).toMatchObject({ posts: [{ mood: 'happy' }], dropped: 1 });
});

test('readSets gives the first copy of a text the feelings that later sets for training tell', async () => {
  await writeDataFolder(folder, {
    'emotions/isear.tsv.gz': 'label\ttext\nanger\tFuriouS\n',
    'irony/isarcasm-train.tsv.gz': 'sarcastic\ttext\n1\tfurious\n0\tgenuine\n',
  });
  const sets = await readSets(folder);
  const first = sets.find(({ name }) => name === 'tweeteval-train')!.posts[0];
  expect(first).toEqual({
    text: 'furious',
    source: 'tweeteval-train',
    mood: 'sad',
    feelings: { anger: true, joy: false, fear: false, sadness: false },
    irony: true,
  });
  expect(sets.find(({ name }) => name === 'isear')).toMatchObject({ posts: [], repeated: 1 });
  expect(sets.find(({ name }) => name === 'isarcasm')?.posts.map(({ text }) => text)).toEqual(['genuine']);
});

test('readSets keeps a text that two sets to choose with share in both, and takes it out of sets for training', async () => {
  const row = '0\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\tglad\n';
  const header =
    'anger\tanticipation\tdisgust\tfear\tjoy\tlove\toptimism\tpessimism\tsadness\tsurprise\ttrust\ttext\n';
  await writeDataFolder(folder, {
    'emotions/semeval2018-ec-dev.tsv.gz': header + row,
    'emotions/semeval2018-ec-train.tsv.gz': header + row,
    'emotions/emobank.tsv.gz': 'split\tvalence\tarousal\tdominance\ttext\ntrain\t4\t3\t3\tglad\n',
  });
  const sets = await readSets(folder);
  const holders = sets.filter(({ posts }) => posts.some(({ text }) => text === 'glad'));
  expect(holders.map(({ name }) => name)).toEqual(['tweeteval-val', 'semeval2018-ec-dev']);
});

test('split looks once at a year of SemEval and at a source that is not Twitter', () => {
  const final = setNames.filter((name) => split[name] === 'final');
  expect(final).toEqual(['semeval-2015', 'emobank']);
});
