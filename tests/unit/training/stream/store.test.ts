import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { explaining } from '#training/stream/database.ts';
import type { Entry, Store, StoreOptions } from '#training/stream/store.ts';
import { drop, entryOf, keyOf, openStore, source } from './storePosts.ts';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-store-'));
  store = openStore(folder);
});

afterEach(async () => {
  if (store.database.isOpen) store.close();
  await rm(folder, { recursive: true });
});

let cursor = 0;
const apply = (...entries: readonly Entry[]) => store.apply(source, ++cursor, entries);
function reopen(options: Partial<StoreOptions> = {}): void {
  store.close();
  store = openStore(folder, options);
}
const account = (k: number, state: 'active' | 'hidden' | 'deleted'): Entry => ({
  kind: 'account',
  did: keyOf(k).did,
  state,
});

describe('Store.apply', () => {
  test('Store.apply takes each record once, also after the store is opened again', () => {
    expect(apply(entryOf(1), entryOf(2))).toEqual(['taken', 'taken']);
    expect(apply(entryOf(1))).toEqual(['seen']);
    reopen();
    expect(apply(entryOf(2), entryOf(3))).toEqual(['seen', 'taken']);
    expect(store.waiting).toEqual([1, 2]);
  });

  test('Store.apply takes a text once, whoever writes it', () => {
    expect(apply(entryOf(1, 'same'), entryOf(3, 'same'))).toEqual(['taken', 'seen']);
  });

  test('Store.apply replaces a post that waits by its new version, or removes it if that is not used', () => {
    apply(entryOf(1, 'old'));
    expect(apply(entryOf(1, 'new'))).toEqual(['taken']);
    expect(store.waiting).toEqual([0, 1]);
    expect(apply(entryOf(3, 'old'))).toEqual(['taken']);
    apply(drop(1));
    expect(store.waiting).toEqual([0, 1]);
  });

  test('Store.apply removes a deleted post, takes calmly a deletion of what it does not know, and forgets the text', () => {
    apply(entryOf(1), drop(1), drop(9));
    expect(store.waiting).toEqual([0, 0]);
    expect(apply(entryOf(1))).toEqual(['taken']);
  });

  test('Store.apply writes all of a commit of 200 with its cursor, or nothing if it is cut in the middle', () => {
    apply(entryOf(0), entryOf(1));
    const saved = store.cursorOf(source);
    const commit = Array.from({ length: 200 }, (_, k) => entryOf(k + 2));
    const broken = { ...entryOf(102), key: { ...keyOf(102), rkey: null } } as unknown as Entry;
    expect(() => store.apply(source, 99, commit.with(100, broken))).toThrow();
    expect(store.waiting).toEqual([1, 1]);
    reopen();
    expect(store.cursorOf(source)).toBe(saved);
    expect(store.waiting).toEqual([1, 1]);
    expect(store.apply(source, 99, commit)).toEqual(Array(200).fill('taken'));
    reopen();
    expect(store.cursorOf(source)).toBe(99);
    expect(store.waiting).toEqual([101, 101]);
  });

  test('Store.cursorOf is undefined for a stream that was not read, and each stream has its own', () => {
    store.apply('one', 5, []);
    store.apply('two', 1_700_000_000_123_456, []);
    reopen();
    expect(['one', 'two', 'three'].map((name) => store.cursorOf(name))).toEqual([
      5,
      1_700_000_000_123_456,
      undefined,
    ]);
  });

  test('Store.apply takes a post of a mood only while fewer than the bound more of it wait', () => {
    reopen({ surplus: 2 });
    expect(apply(entryOf(1), entryOf(3), entryOf(5))).toEqual(['taken', 'taken', 'surplus']);
    expect(apply(entryOf(2), entryOf(5), entryOf(7))).toEqual(['taken', 'taken', 'surplus']);
    expect(store.waiting).toEqual([1, 3]);
  });

  test('Store.apply hides the posts of an account that is taken down, and shows them when it is active again', () => {
    apply(entryOf(1), entryOf(2), entryOf(4));
    apply(account(1, 'hidden'));
    expect(store.waiting).toEqual([1, 0]);
    reopen();
    expect(store.waiting).toEqual([1, 0]);
    apply(entryOf(7));
    expect(store.waiting).toEqual([1, 0]);
    apply(account(1, 'active'));
    expect(store.waiting).toEqual([2, 2]);
  });

  test('Store.apply removes all posts of a deleted account', () => {
    apply(entryOf(1), entryOf(2), entryOf(4), account(1, 'deleted'));
    expect(store.waiting).toEqual([1, 0]);
  });

  test('Store.strike removes a record and never takes it again', () => {
    apply(entryOf(1), entryOf(3));
    store.strike(keyOf(1));
    store.strike(keyOf(5));
    expect(store.waiting).toEqual([0, 1]);
    expect(apply(entryOf(1), entryOf(5))).toEqual(['seen', 'seen']);
  });
});

