import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { valueIn } from '#lib/crisis/wording.ts';
import { dangerCommand } from '#training/danger/main.ts';
import { readPosts } from '#training/danger/posts.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danger-'));
  const tweets = Array.from({ length: 64 }, (_, row) => `${row},${row % 2},what a day number ${row}`);
  await writeFile(join(folder, 'tweets.csv'), `row,label,text\n${tweets.join('\n')}\n`);
  const posts = ['Ada', 'Bob', 'Cyd'].flatMap((writer) => [
    `${writer}\tdirect\t"${writer} will let go of the rope"`,
    `${writer}\toblique\t"time to let go\\nof the rope, says ${writer}"`,
    `${writer}\tharmless\t"${writer} has the dog on a rope"`,
    `${writer}\tharmless\t"a day at the sea"`,
  ]);
  await writeFile(join(folder, 'posts.tsv'), `${posts.join('\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

const files = () => ['--tweets', join(folder, 'tweets.csv'), '--posts', join(folder, 'posts.tsv')];

describe('dangerCommand', () => {
  test('dangerCommand prints what is heard at four thresholds, of writers that were left out', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await dangerCommand(files());
    const lines = log.mock.calls.flatMap(([line]) => String(line).split('\n'));
    log.mockRestore();
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('| threshold | direct | oblique | harmless | tweets per 100,000 |');
    expect(lines[2]).toMatch(/^\| -?\d+\.\d\d \| 100\.0 % \| 100\.0 % \| \d+\.\d % \| \d+ \|$/);
    expect(lines[5]).toBe('| rules alone | 0.0 % | 0.0 % | 0.0 % | 0 |');
  });

  test('dangerCommand writes bias, threshold and phrases to the file of --out', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const out = join(folder, 'wording.json');
    await dangerCommand([...files(), '--out', out]);
    log.mockRestore();
    const wording = JSON.parse(await readFile(out, 'utf8'));
    expect(Object.keys(wording)).toEqual(['bias', 'threshold', 'phrases']);
    expect(valueIn(wording.phrases, 'of the rope')).toBeGreaterThan(0);
  });

  test('dangerCommand asks for tweets if none are named', async () => {
    await expect(dangerCommand([])).rejects.toThrow('npm run danger -- --tweets FILE');
  });
});

describe('readPosts', () => {
  test.each([
    ['no text', 'Ada\tdirect', 'line 1: a post has a writer'],
    ['an unknown kind', 'Ada\tsad\t"a day"', 'line 1: a post has a writer'],
    ['a text without quotation marks', 'Ada\tdirect\ta day', 'line 1: the text is no JSON string'],
  ])('readPosts refuses a line with %s', async (_, line, complaint) => {
    const path = join(folder, 'bad.tsv');
    await writeFile(path, `${line}\n`);
    await expect(readPosts(path)).rejects.toThrow(complaint);
  });

  test('readPosts refuses a missing file in one line', async () => {
    await expect(readPosts(join(folder, 'none.tsv'))).rejects.toThrow('none.tsv: no such file');
  });

  test('the shipped posts hold each text once for a writer', async () => {
    const posts = await readPosts();
    expect(posts.length).toBeGreaterThan(8000);
    expect(new Set(posts.map(({ writer, kind, text }) => `${writer} ${kind} ${text}`)).size).toBe(
      posts.length,
    );
  });
});
