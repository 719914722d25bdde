import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UserError } from '#scripts/cli/command.ts';
import { readTweets, type Tweet } from '#training/tweets/read.ts';

const header = 'row,label,text\n';
/** Rows that gzip cannot shrink to nothing, so that half of the bytes hold about half of the rows. */
const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, k) => `${k},${k % 2},${Math.imul(k, 0x9e3779b1).toString(36)} words\n`,
  ).join('');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-tweets-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function read(path: string): Promise<Tweet[]> {
  const tweets: Tweet[] = [];
  for await (const tweet of readTweets(path)) tweets.push(tweet);
  return tweets;
}

test('readTweets yields every row in order', async () => {
  const path = await fileOf('tweets.csv', `${header}0,0,so sad\n7,1,so happy\n8,,no label\n`);
  expect(await read(path)).toEqual([
    { row: 0, label: 0, text: 'so sad' },
    { row: 7, label: 1, text: 'so happy' },
    { row: 8, label: null, text: 'no label' },
  ]);
});

test('readTweets reads commas, quotes and line breaks within quotes as parts of the text', async () => {
  const path = await fileOf(
    'tweets.csv',
    `${header}0,0,"well, no"\n1,1,"a ""good"" day"\n2,0,"one\ntwo"\n3,1,last\n`,
  );
  expect((await read(path)).map(({ text }) => text)).toEqual([
    'well, no',
    'a "good" day',
    'one\ntwo',
    'last',
  ]);
});

test('readTweets ignores a byte order mark and accepts Windows line ends', async () => {
  const plain = header + rows(3);
  const path = await fileOf('tweets.csv', `\uFEFF${plain.replaceAll('\n', '\r\n')}`);
  expect(await read(path)).toEqual(await read(await fileOf('plain.csv', plain)));
});

test.each<[what: string, start: string]>([
  ['without a byte order mark', ''],
  ['with a byte order mark', '\uFEFF'],
])('readTweets reads letters and emoji of UTF-8 in a file %s', async (_what, start) => {
  const texts = ['café', '日本', '🎉 so happy', '\uFFFD is valid'];
  const content = `${start}${header}${texts.map((text, k) => `${k},1,"${text}"\n`).join('')}`;
  expect((await read(await fileOf('tweets.csv', content))).map(({ text }) => text)).toEqual(texts);
  expect(await read(await fileOf('tweets.csv.gz', gzipSync(content)))).toHaveLength(4);
});

test.each([
  ['Latin-1', Buffer.from('a café', 'latin1')],
  ['a character that is cut off', Buffer.from('so happy 🎉').subarray(0, -1)],
])('readTweets refuses %s in one line with the number of the row', async (_what, text) => {
  const content = Buffer.concat([Buffer.from(`${header}${rows(3)}3,1,`), text, Buffer.from(`\n${rows(3)}`)]);
  const path = await fileOf('tweets.csv', content);
  await expect(read(path)).rejects.toThrow(
    new UserError(`${path}: row 4: not UTF-8; save the file as UTF-8`),
  );
});

test('readTweets decompresses a file whose name ends in .gz', async () => {
  const plain = header + rows(3000);
  const path = await fileOf('tweets.csv.gz', gzipSync(plain));
  expect(await read(path)).toEqual(await read(await fileOf('tweets.csv', plain)));
});

test('readTweets reports rising progress that does not exceed the size of the file', async () => {
  const content = header + rows(25_000);
  const progress: [done: number, total: number][] = [];
  for await (const _ of readTweets(await fileOf('tweets.csv', content), (done, total) =>
    progress.push([done, total]),
  ));
  expect(progress.length).toBeGreaterThan(1);
  expect(progress.map(([done]) => done)).toEqual(progress.map(([done]) => done).toSorted((a, b) => a - b));
  expect(progress.every(([done, total]) => done <= total && total === content.length)).toBe(true);
});

test('readTweets refuses a missing file in one line', async () => {
  const path = join(folder, 'none.csv');
  await expect(read(path)).rejects.toThrow(new UserError(`${path}: no such file`));
});

