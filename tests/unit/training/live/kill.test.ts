import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInProcess } from '#tests/support/runCommand.ts';
import { thorough } from '#tests/support/tiers.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { trainCommand } from '#training/main.ts';
import { writeBase } from './base.ts';
import { type ProcessResult, trainProcess } from './spawned.ts';
import { liveLine, liveNames } from './tinyLive.ts';

allowSlowTests();

const kills = thorough ? 4 : 1;
/** A tenth of what the base was trained on. */
const chunk = 100;
const chunks = thorough ? 7 : 3; // liveNames has 800 different texts
const waiting = 60;
const names = liveNames(chunks * chunk + waiting);

const lines = names.map((name) => `${JSON.stringify(liveLine(name))}\n`);
/** Some tweets come twice, and some lines are not JSON. */
const stream = lines.map((line, k) => (k % 9 === 0 ? `${line}${lines[k >> 1]}oh no\n` : line)).join('');

let folder: string;
let streamFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-live-kill-'));
  streamFile = join(folder, 'stream.jsonl');
  await writeFile(streamFile, stream);
  for (const name of ['undisturbed', 'killed']) await writeBase(join(folder, name));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const continueWithAll = (name: string) =>
  runInProcess(trainCommand, '--continue', join(folder, name), '--tweets', streamFile);

/**
 * Continues a copy of the run in a process that gets all lines, and SIGKILL so many milliseconds after its first epoch,
 * or after a second without one. Its input stays open, so it does not end by itself.
 */
function killed(name: string, milliseconds: number): Promise<ProcessResult> {
  const timers: NodeJS.Timeout[] = [];
  return trainProcess(['--continue', join(folder, name), '--tweets', '-'], undefined, (stderr, child) => {
    const killAfter = (delay: number) => timers.push(setTimeout(() => child.kill('SIGKILL'), delay));
    if (timers.length === 0 && stderr.includes('a chunk is')) {
      child.stdin?.write(stream);
      killAfter(5000);
    }
    if (timers.length === 1 && /epoch \d: /.test(stderr)) killAfter(milliseconds);
  });
}

const fileOf = (name: string, file: string) => readFile(join(folder, name, 'live', file));
const waitingFile = `chunk-${chunks}.jsonl`;
const keysOf = async (name: string, file: string) =>
  [...String(await fileOf(name, file)).matchAll(/\b[0-9a-f]{16}\b/g)].map(([key]) => key);
const reportOf = async (name: string) => {
  const { test, oldTest, epochs } = JSON.parse(String(await fileOf(name, 'run.json')));
  return { test, oldTest, epochs: epochs.length };
};

test('live training that is killed by SIGKILL, and gets all lines again, ends with the bytes of an undisturbed run', async () => {
  const undisturbed = await continueWithAll('undisturbed');
  expect(undisturbed).toMatchObject({ code: 0 });
  expect(undisturbed.lines.at(-1)).toMatch(`${waiting} of ${chunk} wait`);

  const moments: number[] = [];
  for (let k = 0; k < kills; k++) {
    moments.push(Math.round(Math.random() * (thorough ? 300 : 100)));
    const { signal, code } = await killed('killed', moments.at(-1)!);
    expect({ signal, code }).toEqual({ signal: 'SIGKILL', code: null });
  }
  const when = `killed ${moments.join(', ')} ms after the first epoch`;
  const last = await trainProcess(['--continue', join(folder, 'killed'), '--tweets', '-'], stream);
  expect(last.code, when).toBe(0);
  expect(last.lines[0], when).toMatch(/^continuing after \d+ chunks and \d+ tweets of the next$/);
  for (const file of ['weights.bin', 'layers/weights.bin', 'vocabulary.txt', waitingFile])
    expect((await fileOf('killed', file)).equals(await fileOf('undisturbed', file)), `${file}, ${when}`).toBe(
      true,
    );
  expect(await reportOf('killed'), when).toEqual(await reportOf('undisturbed'));

  // Each tweet was taken once: the run was trained on it, or it waits.
  const trained = new Set(await keysOf('killed', 'seen.txt'));
  const keysThatWait = await keysOf('killed', waitingFile);
  expect([trained.size, keysThatWait.length], when).toEqual([chunks * chunk, waiting]);
  expect(new Set([...trained, ...keysThatWait]).size, when).toBe(names.length);
  expect(trained, when).toEqual(new Set(await keysOf('undisturbed', 'seen.txt')));
  const left = (await readdir(join(folder, 'killed', 'live'))).filter((name) => name.endsWith('.jsonl'));
  expect(left, when).toEqual([waitingFile]);
});
