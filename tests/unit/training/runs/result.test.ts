import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { loadTensors } from '#training/files/tensorFile.ts';
import { copyWeights, weightNames } from '#training/lstm/weights.ts';
import { reportOf } from '#training/metrics/report.ts';
import type { EpochRecord } from '#training/runs/progress.ts';
import { writeResult } from '#training/runs/result.ts';
import { Run } from '#training/runs/run.ts';

allowSlowTests();

const identity = tinyIdentity();
const vocabulary = new Vocabulary(['rain', 'größer', '!']);
const confusion = [
  [5, 1],
  [2, 4],
] as const;
const record: EpochRecord = {
  chunk: 1,
  epoch: 1,
  seconds: 2.5,
  tweetsPerSecond: 100,
  learningRate: 0.05,
  loss: 0.5,
  accuracy: 0.75,
  valLoss: 0.6,
  valAccuracy: 0.7,
};
/** The speeds are 100 and 300 tweets/s for equal numbers of tweets, so the mean is 150. */
const epochs = [record, { ...record, epoch: 2, seconds: 4.25, tweetsPerSecond: 300 }];

let folder: string;
let run: Run;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-result-'));
  run = await Run.open(identity, folder, { threads: 1 });
  run.progress.epochs.push(...epochs);
});

afterEach(async () => {
  await run.dispose();
  await rm(folder, { recursive: true });
});

const write = (runIdentity = identity) => writeResult(folder, run, runIdentity, vocabulary, confusion);
const runFile = async (): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'));

test('writeResult writes weights.bin, layers/, vocabulary.txt and run.json, and nothing else', async () => {
  await write();
  expect((await readdir(folder)).sort()).toEqual(['layers', 'run.json', 'vocabulary.txt', 'weights.bin']);
  expect((await readdir(join(folder, 'layers'))).sort()).toEqual(['model.json', 'weights.bin']);
});

test('writeResult writes the current weights and the given identity to weights.bin', async () => {
  run.pool.weights.headBias.values.set([3, -4]);
  const other = tinyIdentity({ seed: 7 });
  await write(other);
  expect(await loadTensors(join(folder, 'weights.bin'))).toEqual({
    state: other,
    tensors: copyWeights(run.pool.weights),
  });
});

test('writeResult writes the same weights to layers/ as a tfjs model', async () => {
  await write();
  const model: unknown = JSON.parse(await readFile(join(folder, 'layers', 'model.json'), 'utf8'));
  expect(model).toMatchObject({ format: 'layers-model', modelTopology: { class_name: 'Sequential' } });
  const bytes = await readFile(join(folder, 'layers', 'weights.bin'));
  const floats = weightNames.flatMap((name) => [...run.pool.weights[name].values]);
  expect([...new Float32Array(Uint8Array.from(bytes).buffer)]).toEqual(floats);
});

test('writeResult writes the words to vocabulary.txt', async () => {
  await write();
  const file = await readFile(join(folder, 'vocabulary.txt'), 'utf8');
  expect(Vocabulary.fromFile(file).words).toEqual(vocabulary.words);
});

test('writeResult writes identity, versions, times, epochs and test report to run.json', async () => {
  await write();
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(await runFile()).toEqual({
    ...identity,
    versions: { tonic: version, node: process.versions.node, tfjs: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    seconds: 6.75,
    tweetsPerSecond: expect.closeTo(150, 9),
    epochs,
    test: reportOf(confusion),
  });
});

test('writeResult adds the accuracies on the old test to run.json for a run on live tweets', async () => {
  run.progress.oldTest = [0.8, 0.75];
  await write();
  expect((await runFile()).oldTest).toEqual([0.8, 0.75]);
});

test('writeResult returns the seconds and the accuracy', async () => {
  expect(await write()).toEqual({ seconds: 6.75, accuracy: 0.75 });
});

test('writeResult replaces an earlier result', async () => {
  await write();
  run.pool.weights.headBias.values.set([3, -4]);
  run.progress.epochs.push({ ...record, chunk: 2 });
  await write();
  expect((await loadTensors(join(folder, 'weights.bin')))?.tensors).toEqual(copyWeights(run.pool.weights));
  expect((await runFile()).epochs).toHaveLength(3);
});

test('writeResult refuses a folder that does not exist in one line', async () => {
  const nowhere = join(folder, 'none');
  const complaint = await complaintOf(() => writeResult(nowhere, run, identity, vocabulary, confusion));
  expect(complaint).toMatch(/\/none\/.+: cannot be written \(ENOENT: .+\)/);
});

test.each(['vocabulary.txt', 'run.json', 'weights.bin'])(
  'writeResult reports in one line that it cannot write %s',
  async (name) => {
    await mkdir(join(folder, name, 'in the way'), { recursive: true });
    expect(await complaintOf(write)).toMatch(new RegExp(`/${name}: cannot be written \\(E[A-Z]+: .+\\)`));
  },
);

test.each(['vocabulary.txt', 'layers'])(
  'writeResult writes no new weights if %s cannot be written',
  async (name) => {
    await write();
    const before = await readFile(join(folder, 'weights.bin'));
    await rm(join(folder, name), { recursive: true });
    if (name === 'layers') await writeFile(join(folder, name), '');
    else await mkdir(join(folder, name));
    run.pool.weights.headBias.values.set([3, -4]);
    await complaintOf(write);
    expect(await readFile(join(folder, 'weights.bin'))).toEqual(before);
  },
);
