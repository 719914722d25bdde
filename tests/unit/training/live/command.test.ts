import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import { continueRun } from '#training/live/command.ts';
import { baseIdentity, writeBase } from './base.ts';
import { liveLine, liveNames } from './tinyLive.ts';

let folder: string;
let tweets: string;

beforeEach(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true); // bars
  folder = await mkdtemp(join(tmpdir(), 'tonic-continue-'));
  tweets = join(folder, 'tweets.jsonl');
  await writeBase(folder);
  await writeTweets(30);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const writeTweets = (count: number, others = '') =>
  writeFile(
    tweets,
    `${liveNames(count)
      .map((name) => JSON.stringify(liveLine(name)))
      .join('\n')}\n${others}`,
  );

/** What is said. */
async function goOn(chunk: number | undefined): Promise<string[]> {
  const said: string[] = [];
  await continueRun(folder, tweets, chunk, (line) => said.push(line.replace(folder, 'DIR')));
  return said;
}

const kept = (chunk: number) =>
  `a chunk is ${chunk} tweets; their ids are kept in DIR/live until it has been trained on`;
const accuracy =
  /^live chunk \d: accuracy on the old test \d\.\d{4}, -?\d+\.\d\d points from \d\.\d{4} before the first$/;

test('says what it does, and goes on with the same call', async () => {
  expect(await goOn(20)).toEqual([
    kept(20),
    expect.stringMatching(accuracy),
    '30 tweets taken, 0 had come before, 0 without a word, 0 bad lines; 10 of 20 wait for the next chunk to be full',
  ]);
  await writeTweets(45, `{"text":"-","label":1}\n`);
  expect(await goOn(20)).toEqual([
    'going on after 1 chunks and 10 tweets of the next',
    kept(20),
    expect.stringMatching(accuracy),
    '15 tweets taken, 30 had come before, 1 without a word, 0 bad lines; 5 of 20 wait for the next chunk to be full',
  ]);
});

test('a chunk is as large as one of ten of the run was, unless another size is given', async () => {
  expect(await goOn(undefined)).toContain(kept(100));
});

test('all of what it makes is in the folder live, and the weights are of the run that went on', async () => {
  const before = await readdir(folder);
  await goOn(20);
  expect((await readdir(folder)).filter((name) => !before.includes(name))).toEqual(['live']);
  const live = join(folder, 'live');
  expect((await loadTensors(join(live, 'weights.bin')))?.state).toEqual(baseIdentity);
  expect(await readFile(join(live, 'vocabulary.txt'))).toEqual(
    await readFile(join(folder, 'vocabulary.txt')),
  );
  expect(JSON.parse(await readFile(join(live, 'run.json'), 'utf8'))).toMatchObject({
    ...baseIdentity,
    epochs: [
      { chunk: 1, epoch: 1 },
      { chunk: 1, epoch: 2 },
    ],
    oldTest: [expect.any(Number), expect.any(Number)],
    test: { rows: 12 },
  });
});

test('of bad lines the first five are told, and all are counted', async () => {
  await writeTweets(3, 'oh no\n'.repeat(7));
  const said = await goOn(undefined);
  expect(said.filter((line) => line.startsWith('line'))).toEqual(
    [4, 5, 6, 7, 8].map((line) => `line ${line} is not JSON: passed over`),
  );
  expect(said.at(-1)).toMatch(/^3 tweets taken, .+, 7 bad lines;/);
});

test('another size of chunk is one line, and what waits is left alone', async () => {
  await goOn(40);
  const before = await readFile(join(folder, 'live', 'chunk-0.jsonl'));
  expect(await complaintOf(() => goOn(20))).toMatch(/\/live holds another run \(/);
  expect(await readFile(join(folder, 'live', 'chunk-0.jsonl'))).toEqual(before);
});

const inFolder = (name: string) => join(folder, name);
const remove = (name: string) => rm(inFolder(name));
const cut = async (name: string) =>
  writeFile(inFolder(name), (await readFile(inFolder(name))).subarray(0, 200));

test.each<[what: string, breakIt: () => Promise<unknown>, complaint: RegExp]>([
  [
    'a folder without a run',
    () => remove('weights.bin'),
    /^DIR: holds no finished run \(weights.bin is missing\)$/,
  ],
  ['damaged weights', () => cut('weights.bin'), /^DIR\/weights\.bin: damaged \(/],
  ['a missing test', () => remove('test.bin'), /^DIR\/test\.bin: no such file$/],
  ['a damaged test', () => cut('test.bin'), /^DIR\/test\.bin: damaged \(/],
  ['no tweets to rehearse', () => remove('replay.bin'), /^DIR\/replay\.bin: no such file$/],
  [
    'a damaged vocabulary',
    () => writeFile(inFolder('vocabulary.txt'), 'rain\n'),
    /^DIR\/vocabulary\.txt: damaged \(the vocabulary does not start with <pad> and <unknown>\)$/,
  ],
])('%s is one line', async (_, breakIt, complaint) => {
  await breakIt();
  expect((await complaintOf(() => goOn(20))).replace(folder, 'DIR')).toMatch(complaint);
});

test.each<[what: string, breakIt: () => Promise<unknown>, code: string]>([
  ['a missing vocabulary', () => remove('vocabulary.txt'), 'ENOENT'],
  ['missing tweets', () => rm(tweets), 'ENOENT'],
  ['tweets that are a folder', () => rm(tweets).then(() => mkdir(tweets)), 'EISDIR'],
  ['a file in place of the folder live', () => writeFile(inFolder('live'), ''), 'EEXIST'],
])('what the system says of %s comes through', async (_, breakIt, code) => {
  await breakIt();
  await expect(goOn(20)).rejects.toThrow(expect.objectContaining({ code, syscall: expect.any(String) }));
});
