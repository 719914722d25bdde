import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ended, trainCommand } from './spawned.ts';

const kills = 4;
const rows = 1600;
const settings = ['units=16', 'embedding=16', 'batch=128', 'epochs=2', 'learningRate=0.01'];
/** A tenth of what the run was trained on, which is four fifths of the rows. */
const chunk = 128;
const chunks = 12;
const count = chunks * chunk + 60;

const nameOf = (k: number) =>
  [...String(k).padStart(4, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join(' ');
const csv = Array.from(
  { length: rows },
  (_, k) => `${k},${k % 2},so ${k % 2 ? 'happy' : 'sad'} about ${nameOf(k)}\n`,
);
const lines = Array.from({ length: count }, (_, k) => {
  const text = `😀 well ${k % 2 ? 'yay' : 'meh'} again ${nameOf(k)}`;
  return `${JSON.stringify({ text, label: k % 2 })}\n`;
});
/** Some come twice, and some are no tweets. */
const stream = lines.map((line, k) => (k % 9 === 0 ? `${line}${lines[k >> 1]}oh no\n` : line)).join('');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-live-kill-'));
  const tweets = join(folder, 'tweets.csv');
  await writeFile(tweets, `row,label,text\n${csv.join('')}`);
  const base = join(folder, 'never');
  const run = ['--tweets', tweets, '--out', base, '--preset', 'seed', '--schedule', 'chunked'];
  const { code, lines } = await trainCommand([...run, ...settings.flatMap((setting) => ['--set', setting])]);
  expect({ code, lines }).toMatchObject({ code: 0 });
  await cp(base, join(folder, 'killed'), { recursive: true });
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Watched extends Ended {
  /** From when it was about to read the first line to its end. */
  readonly milliseconds: number;
}

/** Goes on with a copy of the run, and is sent all lines. */
async function goOn(name: string): Promise<Watched> {
  let started = 0;
  const ended = await trainCommand(optionsFor(name), stream, (stderr) => {
    if (stderr.includes(begun)) started ||= performance.now();
  });
  return { ...ended, milliseconds: performance.now() - started };
}

/**
 * The same, but it is killed so many milliseconds after its first epoch, at the latest after `most`. Until then it waits
 * for more lines, so that it does not end before.
 */
function killed(name: string, milliseconds: number, most: number): Promise<Ended> {
  const kills: NodeJS.Timeout[] = [];
  return trainCommand(optionsFor(name), undefined, (stderr, child) => {
    const killAfter = (delay: number) => kills.push(setTimeout(() => child.kill('SIGKILL'), delay));
    if (kills.length === 0 && stderr.includes(begun)) {
      child.stdin?.write(stream);
      killAfter(most);
    }
    if (kills.length === 1 && /epoch \d: /.test(stderr)) killAfter(milliseconds);
  });
}

const optionsFor = (name: string) => ['--continue', join(folder, name), '--tweets', '-'];
const begun = 'a chunk is';
const fileOf = (name: string, file: string) => readFile(join(folder, name, 'live', file));
const waitingFile = `chunk-${chunks}.jsonl`;
const keysOf = async (name: string, file: string) =>
  [...String(await fileOf(name, file)).matchAll(/\b[0-9a-f]{16}\b/g)].map(([key]) => key);

test('live training that is killed again and again, and sent all lines anew each time, ends to the byte as if it never was', async () => {
  const undisturbed = await goOn('never');
  expect(undisturbed).toMatchObject({ code: 0 });
  expect(undisturbed.lines.at(-1)).toMatch(`60 of ${chunk} wait`);

  const moments: number[] = [];
  const processes: Ended[] = [];
  for (let k = 0; k < kills; k++) {
    moments.push(Math.random() * 0.25 * undisturbed.milliseconds);
    processes.push(await killed('killed', moments.at(-1)!, 2 * undisturbed.milliseconds));
  }
  processes.push(await goOn('killed'));
  const when = `killed ${moments.map(Math.round).join(', ')} ms after their first epochs\n${processes
    .map(({ signal, lines }) => `${signal}: ${lines.join('\n')}`)
    .join('\n')}`;

  expect(
    processes.map(({ code, signal }) => signal ?? code),
    when,
  ).toEqual([...Array<string>(kills).fill('SIGKILL'), 0]);
  expect(processes.at(-1)!.lines[0], when).toMatch(/^going on after \d+ chunks and \d+ tweets of the next$/);
  console.log(when);
  for (const file of ['weights.bin', 'layers/weights.bin', 'vocabulary.txt', waitingFile])
    expect((await fileOf('killed', file)).equals(await fileOf('never', file)), `${file}, ${when}`).toBe(true);
  const report = async (name: string) => {
    const { test, oldTest, epochs } = JSON.parse(String(await fileOf(name, 'run.json')));
    return { test, oldTest, epochs: epochs.length };
  };
  expect(await report('killed'), when).toEqual(await report('never'));

  // Each tweet was taken once: it was trained on, or it waits.
  const trained = new Set(await keysOf('killed', 'seen.txt'));
  const waiting = await keysOf('killed', waitingFile);
  expect([trained.size, waiting.length], when).toEqual([chunks * chunk, 60]);
  expect(new Set([...trained, ...waiting]).size, when).toBe(count);
  expect(trained, when).toEqual(new Set(await keysOf('never', 'seen.txt')));
  const left = (await readdir(join(folder, 'killed', 'live'))).filter((name) => name.endsWith('.jsonl'));
  expect(left, when).toEqual([waitingFile]);
}, 120_000);
