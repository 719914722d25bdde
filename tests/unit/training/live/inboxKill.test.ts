import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { Inbox } from '#training/live/inbox.ts';
import { take, tweet } from './inboxTweets.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-inbox-'));
});

afterEach(() => rm(folder, { recursive: true }));

const content = (name: string) => readFile(join(folder, name), 'utf8');

test('Inbox discards the previous chunk when it opens after a kill between training and discardChunk', async () => {
  const inbox = new Inbox(folder, 0);
  take(inbox, 1);
  take(inbox, 2);
  const opened = new Inbox(folder, 1);
  expect(opened.count).toBe(0);
  expect(await readdir(folder)).toEqual(['seen.txt']);
  expect([take(opened, 1), take(opened, 2), take(opened, 3)]).toEqual([false, false, true]);
  expect(await readdir(folder)).toContain('chunk-1.jsonl');
});

test('Inbox completes a discardChunk that a kill interrupted at any byte', async () => {
  const inbox = new Inbox(folder, 0);
  take(inbox, 1);
  take(inbox, 2);
  const chunk = await content('chunk-0.jsonl');
  inbox.discardChunk();
  const keys = await content('seen.txt');
  for (let written = 0; written <= keys.length; written++) {
    await writeFile(join(folder, 'chunk-0.jsonl'), chunk);
    await writeFile(join(folder, 'seen.txt'), keys.slice(0, written));
    for (const opened of [new Inbox(folder, 1), new Inbox(folder, 1)])
      expect([take(opened, 1), take(opened, 2), opened.count], `${written} bytes`).toEqual([false, false, 0]);
  }
});

test.each(['{"ids":[9', '{"ids":[9,8],"label":1,"key":"0123456789abcdef"}', '{"key":"größer 😀', '\0\0\0'])(
  'Inbox drops the last line if a kill truncated it anywhere: %j',
  async (line) => {
    const inbox = new Inbox(folder, 0);
    take(inbox, 1);
    await appendFile(join(folder, 'chunk-0.jsonl'), '{"ids":[4],"label":0,"key":"schöner 😀"}\n');
    const whole = await content('chunk-0.jsonl');
    const bytes = Buffer.from(line);
    for (let length = 1; length <= bytes.length; length++) {
      await writeFile(
        join(folder, 'chunk-0.jsonl'),
        Buffer.concat([Buffer.from(whole), bytes.subarray(0, length)]),
      );
      const opened = new Inbox(folder, 0);
      expect(opened.tweets(9)).toEqual(encodedOf([tweet(1), { ids: [4], label: 0 }]));
      expect(await content('chunk-0.jsonl')).toBe(whole);
      expect(take(opened, 9)).toBe(true);
      expect(new Inbox(folder, 0).tweets(9)).toEqual(encodedOf([tweet(1), { ids: [4], label: 0 }, tweet(9)]));
    }
  },
);

test('Inbox reports a damaged line in the middle of its file in one line', async () => {
  await writeFile(join(folder, 'chunk-0.jsonl'), '{"ids":[4],"label":0,"key":"k"}\n{"ids":\n{}\n');
  expect(await complaintOf(() => new Inbox(folder, 0))).toBe(
    `${join(folder, 'chunk-0.jsonl')}: damaged (line 2); delete that line to continue`,
  );
});
