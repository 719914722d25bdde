import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import type { Report } from '#training/metrics/report.ts';

const main = fileURLToPath(new URL('../../../training/main.ts', import.meta.url));
const count = 300;
const csv = `row,label,text\n${Array.from({ length: count }, (_, row) => `${row},${row % 2},${textOf(row)}\n`).join('')}`;

/** A tweet that one word decides; its last three words make it the only one of its kind. */
function textOf(row: number): string {
  const telling = row % 2 === 0 ? 'sad' : 'happy';
  const spelled = [...String(row).padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]);
  return `so ${telling} about ${spelled.join(' ')}`;
}

/** What the tests begin with, each with a copy of its own: a run that came to its end, and one that was killed. */
let shared: string;
let complete: Outcome;
let killed: Outcome;
let folder: string;
let out: string;
let tweets: string;

beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), 'tonic-trained-'));
  tweets = join(shared, 'tweets.csv');
  await writeFile(tweets, csv);
  complete = await train(seedRun(join(shared, 'complete')));
  // Killed once its first epoch is done.
  killed = await train(seedRun(join(shared, 'killed')), (stderr, child) => {
    if (stderr.includes('epoch 1: ')) child.kill('SIGKILL');
  });
});
afterAll(() => rm(shared, { recursive: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-train-'));
  out = join(folder, 'run');
});
afterEach(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  /** Standard error by lines, without the bars. */
  readonly lines: readonly string[];
}

/** Runs the command. `watch` sees standard error as it grows. */
async function train(
  args: readonly string[],
  watch?: (stderr: string, child: ChildProcess) => void,
): Promise<Outcome> {
  const child = spawn(process.execPath, [main, ...args]);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    watch?.(stderr, child);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, stdout, lines: stderr.split('\n').filter((line) => line !== '' && !/[█░]/.test(line)) };
}

const seedRun = (to = out) => [
  ...['--tweets', tweets, '--schedule', 'chunked', '--preset', 'seed', '--out', to],
];
const begin = (how: 'complete' | 'killed') => cp(join(shared, how), out, { recursive: true });
const epochLine = /^chunk \d+, epoch \d+: /;
/** What the tests look into of a run.json. */
interface RunFile {
  readonly settings: object;
  readonly epochs: readonly { readonly chunk: number }[];
  readonly test: Report;
}
const runFile = async (of = out): Promise<RunFile> =>
  JSON.parse(await readFile(join(of, 'run.json'), 'utf8'));

test('leaves the report, the weights and the vocabulary of a run', async () => {
  await begin('complete');
  const { code, lines } = complete;
  expect({ code, last: lines.at(-1) }).toEqual({
    code: 0,
    last: expect.stringMatching(
      /^accuracy 0\.\d{4} on 60 tweets after \d+ s of training$|^accuracy 1\.0000 on 60/,
    ),
  });
  const run = await runFile();
  expect(run).toMatchObject({
    preset: 'seed',
    schedule: 'chunked',
    settings: { vocabulary: 1000, embedding: 128, units: 100, chunks: 10 },
    versions: { node: process.versions.node },
    seconds: expect.any(Number),
    tweetsPerSecond: expect.any(Number),
    test: { rows: 60 },
  });
  expect(new Set(run.epochs.map(({ chunk }) => chunk)).size).toBe(10);
  for (const epoch of run.epochs) {
    expect(epoch).toEqual({
      chunk: expect.any(Number),
      epoch: expect.any(Number),
      seconds: expect.any(Number),
      tweetsPerSecond: expect.any(Number),
      learningRate: expect.any(Number),
      loss: expect.any(Number),
      accuracy: expect.any(Number),
      valLoss: expect.any(Number),
      valAccuracy: expect.any(Number),
    });
  }
  const { confusion, accuracy, classes } = run.test;
  expect(confusion.flat().reduce((sum, cell) => sum + cell, 0)).toBe(60);
  expect(accuracy).toBeCloseTo((confusion[0][0] + confusion[1][1]) / 60, 10);
  for (const mood of ['sad', 'happy'] as const) {
    expect(Object.keys(classes[mood]).toSorted()).toEqual(['f1', 'precision', 'recall', 'support']);
  }
  expect(lines.filter((line) => epochLine.test(line))).toHaveLength(run.epochs.length);

  const vocabulary = Vocabulary.fromFile(await readFile(join(out, 'vocabulary.txt'), 'utf8'));
  for (const word of ['so', 'about', 'happy', 'sad']) expect(vocabulary.words).toContain(word);
  const weights = await loadTensors<{ settings: unknown }>(join(out, 'weights.bin'));
  expect(weights?.state.settings).toEqual(run.settings);
  expect(weights?.tensors.kernel?.shape).toEqual([128, 400]);
});

