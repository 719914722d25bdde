import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { type CommandResult, runInProcess } from '#tests/support/runCommand.ts';
import { thorough } from '#tests/support/tiers.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { loadTensors, saveTensors } from '#training/files/tensorFile.ts';
import { trainCommand } from '#training/main.ts';
import type { Report } from '#training/metrics/report.ts';
import { interruptedAfterSaves } from './interrupted.ts';
import { trainProcess } from './live/spawned.ts';

allowSlowTests();

const rows = 300;
const csv = `row,label,text\n${Array.from({ length: rows }, (_, row) => `${row},${row % 2},${textOf(row)}\n`).join('')}`;

/** A tweet whose second word gives the label. Its last three words are in no other tweet. */
function textOf(row: number): string {
  const digits = [...String(row).padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]);
  return `so ${row % 2 === 0 ? 'sad' : 'happy'} about ${digits.join(' ')}`;
}

/** Holds a finished run and an interrupted one. Each test that changes one has a copy. */
let shared: string;
let finished: CommandResult;
let tweets: string;
/** Each test's own folder, and a run's folder in it. */
let folder: string;
let out: string;

beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), 'tonic-trained-'));
  tweets = join(shared, 'tweets.csv');
  await writeFile(tweets, csv);
  finished = await runInProcess(trainCommand, ...paperRun(join(shared, 'finished')));
  await interruptedAfterSaves(3, ...paperRun(join(shared, 'interrupted')));
});
afterAll(() => rm(shared, { recursive: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-train-'));
  out = join(folder, 'run');
});
afterEach(() => rm(folder, { recursive: true }));

const tiny = ['vocabulary=60', 'embedding=8', 'units=8', 'epochs=2'].flatMap((change) => ['--set', change]);
const paperRun = (target = out, preset = 'paper') => [
  '--tweets',
  tweets,
  '--schedule',
  'chunked',
  '--preset',
  preset,
  '--out',
  target,
  ...tiny,
];
const copyOf = (run: 'finished' | 'interrupted') => cp(join(shared, run), out, { recursive: true });
const epochLine = /^chunk \d+, epoch \d+: /;

/** What the tests look at in a run.json. */
interface RunFile {
  readonly settings: object;
  readonly epochs: readonly { readonly chunk: number }[];
  readonly test: Report;
}
const runFile = async (run = out): Promise<RunFile> =>
  JSON.parse(await readFile(join(run, 'run.json'), 'utf8'));
const weightsOf = async (run: string) => (await loadTensors(join(run, 'weights.bin')))!.tensors;

test('trainCommand leaves the report, the weights and the vocabulary of a run', async () => {
  expect({ code: finished.code, stdout: finished.stdout, last: finished.lines.at(-1) }).toEqual({
    code: 0,
    stdout: '',
    last: expect.stringMatching(/^accuracy [01]\.\d{4} on 60 tweets after \d+ s of training$/),
  });
  const run = await runFile(join(shared, 'finished'));
  expect(run).toMatchObject({
    preset: 'paper',
    schedule: 'chunked',
    settings: { vocabulary: 60, embedding: 8, units: 8, chunks: 10 },
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
  expect(finished.lines.filter((line) => epochLine.test(line))).toHaveLength(run.epochs.length);

  const vocabulary = Vocabulary.fromFile(await readFile(join(shared, 'finished', 'vocabulary.txt'), 'utf8'));
  for (const word of ['so', 'about', 'happy', 'sad']) expect(vocabulary.words).toContain(word);
  const weights = await loadTensors<{ settings: unknown }>(join(shared, 'finished', 'weights.bin'));
  expect(weights?.state.settings).toEqual(run.settings);
  expect(weights?.tensors.kernel?.shape).toEqual([8, 32]);
});

test('trainCommand continues an interrupted run, says so, and ends with the result of an undisturbed run', async () => {
  await copyOf('interrupted');
  await expect(runFile()).rejects.toThrow('ENOENT');
  const { code, lines } = await runInProcess(trainCommand, ...paperRun());
  expect(code).toBe(0);
  expect(lines).toContain(`continuing after 3 epochs, from ${out}`);
  const { epochs, test: report } = await runFile();
  expect(lines.filter((line) => epochLine.test(line))).toHaveLength(epochs.length - 3);
  const expected = await runFile(join(shared, 'finished'));
  expect(report).toEqual(expected.test);
  expect(epochs).toHaveLength(expected.epochs.length);
  expect(await weightsOf(out)).toEqual(await weightsOf(join(shared, 'finished')));
});

test.each(['paper', 'seed'])(
  'trainCommand continues a run of preset `seed`, as older versions saved it, with --preset %s',
  async (preset) => {
    await copyOf('interrupted');
    const path = join(out, 'checkpoint.bin');
    const { state, tensors } = (await loadTensors<{ identity: object }>(path))!;
    await saveTensors(path, { ...state, identity: { ...state.identity, preset: 'seed' } }, tensors);
    const { code, lines } = await runInProcess(trainCommand, ...paperRun(out, preset));
    expect(code).toBe(0);
    expect(lines).toContain(`continuing after 3 epochs, from ${out}`);
    expect(await weightsOf(out)).toEqual(await weightsOf(join(shared, 'finished')));
    expect(await runFile()).toMatchObject({ preset: 'paper' });
  },
);

test.each(thorough ? (['SIGINT', 'SIGTERM'] as const) : (['SIGTERM'] as const))(
  'training/main.ts ends on %s and says that the run can be continued',
  async (signal) => {
    let sent = false;
    const { code, lines } = await trainProcess(paperRun(), '', (stderr, child) => {
      if (!sent && stderr.includes('epoch 1: ')) sent = child.kill(signal);
    });
    expect(code).toBe(130);
    expect(lines.at(-1)).toBe('stopped; the same command continues from there');
  },
);

test('trainCommand trains nothing more on a finished run', async () => {
  await copyOf('finished');
  const first = await runFile();
  const { code, lines } = await runInProcess(trainCommand, ...paperRun());
  expect(code).toBe(0);
  expect(lines.filter((line) => epochLine.test(line))).toEqual([]);
  expect(await runFile()).toEqual(first);
});

test('trainCommand reads a packed file, uses fewer rows, and trains on the whole set in one part', async () => {
  const packed = join(folder, 'tweets.csv.gz');
  await writeFile(packed, gzipSync(csv));
  const options = ['--schedule', 'whole', '--rows', '120', '--set', 'pairs=101', ...tiny];
  const { code } = await runInProcess(trainCommand, '--tweets', packed, '--out', out, ...options);
  expect(code).toBe(0);
  const run = await runFile();
  expect(run).toMatchObject({ preset: 'tonic', schedule: 'whole', tweets: { train: 96, test: 24 } });
  expect(run.epochs.every(({ chunk }) => chunk === 1)).toBe(true);
});

test.each([[[]], [['--schedule', 'whole']], [['--tweets', 'tweets.csv']]])(
  'trainCommand prints its usage when it gets no more than %j',
  async (args) => {
    expect(await runInProcess(trainCommand, ...args)).toEqual({
      code: 1,
      stdout: '',
      lines: [
        'npm run train -- --tweets FILE --schedule whole|chunked [--preset paper|tonic] [--rows N] [--out DIR] ' +
          '[--set NAME=VALUE ...] [--teacher DIR ...], or npm run train -- --continue DIR --tweets FILE|- [--chunk N] ' +
          '[--old-test N]',
      ],
    });
  },
);

/** Returns the one line of a failing command, apart from the lines that say how far it came. */
async function complaintOf(file: string | Uint8Array | undefined, ...options: string[]): Promise<string> {
  const path = join(folder, 'bad.csv');
  if (file !== undefined) await writeFile(path, file);
  const args = ['--tweets', path, '--schedule', 'whole', '--out', out, ...options];
  const { code, lines } = await runInProcess(trainCommand, ...args);
  expect(code).toBe(1);
  expect(lines.filter((line) => !/^removed|tweets to train on/.test(line))).toHaveLength(1);
  return lines.at(-1)!.replace(path, 'FILE');
}

test.each<[what: string, file: string | Uint8Array | undefined, complaint: string]>([
  ['a missing file', undefined, 'FILE: no such file'],
  ['other columns', 'id,text\n1,good\n', 'FILE: row 0: the columns must be row,label,text, found id,text'],
  ['a bad label', `${csv}300,4,good\n`, 'FILE: row 301: the label must be 0 or 1, found "4"'],
  ['a missing cell', `${csv}300,1\n`, 'FILE: row 301: 2 columns instead of 3'],
  ['too few tweets', 'row,label,text\n0,1,good\n', 'FILE: training needs 100 tweets or more'],
  ['empty rows only', 'row,label,text\n0,1,\n1,,\n', 'no tweet is left after cleaning'],
])('trainCommand refuses %s in one line', async (_what, file, complaint) => {
  expect(await complaintOf(file)).toBe(complaint);
});

test.each<[options: string[], complaint: string]>([
  [['--schedule', 'half'], '--schedule is whole or chunked, not "half"'],
  [['--preset', 'keras'], '--preset is paper or tonic, not "keras"'],
  [['--rows', '12'], '--rows is a whole number from 100, not 12'],
  [['--frob'], "Unknown option '--frob'"],
  [['--out', '/dev/null/run'], "/dev/null/run: ENOTDIR: not a directory, mkdir '/dev/null/run'"],
])('trainCommand refuses %j in one line', async (options, complaint) => {
  expect(await complaintOf(csv, ...options)).toBe(complaint);
});

test('trainCommand refuses a folder that holds another run and leaves it alone', async () => {
  await copyOf('interrupted');
  const before = await readFile(join(out, 'checkpoint.bin'));
  expect(await complaintOf(csv, '--rows', '100')).toMatch(/ holds another run \(.*\); give another --out$/);
  expect(await readFile(join(out, 'checkpoint.bin'))).toEqual(before);
});

test('trainCommand refuses a damaged checkpoint in one line that says what helps', async () => {
  await copyOf('interrupted');
  const checkpoint = join(out, 'checkpoint.bin');
  const whole = await readFile(checkpoint);
  await writeFile(checkpoint, whole.subarray(0, whole.length / 2));
  expect(await complaintOf(csv)).toMatch(/checkpoint\.bin: damaged \(.+\); delete it to start afresh$/);
});
