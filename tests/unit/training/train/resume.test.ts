import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { thorough } from '#tests/support/tiers.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { copyWeights, type Weights } from '#training/lstm/weights.ts';
import type { RunIdentity } from '#training/runs/identity.ts';
import { Run } from '#training/runs/run.ts';
import { trainInChunks } from '#training/train/chunked.ts';
import { silent, tinyIdentity } from './tiny.ts';

allowSlowTests();

const tweets = separableTweets(48);
/** Uses all that a checkpoint holds: position in an epoch, learning rate, best weights, replayed tweets. */
const identity = tinyIdentity({
  batch: 12,
  epochs: 2,
  patience: 9,
  falling: true,
  plateauFactor: 0.5,
  replay: 0.5,
});
/** An epoch has 22 tweets in the first chunk, 33 in the second: two and three batches. */
const batches = 2 * 2 + 2 * 3;

/** Weights of a run, and its log without times. */
interface Result {
  readonly weights: Weights;
  readonly log: readonly object[];
  readonly ended: boolean;
}

let folder: string;
/** Of a run without stops. */
let expected: Result;

const makeFolder = async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-resume-'));
};
const removeFolder = () => rm(folder, { recursive: true });

beforeAll(async () => {
  await makeFolder();
  expected = await train();
  await removeFolder();
});

beforeEach(makeFolder);

afterEach(removeFolder);

/** When training is stopped. */
interface CutOff {
  readonly epochs?: number;
  /** After so many batches, with a save right before, as every half minute. */
  readonly batches?: number;
  /** After so many batches, without a save. */
  readonly unsaved?: number;
}

/** Trains as a new process would, until the run ends or is stopped. */
async function train(
  cutOff: CutOff = {},
  {
    runIdentity = identity,
    threads = 1,
    source = tweets,
  }: { runIdentity?: RunIdentity; threads?: number; source?: typeof tweets } = {},
): Promise<Result> {
  const run = await Run.open(runIdentity, folder, { threads });
  const cut = new Error('cut off');
  const done = { batches: 0, epochs: 0 };
  run.saveWhenDue = async () => {
    done.batches++;
    if (done.batches === cutOff.batches) await run.save();
    if (done.batches === (cutOff.batches ?? cutOff.unsaved)) throw cut;
  };
  const onEpoch = () => {
    if (++done.epochs === cutOff.epochs) throw cut;
  };
  const error = await trainInChunks(run, source, { ...silent, onEpoch }).catch((thrown: unknown) => thrown);
  if (error !== undefined && error !== cut) throw error;
  const weights = copyWeights(run.pool.weights);
  const log = run.progress.epochs.map(({ seconds: _, tweetsPerSecond: __, ...record }) => record);
  await run.dispose();
  return { weights, log, ended: error === undefined };
}

/** Trains until the run ends, reopening it after each stop. */
async function trainInPieces(
  cutOffAfter: (piece: number) => CutOff,
): Promise<{ result: Result; pieces: number }> {
  for (let piece = 1; ; piece++) {
    const result = await train(cutOffAfter(piece));
    if (result.ended) return { result, pieces: piece };
  }
}

test('trainInChunks ends with the same bits after stops of every kind as without a stop', async () => {
  expect(expected.log).toHaveLength(4);
  const cutOffs: CutOff[] = [{ unsaved: 1 }, { batches: 1 }, { epochs: 1 }, { unsaved: 4 }];
  const { result, pieces } = await trainInPieces((piece) => cutOffs[piece - 1] ?? {});
  expect(pieces).toBe(cutOffs.length + 1);
  expect(result).toEqual(expected);
});

if (thorough)
  test('trainInChunks ends with the same bits if it is stopped after every batch', async () => {
    const { result, pieces } = await trainInPieces(() => ({ batches: 1 }));
    expect(pieces).toBe(batches + 1);
    expect(result).toEqual(expected);
  });

if (thorough)
  test('trainInChunks ends with the same bits if it is stopped after every epoch', async () => {
    const { result, pieces } = await trainInPieces(() => ({ epochs: 1 }));
    expect(pieces).toBe(5);
    expect(result).toEqual(expected);
  });

test('trainInChunks changes nothing in a finished run', async () => {
  expect(await train()).toEqual(expected);
  expect(await train()).toEqual(expected);
});

test('trainInChunks computes the same bits on any number of threads, also if it changes after a stop', async () => {
  const source = separableTweets(1000);
  const runIdentity = tinyIdentity({ chunks: 1, epochs: 2, batch: 600 });
  const single = await train({}, { runIdentity, source, threads: 1 });
  await rm(join(folder, 'checkpoint.bin'));
  await train({ batches: 1 }, { runIdentity, source, threads: 2 });
  await train({ epochs: 1 }, { runIdentity, source, threads: 1 });
  expect(await train({}, { runIdentity, source, threads: 2 })).toEqual(single);
});
