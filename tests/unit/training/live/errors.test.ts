import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBase } from './base.ts';
import { trainCommand } from './spawned.ts';
import { liveLine, liveNames } from './tinyLive.ts';

let folder: string;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-live-errors-'));
  base = join(folder, 'run');
  await writeBase(base);
});

afterAll(() => rm(folder, { recursive: true }));

test.each([
  [
    'a folder that is not there',
    ['--continue', 'FOLDER/none', '--tweets', '-'],
    'FOLDER/none: holds no finished run (weights.bin is missing)',
  ],
  [
    'a chunk that is no number',
    ['--continue', 'FOLDER/run', '--tweets', '-', '--chunk', 'many'],
    '--chunk is a whole number from 100, not many',
  ],
  [
    'an unknown option',
    ['--continue', 'FOLDER/run', '--tweets', '-', '--chunks', '100'],
    "Unknown option '--chunks'",
  ],
  [
    'tweets that are not there',
    ['--continue', 'FOLDER/run', '--tweets', 'FOLDER/none'],
    "ENOENT: no such file or directory, open 'FOLDER/none'",
  ],
])('%s exits 1 with one line, though standard input is open', async (_, args, complaint) => {
  const named = (text: string) => text.replace('FOLDER', folder);
  const { code, lines } = await trainCommand(args.map(named));
  expect({ code, lines }).toEqual({ code: 1, lines: [named(complaint)] });
});

test('a checkpoint that cannot be written exits 1 with one line, in the midst of a chunk and of the input', async () => {
  const checkpoint = join(base, 'live', 'checkpoint.bin');
  const input = liveNames(110).map((name) => `${JSON.stringify(liveLine(name))}\n`);
  let begun = false;
  const { code, lines } = await trainCommand(
    ['--continue', base, '--tweets', '-'],
    undefined,
    async (stderr, { stdin }) => {
      if (begun || !stderr.includes('a chunk is')) return;
      begun = true;
      while (!(await stat(checkpoint).catch(() => undefined))) await sleep(3);
      await mkdir(`${checkpoint}.partial`);
      stdin?.write(input.join(''));
    },
  );
  expect({ code, last: lines.slice(1) }).toEqual({
    code: 1,
    last: [
      expect.stringMatching(
        /checkpoint\.bin: cannot be written \(EISDIR: .+\); what was there before is kept$/,
      ),
    ],
  });
});
