import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encode } from '#lib/text/encode.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { unknownId, Vocabulary } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { settingsFor } from '#training/settings/options.ts';
import { prepareTweets, prepareTweetsWithTokens, rowsOption } from '#training/tweets/prepare.ts';

const { settings } = settingsFor('paper', 'whole');
const digits = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const textOf = (row: number): string => [...String(row)].map((digit) => digits[Number(digit)]).join(' ');
const csvOf = (count: number): string =>
  `row,label,text\n${Array.from({ length: count }, (_, row) => `${row},${row % 2},${textOf(row)}\n`).join('')}`;

let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-prepare-'));
  path = join(folder, 'tweets.csv');
  await writeFile(path, `${csvOf(200)}200,0,one\n201,1,one\n202,1,\n`);
});

afterAll(() => rm(folder, { recursive: true }));

test('prepareTweets reports what was removed and what is left', async () => {
  const lines: string[] = [];
  await prepareTweets(path, settings, undefined, (line) => lines.push(line));
  expect(lines).toEqual([
    'removed 1 empty rows, 0 without a word, 3 whose text carries both labels, 0 duplicates; 199 tweets are left',
    '159 tweets to train on, 40 for the report, 12 ids',
  ]);
});

test('prepareTweets returns the rows of the test tweets', async () => {
  const {
    test: tweets,
    testRows,
    vocabulary,
  } = await prepareTweets(path, settings, undefined, () => undefined);
  expect(testRows).toHaveLength(40);
  for (const [k, row] of testRows.entries()) {
    const ids = tweets.ids.slice(tweets.offsets[k], tweets.offsets[k + 1]);
    expect(ids).toEqual(encode(textOf(row), vocabulary, settings.maxTokens));
    expect(tweets.labels[k]).toBe(row % 2);
  }
});

test('prepareTweets returns equal tweets for the same file, settings and number of rows', async () => {
  const prepared = await prepareTweets(path, settings, 150, () => undefined);
  expect(await prepareTweets(path, settings, 150, () => undefined)).toEqual(prepared);
  expect(prepared.train.labels.length + prepared.test.labels.length).toBe(150);
});

test('prepareTweets mends broken letters if the settings say so', async () => {
  const broken = join(folder, 'broken.csv');
  await writeFile(broken, csvOf(200).replaceAll('one', 'I donâ€™t'));
  const vocabularyWith = async (mendLetters: boolean) =>
    (await prepareTweets(broken, { ...settings, mendLetters }, undefined, () => undefined)).vocabulary;
  expect((await vocabularyWith(true)).has("don't")).toBe(true);
  expect((await vocabularyWith(false)).has("don't")).toBe(false);
});

test('prepareTweetsWithTokens uses a given vocabulary without changing the split', async () => {
  const vocabulary = new Vocabulary(['nine', 'unheard', 'one']);
  const lines: string[] = [];
  const withOwnVocabulary = await prepareTweets(path, settings, undefined, () => undefined);
  const prepared = await prepareTweetsWithTokens(path, settings, undefined, (line) => lines.push(line), {
    vocabulary,
  });
  expect(prepared.vocabulary).toBe(vocabulary);
  expect(lines.at(-1)).toBe('159 tweets to train on, 40 for the report, 5 ids');
  expect(prepared.testRows).toEqual(withOwnVocabulary.testRows);
  for (const [k, row] of prepared.testRows.entries()) {
    const { ids, offsets } = prepared.test;
    expect(ids.slice(offsets[k], offsets[k + 1])).toEqual(
      encode(textOf(row), vocabulary, settings.maxTokens),
    );
  }
  expect(new Set(prepared.train.ids)).toEqual(new Set([unknownId, 2, 4]));
});

test('prepareTweetsWithTokens returns what prepareTweets does, and the last tokens of each test tweet', async () => {
  const short = { ...settings, maxTokens: 2 };
  const { testTokens, ...prepared } = await prepareTweetsWithTokens(path, short, undefined, () => undefined);
  expect(prepared).toEqual(await prepareTweets(path, short, undefined, () => undefined));
  for (const [k, row] of prepared.testRows.entries())
    expect(testTokens(k)).toEqual(tokenize(textOf(row)).slice(-2));
  expect(prepared.testRows.some((row) => tokenize(textOf(row)).length > 2)).toBe(true);
});

test('prepareTweetsWithTokens returns the tokens of mended letters, and words that the vocabulary lacks', async () => {
  const broken = join(folder, 'broken-tokens.csv');
  await writeFile(broken, csvOf(200).replaceAll('one', 'I donâ€™t'));
  const mended = { ...settings, mendLetters: true };
  const vocabulary = new Vocabulary(['nought']);
  const { testRows, testTokens } = await prepareTweetsWithTokens(broken, mended, undefined, () => undefined, {
    vocabulary,
  });
  const row = testRows.findIndex((row) => textOf(row).includes('one'));
  expect(testTokens(row)).toEqual(tokenize(textOf(testRows[row]!).replaceAll('one', "I don't")));
});

test('prepareTweets refuses fewer than 100 tweets in one line', async () => {
  const few = join(folder, 'few.csv');
  await writeFile(few, csvOf(99));
  await expect(prepareTweets(few, settings, undefined, () => undefined)).rejects.toThrow(
    new UserError(`${few}: training needs 100 tweets or more`),
  );
});

test('rowsOption accepts whole numbers from 100, and no value', () => {
  expect(rowsOption(undefined)).toBeUndefined();
  expect(rowsOption('100')).toBe(100);
  for (const given of ['99', '-1', '100.5', 'many', '']) {
    expect(() => rowsOption(given)).toThrow(new UserError(`--rows is a whole number from 100, not ${given}`));
  }
});
