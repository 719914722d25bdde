import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadTensors } from '#training/files/tensorFile.ts';
import { trainCommand } from './live/spawned.ts';
import { tinySettings, writeTinyTweets } from './refine/commands.ts';

let folder: string;
let tweets: string;
const at = (name: string) => join(folder, name);
/** Two epochs, so that one can be cut off between them. */
const argsOf = (out: string, ...more: string[]) => [
  ...[
    '--tweets',
    tweets,
    '--schedule',
    'whole',
    '--out',
    at(out),
    ...tinySettings,
    '--set',
    'epochs=2',
    ...more,
  ],
];
const taught = () => ['--teacher', at('teacher')];
const runOf = async (out: string) => JSON.parse(await readFile(join(at(out), 'run.json'), 'utf8'));
const weightsOf = async (out: string) => (await loadTensors(join(at(out), 'weights.bin')))!.tensors;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-teacher-'));
  tweets = await writeTinyTweets(folder);
  expect(await trainCommand(argsOf('teacher', '--set', 'pairs=0'), '')).toMatchObject({ code: 0 });
  expect(await trainCommand(argsOf('taught', ...taught()), '')).toMatchObject({ code: 0 });
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

test('a run that is taught learns otherwise than from the labels alone, and names its teachers', async () => {
  expect(await runOf('teacher')).not.toHaveProperty('teachers');
  expect(await runOf('taught')).toMatchObject({ teachers: ['teacher'], test: { rows: 32 } });
  const [teacher, pupil] = [await weightsOf('teacher'), await weightsOf('taught')];
  expect(Object.keys(pupil)).toEqual(Object.keys(teacher));
  expect(pupil.kernel).not.toEqual(teacher.kernel);
});

test('killed, it goes on with the same command to the same weights, and with another is refused', async () => {
  const killed = await trainCommand(argsOf('killed', ...taught()), '', (stderr, child) => {
    if (stderr.includes('epoch 1: ')) child.kill('SIGKILL');
  });
  expect(killed.signal).toBe('SIGKILL');
  const alone = await trainCommand(argsOf('killed'), '');
  expect(alone).toMatchObject({
    code: 1,
    lines: [
      ...[expect.stringMatching(/^removed/), expect.stringMatching(/tweets to train on/)],
      expect.stringMatching(/ holds another run \(.*\); give another --out$/),
    ],
  });
  const { code, lines } = await trainCommand(argsOf('killed', ...taught()), '');
  expect(code).toBe(0);
  expect(lines).toContainEqual(expect.stringMatching(/^going on after 1 epochs, from /));
  expect(await weightsOf('killed')).toEqual(await weightsOf('taught'));
});

test('a teacher that is none is one line', async () => {
  const { code, lines } = await trainCommand(argsOf('untaught', '--teacher', at('none')), '');
  expect({ code, last: lines.at(-1) }).toEqual({
    code: 1,
    last: `${at('none')}: holds no finished run (weights.bin is missing)`,
  });
});
