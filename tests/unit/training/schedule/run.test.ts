import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { UserError } from '../../../../scripts/command.ts';
import { useWasmBackend } from '../../../../training/lstm/backend.ts';
import type { WeightName, Weights } from '../../../../training/lstm/initial.ts';
import { checkpointPath } from '../../../../training/schedule/checkpoint.ts';
import { trainInChunks } from '../../../../training/schedule/chunked.ts';
import { Run } from '../../../../training/schedule/run.ts';
import { separableTweets } from '../lstm/encodedOf.ts';
import { silent, tinyIdentity } from './tiny.ts';

const tweets = separableTweets(48);
const identity = tinyIdentity({ patience: 9 });
/** What a run leaves: its weights and its log but for the clock's part in it. */
interface Result {
  readonly weights: Weights;
  readonly log: object[];
}

let folder: string;

beforeAll(useWasmBackend);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-run-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Trains until the run ends, or until it is cut off: after so many epochs, or in the midst of the one after. */
async function train(cutOff?: { epochs: number; midst?: boolean }): Promise<Result> {
  const run = await Run.open(identity, folder);
  const cut = new Error('cut off');
  await trainInChunks(run, tweets, {
    onBatch: () => {
      if (cutOff?.midst && run.progress.epochs.length === cutOff.epochs) throw cut;
    },
    onEpoch: () => {
      if (cutOff && !cutOff.midst && run.progress.epochs.length === cutOff.epochs) throw cut;
    },
  }).catch((error: unknown) => {
    if (error !== cut) throw error;
  });
  const weights = run.network.weights();
  const log = run.progress.epochs.map(({ seconds: _, tweetsPerSecond: __, ...record }) => record);
  run.dispose();
  return { weights, log };
}

function expectSame(actual: Result, expected: Result): void {
  for (const [name, { values }] of Object.entries(expected.weights)) {
    const found = actual.weights[name as WeightName].values;
    const apart = values.reduce((most, value, k) => Math.max(most, Math.abs(value - found[k]!)), 0);
    expect(apart, name).toBeLessThan(1e-4);
  }
  expect(actual.log).toHaveLength(expected.log.length);
  for (const [k, record] of expected.log.entries()) {
    for (const [key, value] of Object.entries(record))
      expect(actual.log[k]).toHaveProperty(key, expect.closeTo(value, 4));
  }
}

test.each([
  ['after the first epoch', [{ epochs: 1 }]],
  ['after the last epoch of a chunk', [{ epochs: 3 }]],
  ['in the midst of an epoch', [{ epochs: 4, midst: true }]],
  ['after the last epoch of all', [{ epochs: 6 }]],
  ['again and again', [{ epochs: 1 }, { epochs: 1, midst: true }, { epochs: 2 }, { epochs: 5, midst: true }]],
])('a run that was cut off %s ends as one that was not', async (_when, cutOffs) => {
  const expected = await train();
  expect(expected.log).toHaveLength(6);
  await rm(checkpointPath(folder));
  for (const cutOff of cutOffs) await train(cutOff);
  expectSame(await train(), expected);
});

test('a run that has ended stays as it is', async () => {
  const ended = await train();
  expect(await train()).toEqual(ended);
});

test('a new folder is a new run', async () => {
  const run = await Run.open(identity, folder);
  expect(run.progress.epochs).toEqual([]);
  run.dispose();
});

test.each([
  ['another seed', tinyIdentity({ patience: 9, seed: 1 })],
  ['another number of chunks', tinyIdentity({ patience: 9, chunks: 3 })],
  ['other tweets', { ...identity, tweets: { train: 47, test: 12 } }],
  ['another preset', { ...identity, preset: 'tonic' as const }],
])('%s does not go on with a run that is there, and leaves it alone', async (_what, other) => {
  await train({ epochs: 1 });
  const before = await readFile(checkpointPath(folder));
  const opening = Run.open(other, folder);
  await expect(opening).rejects.toThrow(UserError);
  await expect(opening).rejects.toThrow(/holds another run \(\{.*\}\); give another --out$/);
  expect(await readFile(checkpointPath(folder))).toEqual(before);
});

test('a damaged checkpoint is one line, and never a fresh start', async () => {
  await train({ epochs: 1 });
  const whole = await readFile(checkpointPath(folder));
  await writeFile(checkpointPath(folder), whole.subarray(0, whole.length - 2));
  await expect(Run.open(identity, folder)).rejects.toThrow(UserError);
});

test('a checkpoint that cannot be written ends the run in one line, and the epoch before is kept', async () => {
  await train({ epochs: 1 });
  const before = await readFile(checkpointPath(folder));
  await symlink('/dev/full', `${checkpointPath(folder)}.partial`);
  await expect(train()).rejects.toThrow(UserError);
  expect(await readFile(checkpointPath(folder))).toEqual(before);
});

test('saving and opening leave no tensor behind', async () => {
  await train({ epochs: 1 });
  const { numTensors } = tf.memory();
  const run = await Run.open(identity, folder);
  await run.save();
  run.dispose();
  expect(tf.memory().numTensors).toBe(numTensors);
  const again = await Run.open(identity, folder);
  await trainInChunks(again, tweets, silent);
  again.dispose();
  expect(tf.memory().numTensors).toBe(numTensors);
});
