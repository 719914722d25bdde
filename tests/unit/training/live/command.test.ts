import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import { continueRun } from '#training/live/command.ts';
import { baseIdentity, writeBase } from './base.ts';
import { liveLine, liveNames } from './tinyLive.ts';

allowSlowTests();

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

const writeTweets = (count: number, otherLines = '') =>
  writeFile(
    tweets,
    `${liveNames(count)
      .map((name) => JSON.stringify(liveLine(name)))
      .join('\n')}\n${otherLines}`,
  );

/** Continues the run and returns the messages. */
async function messagesOf(chunk: number | undefined, oldTest?: number): Promise<string[]> {
  const messages: string[] = [];
  await continueRun({ run: folder, tweets, chunk, oldTest }, (line) =>
    messages.push(line.replace(folder, 'DIR')),
  );
  return messages;
}

const startLine = (chunk: number) =>
  `a chunk is ${chunk} tweets; their ids are saved in DIR/live until it has been trained on`;
const accuracy =
  /^live chunk \d: accuracy on the old test \d\.\d{4}, -?\d+\.\d\d points from \d\.\d{4} before the first$/;

test('continueRun reports what it does, and continues with the same call', async () => {
  expect(await messagesOf(20)).toEqual([
    startLine(20),
    expect.stringMatching(accuracy),
    '30 tweets taken, 0 had come before, 0 without a word, 0 bad lines; 10 of 20 wait for the next chunk to be full',
  ]);
  await writeTweets(45, `{"text":"-","label":1}\n`);
  expect(await messagesOf(20)).toEqual([
    'continuing after 1 chunks and 10 tweets of the next',
    startLine(20),
    expect.stringMatching(accuracy),
    '15 tweets taken, 30 had come before, 1 without a word, 0 bad lines; 5 of 20 wait for the next chunk to be full',
  ]);
});

test('continueRun uses chunks of a tenth of the run’s tweets by default', async () => {
  expect(await messagesOf(undefined)).toContain(startLine(100));
});

test('continueRun writes only into the folder live, and writes the identity of the continued run', async () => {
  const before = await readdir(folder);
  await messagesOf(20);
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

test('continueRun reports the first five bad lines and counts all', async () => {
  await writeTweets(3, 'oh no\n'.repeat(7));
  const messages = await messagesOf(undefined);
  expect(messages.filter((line) => line.startsWith('line'))).toEqual(
    [4, 5, 6, 7, 8].map((line) => `line ${line} is not JSON: skipped`),
  );
  expect(messages.at(-1)).toMatch(/^3 tweets taken, .+, 7 bad lines;/);
});

test('continueRun refuses another chunk size in one line and leaves waiting tweets alone', async () => {
  await messagesOf(40);
  const before = await readFile(join(folder, 'live', 'chunk-0.jsonl'));
  expect(await complaintOf(() => messagesOf(20))).toMatch(/\/live holds another run \(/);
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
  ['missing tweets to rehearse', () => remove('replay.bin'), /^DIR\/replay\.bin: no such file$/],
  [
    'a damaged vocabulary',
    () => writeFile(inFolder('vocabulary.txt'), 'rain\n'),
    /^DIR\/vocabulary\.txt: damaged \(the vocabulary does not start with <pad> and <unknown>\)$/,
  ],
])('continueRun refuses %s in one line', async (_, breakIt, complaint) => {
  await breakIt();
  expect((await complaintOf(() => messagesOf(20))).replace(folder, 'DIR')).toMatch(complaint);
});

test.each<[what: string, breakIt: () => Promise<unknown>, code: string]>([
  ['a missing vocabulary', () => remove('vocabulary.txt'), 'ENOENT'],
  ['missing tweets', () => rm(tweets), 'ENOENT'],
  ['tweets that are a folder', () => rm(tweets).then(() => mkdir(tweets)), 'EISDIR'],
  ['a file in place of the folder live', () => writeFile(inFolder('live'), ''), 'EEXIST'],
])('continueRun throws the system’s error for %s', async (_, breakIt, code) => {
  await breakIt();
  await expect(messagesOf(20)).rejects.toThrow(
    expect.objectContaining({ code, syscall: expect.any(String) }),
  );
});
