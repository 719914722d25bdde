import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { feelFiles } from '#training/catalogs/feel/sources.ts';
import { feelCommand } from '#training/evaluate/feel/main.ts';
import { feelSources } from './feelSources.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feel-'));
  await mkdir(join(folder, 'movies'));
  for (const [name, file] of Object.entries(feelFiles)) {
    const { text } = feelSources[name as keyof typeof feelFiles];
    await writeFile(join(folder, file), file.endsWith('.gz') ? gzipSync(text) : text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

test('evaluate:feel prints both tables for the films that the shipped catalog has', async () => {
  const { code, stdout } = await runInProcess(feelCommand, '--data', folder, '--repeats', '1');
  expect(code).toBe(0);
  expect(stdout).toMatch(/Valence tells [1-9]\d* happy films from [1-9]\d* sad ones/);
  expect(stdout).toContain('| + words of texts |');
  expect(stdout).toContain('Heaviness');
});

test.each([
  [[], /^--data DIR/],
  [['--data', 'x', '--repeats', '0'], /^--repeats 0: expected/],
  [['--data', '/nowhere'], /cannot be read/],
])('evaluate:feel with the options %j says what is wrong', async (args, message) => {
  await expect(feelCommand(args)).rejects.toThrow(
    expect.objectContaining({ name: 'UserError', message: expect.stringMatching(message) }),
  );
});