test('a run that is killed goes on with the same command, says so, and ends as one that was not', async () => {
  expect(killed.code).toBeNull();
  await begin('killed');
  await expect(runFile()).rejects.toThrow('ENOENT');

  const { code, lines } = await train(seedRun());
  expect(code).toBe(0);
  const goingOn = lines.find((line) => line.startsWith('going on'));
  expect(goingOn).toMatch(/^going on after \d+ epochs, from /);
  const done = Number(goingOn?.match(/\d+/)?.[0]);
  expect(done).toBeGreaterThan(0);
  const { epochs, test: report } = await runFile();
  expect(lines.filter((line) => epochLine.test(line))).toHaveLength(epochs.length - done);
  const expected = await runFile(join(shared, 'complete'));
  expect(report).toEqual(expected.test);
  expect(epochs).toHaveLength(expected.epochs.length);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops a run, which says that it can go on', async (signal) => {
  let sent = false;
  const { code, lines } = await train(seedRun(), (stderr, child) => {
    if (!sent && stderr.includes('epoch 1: ')) sent = child.kill(signal);
  });
  expect(code).toBe(130);
  expect(lines.at(-1)).toBe('stopped; the same command goes on from there');
});

test('the same command on a finished run trains nothing more', async () => {
  await begin('complete');
  const first = await runFile();
  const { code, lines } = await train(seedRun());
  expect(code).toBe(0);
  expect(lines.filter((line) => epochLine.test(line))).toEqual([]);
  expect(await runFile()).toEqual(first);
});

test('a packed file, fewer rows, and the whole set at once', async () => {
  const packed = join(folder, 'tweets.csv.gz');
  await writeFile(packed, gzipSync(csv));
  const { code } = await train(['--tweets', packed, '--schedule', 'whole', '--rows', '120', '--out', out]);
  expect(code).toBe(0);
  const run = await runFile();
  expect(run).toMatchObject({ preset: 'tonic', schedule: 'whole', tweets: { train: 96, test: 24 } });
  expect(run.epochs.every(({ chunk }) => chunk === 1)).toBe(true);
});

test.each([[[]], [['--schedule', 'whole']], [['--tweets', 'tweets.csv']]])(
  'without what it needs it prints its usage: %j',
  async (args) => {
    expect(await train(args)).toEqual({
      code: 1,
      stdout: '',
      lines: [
        'npm run train -- --tweets FILE --schedule whole|chunked [--preset seed|tonic] [--rows N] [--out DIR] ' +
          '[--set NAME=VALUE ...] [--teacher DIR ...], or npm run train -- --continue DIR --tweets FILE|- [--chunk N]',
      ],
    });
  },
);

/** What a failing command says last, which is all it says but for how far it came. */
async function complaintOf(file: string | Uint8Array | undefined, ...options: string[]): Promise<string> {
  const path = join(folder, 'bad.csv');
  if (file !== undefined) await writeFile(path, file);
  const { code, lines } = await train(['--tweets', path, '--schedule', 'whole', '--out', out, ...options]);
  expect(code).toBe(1);
  expect(lines.filter((line) => !/^removed|tweets to train on/.test(line))).toHaveLength(1);
  return lines.at(-1)!.replace(path, 'FILE');
}

test.each<[what: string, file: string | Uint8Array | undefined, complaint: string]>([
  ['a missing file', undefined, 'FILE: no such file'],
  ['other columns', 'id,text\n1,good\n', 'FILE: row 0: the columns must be row,label,text, found id,text'],
  ['a bad label', `${csv}300,4,good\n`, 'FILE: row 301: the label must be 0 or 1, found "4"'],
  ['a missing cell', `${csv}300,1\n`, 'FILE: row 301: 2 columns where 3 are due'],
  ['too few tweets', 'row,label,text\n0,1,good\n', 'FILE: training needs 100 tweets or more'],
  ['nothing but empty rows', 'row,label,text\n0,1,\n1,,\n', 'no tweet is left after cleaning'],
])('%s exits 1 with one line', async (_what, file, complaint) => {
  expect(await complaintOf(file)).toBe(complaint);
});

test.each<[options: string[], complaint: string]>([
  [['--schedule', 'half'], '--schedule is whole or chunked, not "half"'],
  [['--preset', 'keras'], '--preset is seed or tonic, not "keras"'],
  [['--rows', '12'], '--rows is a whole number from 100, not 12'],
  [['--frob'], "Unknown option '--frob'"],
  [['--out', '/dev/null/run'], "/dev/null/run: ENOTDIR: not a directory, mkdir '/dev/null/run'"],
])('%j exits 1 with one line', async (options, complaint) => {
  expect(await complaintOf(csv, ...options)).toBe(complaint);
});

test('a folder that holds another run is refused and left alone', async () => {
  await begin('killed');
  const before = await readFile(join(out, 'checkpoint.bin'));
  expect(await complaintOf(csv, '--rows', '100')).toMatch(/ holds another run \(.*\); give another --out$/);
  expect(await readFile(join(out, 'checkpoint.bin'))).toEqual(before);
});

test('a damaged checkpoint is one line that says what helps', async () => {
  await begin('killed');
  const checkpoint = join(out, 'checkpoint.bin');
  const whole = await readFile(checkpoint);
  await writeFile(checkpoint, whole.subarray(0, whole.length / 2));
  expect(await complaintOf(csv)).toMatch(/checkpoint\.bin: damaged \(.+\); delete it to start afresh$/);
});
