import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { Inbox } from '#training/live/inbox.ts';
import { take, tweet } from './inboxTweets.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-inbox-'));
});

afterEach(() => rm(folder, { recursive: true }));

const content = (name: string) => readFile(join(folder, name), 'utf8');

test('Inbox.tweets returns tweets in the order in which take got them', () => {
  const inbox = new Inbox(folder, 0);
  expect([take(inbox, 3), take(inbox, 1, 0), take(inbox, 2)]).toEqual([true, true, true]);
  expect(inbox.count).toBe(3);
  expect(inbox.tweets(3)).toEqual(encodedOf([tweet(3), tweet(1, 0), tweet(2)]));
  expect(inbox.tweets(2)).toEqual(encodedOf([tweet(3), tweet(1, 0)]));
});

test('Inbox.take refuses a tweet that it has taken, with any label, also after reopening', () => {
  const inbox = new Inbox(folder, 0);
  take(inbox, 1);
  for (const opened of [inbox, new Inbox(folder, 0)]) {
    expect([take(opened, 1), take(opened, 1, 0)]).toEqual([false, false]);
    expect(opened.count).toBe(1);
  }
});

test('Inbox.take refuses a tweet of a discarded chunk, also after reopening', () => {
  const inbox = new Inbox(folder, 0);
  take(inbox, 1);
  inbox.discardChunk();
  take(inbox, 2);
  for (const opened of [inbox, new Inbox(folder, 1)]) {
    expect([take(opened, 1), take(opened, 2, 0)]).toEqual([false, false]);
    expect(opened.tweets(1)).toEqual(encodedOf([tweet(2)]));
  }
});

test('Inbox.take distinguishes tweets by all their tokens, not by the ids of the last ones', () => {
  const inbox = new Inbox(folder, 0);
  expect(inbox.take(['so', 'happy'], Int32Array.of(3), 1)).toBe(true);
  expect(inbox.take(['not', 'happy'], Int32Array.of(3), 0)).toBe(true);
});

test('Inbox has all taken tweets after reopening, although nothing was closed', () => {
  const inbox = new Inbox(folder, 0);
  take(inbox, 1);
  take(inbox, 2, 0);
  const opened = new Inbox(folder, 0);
  expect(opened.tweets(opened.count)).toEqual(encodedOf([tweet(1), tweet(2, 0)]));
  take(opened, 3);
  expect(new Inbox(folder, 0).count).toBe(3);
});

test('Inbox writes ids, labels and keys of the current chunk, keys of earlier ones, and no text', async () => {
  const inbox = new Inbox(folder, 0);
  take(inbox, 1, 0);
  inbox.discardChunk();
  take(inbox, 2);
  expect((await readdir(folder)).sort()).toEqual(['chunk-1.jsonl', 'seen.txt']);
  expect(await content('chunk-1.jsonl')).toMatch(/^\{"ids":\[2,3,2\],"label":1,"key":"[0-9a-f]{16}"\}\n$/);
  expect(await content('seen.txt')).toMatch(/^[0-9a-f]{16}\n$/);
});

test('Inbox.discardChunk discards a chunk only once', async () => {
  const inbox = new Inbox(folder, 0);
  take(inbox, 1);
  inbox.discardChunk();
  inbox.discardChunk();
  expect(inbox.count).toBe(0);
  expect((await content('seen.txt')).split('\n')).toHaveLength(2);
  take(inbox, 2);
  expect(new Inbox(folder, 1).tweets(9)).toEqual(encodedOf([tweet(2)]));
});

test('Inbox throws the system’s error for a folder that it cannot write or read', async () => {
  const nowhere = new Inbox(join(folder, 'none'), 0);
  expect(() => take(nowhere, 1)).toThrow(expect.objectContaining({ code: 'ENOENT', syscall: 'open' }));
  expect(nowhere.count).toBe(0);
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(() => new Inbox(file, 0)).toThrow(expect.objectContaining({ code: 'ENOTDIR', syscall: 'open' }));
});

test('Inbox.take does not count a tweet that does not fit on a full disk', async () => {
  const inbox = new Inbox(folder, 0);
  await symlink('/dev/full', join(folder, 'chunk-0.jsonl'));
  for (let time = 0; time < 2; time++)
    expect(() => take(inbox, 1)).toThrow(expect.objectContaining({ code: 'ENOSPC', syscall: 'write' }));
  expect(inbox.count).toBe(0);
});
