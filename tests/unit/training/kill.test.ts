import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../../training/main.ts', import.meta.url));
const count = 1000;
/** Two shards a batch, 160 steps. */
const settings = Object.entries({
  ...{ vocabulary: 60, embedding: 8, units: 8, batch: 300, chunks: 2, epochs: 40, patience: 40 },
  ...{ learningRate: 0.003, falling: true, replay: 0.2 },
});
/** Kills of a process that has begun to train. */
const kills = 3;

/** Four words by the digits of the row, the last of which all but decides, of all lengths. */
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
  const rows = Array.from({ length: count }, (_, row) => `${row},${row % 2},${textOf(row)}\n`);
  await writeFile(tweets, gzipSync(`row,label,text\n${rows.join('')}`));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

interface Process {
  readonly killed: boolean;
  /** Whether it had begun to train when it ended. */
  readonly hadTrained: boolean;
  readonly stderr: string;
}

/** Trains until the run ends, or until the moment that `killAt` waits for. */
async function train(out: string, killAt?: (signal: AbortSignal) => Promise<void>): Promise<Process> {
  const before = await savedAt(out);
  const child = spawn(process.execPath, [
    main,
    ...['--tweets', tweets, '--schedule', 'chunked', '--preset', 'seed', '--out', out],
    ...settings.flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ]);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdout.resume();
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal }));
  });
  const waiting = new AbortController();
  killAt?.(waiting.signal).then(() => child.kill('SIGKILL'));
  const { code, signal } = await ended;
  waiting.abort();
  if (signal !== 'SIGKILL') expect({ code, signal, stderr }).toMatchObject({ code: 0, signal: null });
  return { killed: signal === 'SIGKILL', hadTrained: (await savedAt(out)) !== before, stderr };
}

const savedAt = (out: string): Promise<number> =>
  stat(join(out, 'checkpoint.bin')).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

/** As soon as a run has been saved anew, and so much later. */
async function afterSaving(out: string, milliseconds: number, signal: AbortSignal): Promise<void> {
  const before = await savedAt(out);
  while ((await savedAt(out)) === before && !signal.aborted) await sleep(3);
  await sleep(milliseconds);
}

const isTime = (key: string): boolean => key === 'seconds' || key === 'tweetsPerSecond';
const reportOf = async (out: string): Promise<unknown> =>
  JSON.parse(await readFile(join(out, 'run.json'), 'utf8'), (key, value: unknown) =>
    isTime(key) ? undefined : value,
  );

test('a run that is killed again and again ends, to the byte, as one that never was', async () => {
  const [undisturbed, disturbed] = [join(folder, 'undisturbed'), join(folder, 'disturbed')];
  await train(undisturbed);
  const early = Math.round(Math.random() * 1000);
  const moments = [`${early} ms after the start`];
  const processes = [await train(disturbed, () => sleep(early))];
  while (processes.at(-1)!.killed) {
    if (processes.length > kills) processes.push(await train(disturbed));
    else {
      const milliseconds = Math.round(Math.random() * 150);
      moments.push(`${milliseconds} ms after a save`);
      processes.push(await train(disturbed, (signal) => afterSaving(disturbed, milliseconds, signal)));
    }
  }
  const when = `killed ${moments.join(', ')}`;
  expect(processes.filter(({ killed, hadTrained }) => killed && hadTrained).length, when).toBeGreaterThan(0);
  expect(processes.at(-1)!.stderr, when).toMatch(/going on after \d+ epochs/);
  const [weights, expected] = await Promise.all(
    [disturbed, undisturbed].map((out) => readFile(join(out, 'weights.bin'))),
  );
  expect(weights!.equals(expected!), when).toBe(true);
  expect(await reportOf(disturbed), when).toEqual(await reportOf(undisturbed));
}, 120_000);
