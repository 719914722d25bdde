import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { tinySettings, writeTinyTweets } from '#tests/support/tinyTraining.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import { trainCommand } from '#training/main.ts';
import { interruptedAfterSaves } from './interrupted.ts';

allowSlowTests();

let folder: string;
let tweets: string;
const pathOf = (name: string) => join(folder, name);
/** Two epochs, so that a run can be interrupted between them. */
const argsOf = (out: string, ...more: string[]) => [
  '--tweets',
  tweets,
  '--schedule',
  'whole',
  '--out',
  pathOf(out),
  ...tinySettings,
  '--set',
  'epochs=2',
  '--set',
  'pairs=0',
  ...more,
];
const taught = () => ['--teacher', pathOf('teacher'), '--set', 'pairs=101'];
const train = (...args: string[]) => runInProcess(trainCommand, ...args);
const runOf = async (out: string) => JSON.parse(await readFile(join(pathOf(out), 'run.json'), 'utf8'));
const weightsOf = async (out: string) => (await loadTensors(join(pathOf(out), 'weights.bin')))!.tensors;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-teacher-'));
  tweets = await writeTinyTweets(folder);
  expect(await train(...argsOf('teacher'))).toMatchObject({ code: 0 });
  expect(await train(...argsOf('taught', ...taught()))).toMatchObject({ code: 0 });
});

afterAll(() => rm(folder, { recursive: true }));

test('a run with a teacher gets other weights than one without, and names its teacher in run.json', async () => {
  expect(await runOf('teacher')).not.toHaveProperty('teachers');
  expect(await runOf('taught')).toMatchObject({ teachers: ['teacher'], test: { rows: 32 } });
  const [teacher, pupil] = [await weightsOf('teacher'), await weightsOf('taught')];
  expect(Object.keys(pupil)).toEqual(Object.keys(teacher));
  expect(pupil.kernel).not.toEqual(teacher.kernel);
});

test('an interrupted run with a teacher continues to the same weights, and is refused without the teacher', async () => {
  await interruptedAfterSaves(1, ...argsOf('interrupted', ...taught()));
  expect(await train(...argsOf('interrupted', '--set', 'pairs=101'))).toMatchObject({
    code: 1,
    lines: [
      expect.stringMatching(/^removed/),
      expect.stringMatching(/tweets to train on/),
      expect.stringMatching(/ holds another run \(.*\); give another --out$/),
    ],
  });
  const { code, lines } = await train(...argsOf('interrupted', ...taught()));
  expect(code).toBe(0);
  expect(lines).toContainEqual(expect.stringMatching(/^continuing after 1 epochs, from /));
  expect(await weightsOf('interrupted')).toEqual(await weightsOf('taught'));
});

test('a folder without a run is refused as a teacher in one line', async () => {
  const { code, lines } = await train(...argsOf('untaught', '--teacher', pathOf('none')));
  expect({ code, last: lines.at(-1) }).toEqual({
    code: 1,
    last: `${pathOf('none')}: holds no finished run (weights.bin is missing)`,
  });
});
