import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { trainCommand } from '#training/main.ts';
import { writeBase } from './base.ts';
import { trainProcess } from './spawned.ts';
import { liveLine, liveNames } from './tinyLive.ts';

allowSlowTests();

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
    'a folder that does not exist',
    ['--continue', 'FOLDER/none', '--tweets', '-'],
    'FOLDER/none: holds no finished run (weights.bin is missing)',
  ],
  [
    'a chunk size that is no number',
    ['--continue', 'FOLDER/run', '--tweets', '-', '--chunk', 'many'],
    '--chunk is a whole number from 100, not many',
  ],
  [
    'an unknown option',
    ['--continue', 'FOLDER/run', '--tweets', '-', '--chunks', '100'],
    "Unknown option '--chunks'",
  ],
  [
    'a file of tweets that does not exist',
    ['--continue', 'FOLDER/run', '--tweets', 'FOLDER/none'],
    "ENOENT: no such file or directory, open 'FOLDER/none'",
  ],
])('trainCommand refuses %s in one line', async (_, args, complaint) => {
  const inFolder = (text: string) => text.replace('FOLDER', folder);
  const { code, lines } = await runInProcess(trainCommand, ...args.map(inFolder));
  expect({ code, lines }).toEqual({ code: 1, lines: [inFolder(complaint)] });
});

test('live training ends with one line when it cannot write its checkpoint, although standard input is open', async () => {
  const checkpoint = join(base, 'live', 'checkpoint.bin');
  const input = liveNames(110).map((name) => `${JSON.stringify(liveLine(name))}\n`);
  let hasStarted = false;
  const { code, lines } = await trainProcess(
    ['--continue', base, '--tweets', '-'],
    undefined,
    async (stderr, { stdin }) => {
      if (hasStarted || !stderr.includes('a chunk is')) return;
      hasStarted = true;
      while (!(await stat(checkpoint).catch(() => undefined))) await sleep(3);
      await mkdir(`${checkpoint}.partial`);
      stdin?.write(input.join(''));
    },
  );
  expect({ code, last: lines.slice(1) }).toEqual({
    code: 1,
    last: [
      expect.stringMatching(
        /checkpoint\.bin: cannot be written \(EISDIR: .+\); the previous file is unchanged$/,
      ),
    ],
  });
});