test('readTweets refuses a folder in one line', async () => {
  await expect(read(folder)).rejects.toThrow(UserError);
  await expect(read(folder)).rejects.toThrow(/^[^\n]*illegal operation on a directory[^\n]*$/);
});

test.each(['', header])(
  'readTweets refuses the file %j, which has no tweets, in one line',
  async (content) => {
    const path = await fileOf('tweets.csv', content);
    await expect(read(path)).rejects.toThrow(new UserError(`${path}: holds no tweets`));
  },
);

test('readTweets refuses other columns in one line that lists the right ones', async () => {
  const path = await fileOf('tweets.csv', 'id,sentiment,text\n1,0,sad\n');
  await expect(read(path)).rejects.toThrow(
    new UserError(`${path}: row 0: the columns must be row,label,text, found id,sentiment,text`),
  );
});

test.each<[what: string, row: string, complaint: string]>([
  ['a cell too many', '3,1,good,day', '4 columns instead of 3'],
  ['a cell too few', '3,1', '2 columns instead of 3'],
  ['a label outside 0 and 1', '3,4,good', 'the label must be 0 or 1, found "4"'],
  ['a label that is no number', '3,happy,good', 'the label must be 0 or 1, found "happy"'],
  ['a row number that is none', 'x,1,good', 'the row number is "x"'],
])('readTweets refuses %s in one line with the number of the row', async (_what, row, complaint) => {
  const path = await fileOf('tweets.csv', `${header}${rows(3)}${row}\n${rows(3)}`);
  await expect(read(path)).rejects.toThrow(new UserError(`${path}: row 4: ${complaint}`));
});

test.each<[what: string, row: string, complaint: string]>([
  ['a stray quote', '3,1,a "stray" quote', 'Invalid Opening Quote'],
  ['text after a closing quote', '3,1,"closed" too early', 'Invalid Closing Quote'],
  ['a quote that is never closed', '3,1,"open', 'Invalid Closing Quote|Quote Not Closed'],
])(
  'readTweets refuses %s in one line with the number of the row, although it reads ahead',
  async (_what, row, complaint) => {
    const path = await fileOf('tweets.csv', `${header}${rows(400)}${row}\n`);
    await expect(read(path)).rejects.toThrow(UserError);
    await expect(read(path)).rejects.toThrow(new RegExp(`^${path}: row 401: (${complaint})[^\\n]*$`));
  },
);

test('readTweets refuses a binary file in one short line', async () => {
  const path = await fileOf('tweets.csv', gzipSync(header + rows(3000)));
  await expect(read(path)).rejects.toThrow(UserError);
  await expect(read(path)).rejects.toThrow(/^[^\n]{1,300}$/);
});

test('readTweets refuses a truncated gzip in one line with the number of the last complete row', async () => {
  const whole = gzipSync(header + rows(20_000));
  const path = await fileOf('tweets.csv.gz', whole.subarray(0, whole.length / 2));
  const message = await messageOf(read(path));
  expect(message).toMatch(/tweets\.csv\.gz: the gzip file is truncated after row \d+$/);
  const row = Number(message.match(/\d+$/)?.[0]);
  expect(row).toBeGreaterThan(5000);
  expect(row).toBeLessThan(15_000);
});

test('readTweets refuses a gzip that is truncated before its first row in one line', async () => {
  const path = await fileOf('tweets.csv.gz', gzipSync(header + rows(3)).subarray(0, 15));
  await expect(read(path)).rejects.toThrow(new UserError(`${path}: the gzip file is truncated after row 0`));
});

test('readTweets refuses a .gz file that is not gzip in one line', async () => {
  const path = await fileOf('tweets.csv.gz', header + rows(3));
  await expect(read(path)).rejects.toThrow(
    new UserError(`${path}: damaged gzip after row 0: incorrect header check`),
  );
});

test('readTweets refuses a gzip with a wrong checksum in one line', async () => {
  const damaged = gzipSync(header + rows(20_000));
  damaged[damaged.length - 6]! ^= 1;
  const path = await fileOf('tweets.csv.gz', damaged);
  expect(await messageOf(read(path))).toMatch(/damaged gzip after row \d+: incorrect data check$/);
});

async function messageOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw new Error(`no UserError but ${String(error)}`);
  return error.message;
}
