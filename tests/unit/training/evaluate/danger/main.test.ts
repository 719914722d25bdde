import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { dangerCommand } from '#training/evaluate/danger/main.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danger-'));
  file = join(folder, 'tweets.csv');
  await writeFile(file, 'row,label,text\n0,0,i want to die\n1,1,what a day\n2,0,i wish i was dead\n');
});
afterAll(() => rm(folder, { recursive: true }));

async function printed(...args: string[]): Promise<string[]> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    await dangerCommand(args);
    return log.mock.calls.flatMap(([line]) => String(line).split('\n'));
  } finally {
    log.mockRestore();
  }
}

test('dangerCommand prints a table of kinds and no text', async () => {
  expect(await printed('--tweets', file)).toEqual([
    '| kind of statement | tweets | per 100,000 |',
    '|---|---:|---:|',
    '| a wish to be dead | 2 | 66666.7 |',
    '| any, of 3 tweets | 2 | 66666.7 |',
  ]);
});

test('dangerCommand reads as many tweets as --rows says', async () => {
  expect((await printed('--tweets', file, '--rows', '2')).at(-1)).toBe('| any, of 2 tweets | 1 | 50000.0 |');
});

test('dangerCommand prints texts if --examples is given', async () => {
  expect((await printed('--tweets', file, '--examples')).slice(-2)).toEqual([
    '- "i want to die"',
    '- "i wish i was dead"',
  ]);
});

test.each([
  ['no file', []],
  ['a number of rows that is not whole', ['--tweets', 'x.csv', '--rows', '1.5']],
  ['a file that does not exist', ['--tweets', 'no.csv']],
])('dangerCommand rejects %s with a UserError', async (_, args) => {
  await expect(printed(...args)).rejects.toMatchObject({ name: 'UserError' });
});
