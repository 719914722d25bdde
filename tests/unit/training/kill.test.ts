import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { thorough } from '#tests/support/tiers.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { trainCommand } from '#training/main.ts';
import { type ProcessResult, trainProcess } from './live/spawned.ts';

allowSlowTests();

const rows = 1000;
/** Two shards per batch. 160 steps, or 640. */
const epochs = thorough ? 160 : 40;
const settings = Object.entries({
  vocabulary: 60,
  embedding: 8,
  units: 8,
  batch: 300,
  chunks: 2,
  epochs,
  patience: epochs,
  learningRate: 0.003,
  falling: true,
  replay: 0.2,
}).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
/** Kills of processes that have saved the run. */
const kills = thorough ? 3 : 1;

/** A tweet of any length. Its last word gives the label in ten of eleven tweets. */
function textOf(row: number): string {
  const digits = [...String(row).padStart(4, '0')].map((digit) => 'abcdefghij'[Number(digit)]);
  const filler = Array.from({ length: row % 7 }, (_, k) => `so${'xyz'[k % 3]}`);
  return [...filler, ...digits, (row + Number(row % 11 === 0)) % 2 === 0 ? 'sad' : 'happy'].join(' ');
}

let folder: string;
let tweets: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-kill-'));
  tweets = join(folder, 'tweets.csv.gz');
  const lines = Array.from({ length: rows }, (_, row) => `${row},${row % 2},${textOf(row)}\n`);
  await writeFile(tweets, gzipSync(`row,label,text\n${lines.join('')}`));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const argsOf = (out: string) => [
  '--tweets',
  tweets,
  '--schedule',
  'chunked',
  '--preset',
  'paper',
  '--out',
  out,
  ...settings,
];

/** Trains in a process that gets SIGKILL so long after it has first saved the run. */
async function killedAfterSave(out: string, milliseconds: number): Promise<ProcessResult> {
  const before = await savedAt(out);
  let result: Promise<ProcessResult> | undefined;
  const child = await new Promise<ChildProcess>((resolve) => {
    result = trainProcess(argsOf(out), '', (_, started) => resolve(started));
  });
  while ((await savedAt(out)) === before && child.exitCode === null) await sleep(3);
  await sleep(milliseconds);
  child.kill('SIGKILL');
  return result!;
}

const savedAt = (out: string): Promise<number> =>
  stat(join(out, 'checkpoint.bin')).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

const isTime = (key: string): boolean => key === 'seconds' || key === 'tweetsPerSecond';
const reportOf = async (out: string): Promise<unknown> =>
  JSON.parse(await readFile(join(out, 'run.json'), 'utf8'), (key, value: unknown) =>
    isTime(key) ? undefined : value,
  );

test('a run that is killed by SIGKILL at random moments ends with the bytes of an undisturbed run', async () => {
  const [undisturbed, disturbed] = [join(folder, 'undisturbed'), join(folder, 'disturbed')];
  expect(await runInProcess(trainCommand, ...argsOf(undisturbed))).toMatchObject({ code: 0 });
  const moments: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const milliseconds = Math.round(Math.random() * 150);
    moments.push(`${milliseconds} ms after a save`);
    const { signal, code } = await killedAfterSave(disturbed, milliseconds);
    expect({ signal, code }, moments.join()).toEqual({ signal: 'SIGKILL', code: null });
  }
  const { code, lines } = await trainProcess(argsOf(disturbed), '');
  expect(code, moments.join()).toBe(0);
  expect(lines.join('\n'), moments.join()).toMatch(/continuing after \d+ epochs/);
  const [weights, expected] = await Promise.all(
    [disturbed, undisturbed].map((out) => readFile(join(out, 'weights.bin'))),
  );
  expect(weights!.equals(expected!), moments.join()).toBe(true);
  expect(await reportOf(disturbed), moments.join()).toEqual(await reportOf(undisturbed));
});