describe('Store, with texts', () => {
  const texts = async () => (await readFile(join(folder, 'posts.jsonl'), 'utf8')).split('\n').slice(0, -1);
  const lineOf = (text: string, label: 0 | 1) => JSON.stringify({ text, label });

  beforeEach(() => reopen({ keepText: true }));

  test('Store writes texts to posts.jsonl if it is asked to, and never to its database', async () => {
    apply(entryOf(1, 'größer 😀'), entryOf(2, 'leave me'));
    expect(await texts()).toEqual([lineOf('größer 😀', 1), lineOf('leave me', 0)]);
    reopen();
    apply(entryOf(3, 'not asked'));
    expect(await texts()).toHaveLength(2);
    store.close();
    for (const file of ['posts.sqlite', 'posts.sqlite-wal'])
      expect(String(await readFile(join(folder, file)).catch(() => ''))).not.toMatch(
        /größer|leave me|not asked/,
      );
  });

  test('Store blanks the line of a deleted post, of a changed one, and of those of a deleted account', async () => {
    apply(entryOf(1, 'größer 😀'), entryOf(2, 'two'), entryOf(3, 'three'), entryOf(4, 'four'));
    reopen();
    apply(drop(2), account(1, 'deleted'), entryOf(3, 'third'));
    expect((await texts()).map((line) => line.trim())).toEqual(['', '', '', '']);
  });

  test('Store cuts off lines that a killed process did not count', async () => {
    apply(entryOf(1, 'one'));
    await appendFile(join(folder, 'posts.jsonl'), '{"text":"not cou');
    reopen({ keepText: true });
    apply(entryOf(2, 'two'));
    expect(await texts()).toEqual([lineOf('one', 1), lineOf('two', 0)]);
  });

  test('Store writes a line again at the same place if its transaction failed', async () => {
    apply(entryOf(1, 'one'));
    const broken = { ...entryOf(4), key: { ...keyOf(4), rkey: null } } as unknown as Entry;
    expect(() => apply(entryOf(2, 'a longer text'), broken)).toThrow();
    apply(entryOf(2, 'two'));
    reopen();
    expect(await texts()).toEqual([lineOf('one', 1), lineOf('two', 0)]);
  });

  test('Store starts a new file if the old one was moved away, and refuses one that became shorter', async () => {
    apply(entryOf(1, 'one'), entryOf(2, 'two'));
    store.close();
    await truncate(join(folder, 'posts.jsonl'), 5);
    expect(await complaintOf(() => openStore(folder, { keepText: true }))).toMatch(
      /posts\.jsonl: is shorter than it was; move it away to start a new one$/,
    );
    await rm(join(folder, 'posts.jsonl'));
    store = openStore(folder, { keepText: true });
    apply(drop(1), entryOf(3, 'three'));
    expect(await texts()).toEqual([lineOf('three', 1)]);
  });
});

describe('Store, when it cannot be used', () => {
  test('Store is locked: another process gets one line', () => {
    const script = `import { openStore } from '#tests/unit/training/stream/storePosts.ts'; openStore(${JSON.stringify(folder)})`;
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(stderr).toContain(`UserError: ${join(folder, 'posts.sqlite')}: another process uses this folder`);
    expect(apply(entryOf(1))).toEqual(['taken']);
  });

  test('Store reports a damaged database in one line, and leaves it alone', async () => {
    store.close();
    const path = join(folder, 'posts.sqlite');
    await writeFile(path, 'no database at all'.repeat(100));
    expect(await complaintOf(() => openStore(folder))).toBe(`${path}: damaged; move it away to start anew`);
    expect(await readFile(path, 'utf8')).toMatch(/^no database/);
  });

  test('Store refuses posts in the ids of another vocabulary', async () => {
    store.close();
    expect(await complaintOf(() => openStore(folder, { vocabulary: 'w' }))).toBe(
      `${folder}: holds posts for another run`,
    );
  });

  test('explaining names a full disk', async () => {
    const database = new DatabaseSync(':memory:');
    database.exec('PRAGMA max_page_count = 2; CREATE TABLE t (x)');
    const fill = () =>
      explaining('posts.sqlite', () => database.exec('INSERT INTO t VALUES (zeroblob(100000))'));
    expect(await complaintOf(fill)).toBe('posts.sqlite: the disk is full');
    database.close();
  });
});
