import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { type FakePlaces, fakePlaces, stageOf } from './fakeStages.ts';

allowSlowTests();

let folder: string;
let places: FakePlaces;
let script: string;

/** Writes a command that runs three stages, the second of which waits for ever twice. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-reproduce-stop-'));
  places = await fakePlaces(folder);
  const noted = (name: string) => stageOf(name, `${places.script('note.mjs')} RUNS/notes.txt ${name}`);
  const stages = [
    noted('one'),
    stageOf('two', `${places.script('wait.mjs')} RUNS/starts.txt`),
    noted('three'),
  ];
  const main = new URL('../../../../training/reproduce/main.ts', import.meta.url).href;
  const command = new URL('../../../../scripts/cli/command.ts', import.meta.url).href;
  script = join(folder, 'reproduce.mjs');
  await writeFile(
    script,
    `import { command } from ${JSON.stringify(command)};
import { reproduceCommand } from ${JSON.stringify(main)};
await command(() => reproduceCommand(process.argv.slice(2), ${JSON.stringify(stages)}));`,
  );
});

afterEach(() => rm(folder, { recursive: true }));

const start = () =>
  spawn(process.execPath, [script, ...places.options], { stdio: ['ignore', 'ignore', 'pipe'] });

/** The processes of the second stage, in the order of their starts, or those of them that ended by themselves. */
async function pidsIn(name: 'starts.txt' | 'starts.txt.ended'): Promise<number[]> {
  const file = join(places.runs, name);
  // A file that was just created is empty.
  return existsSync(file)
    ? [...(await readFile(file, 'utf8')).matchAll(/(\d+)\n/g)].map(([, pid]) => Number(pid))
    : [];
}
const starts = () => pidsIn('starts.txt');

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const endOf = async (child: ChildProcess) => {
  const [lines, [code, signal]] = await Promise.all([text(child.stderr!), once(child, 'close')]);
  return { lines: lines.trimEnd().split('\n'), code, signal };
};

test.each(['SIGINT', 'SIGTERM'] as const)(
  'reproduceCommand ends its stage before itself on %s',
  async (signal) => {
    const child = start();
    const end = endOf(child);
    await until(async () => (await starts()).length === 1);
    child.kill(signal);
    const { code, lines } = await end;
    expect(code).toBe(130);
    expect(lines.at(-1)).toBe('stopped; the same command continues from there');
    expect(lines.join()).not.toContain('failed');
    expect(isRunning((await starts())[0]!)).toBe(false);
  },
);

test('a reproduction that was killed goes on with the stage that it was in, whose process has ended', async () => {
  for (const kill of [1, 2]) {
    const child = start();
    const end = endOf(child);
    await until(async () => (await starts()).length === kill);
    child.kill('SIGKILL');
    expect((await end).signal).toBe('SIGKILL');
    await until(async () => (await pidsIn('starts.txt.ended')).length === kill);
  }
  const { code, lines } = await endOf(start());
  expect(code).toBe(0);
  expect(lines.map((line) => line.split(' (')[0])).toEqual([
    '1 of 3, one: is done',
    '2 of 3, two: makes two',
    '3 of 3, three: makes three',
  ]);
  expect(await places.notes()).toEqual(['one', 'three']);
  expect(await starts()).toHaveLength(3);
});
