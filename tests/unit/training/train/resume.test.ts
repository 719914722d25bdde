import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { copyOf, type Weights } from '#training/lstm/initial.ts';
import { Run, type RunIdentity } from '#training/runs/run.ts';
import { trainInChunks } from '#training/train/chunked.ts';
import { silent, tinyIdentity } from './tiny.ts';

const tweets = separableTweets(48);
/** With all that a checkpoint must remember: where in an epoch, the rate, the best weights, what is replayed. */
const identity = tinyIdentity({
  ...{ batch: 12, epochs: 2, patience: 9 },
  ...{ falling: true, plateauFactor: 0.5, replay: 0.5 },
});
/** 22 tweets in the first chunk, 33 in the second: two and three batches an epoch. */
const batches = 2 * 2 + 2 * 3;

/** What a run leaves: its weights, and its log but for the clock's part in it. */
interface Result {
  readonly weights: Weights;
  readonly log: readonly object[];
  readonly ended: boolean;
}

let folder: string;
/** Of a run that was never stopped. */
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

/** When a process is cut off. */
interface CutOff {
  readonly epochs?: number;
  /** The run is saved before, as it is in every half minute. */
  readonly batches?: number;
  /** So many batches after the run was last saved. */
  readonly unsaved?: number;
}

/** Trains as a process of its own would: until the run ends, or the process is cut off. */
async function train(
  cutOff: CutOff = {},
  {
    of = identity,
    threads = 1,
    from = tweets,
  }: { of?: RunIdentity; threads?: number; from?: typeof tweets } = {},
): Promise<Result> {
  const run = await Run.open(of, folder, { threads });
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
  const error = await trainInChunks(run, from, { ...silent, onEpoch }).catch((thrown: unknown) => thrown);
  if (error !== undefined && error !== cut) throw error;
  const weights = copyOf(run.pool.weights);
  const log = run.progress.epochs.map(({ seconds: _, tweetsPerSecond: __, ...record }) => record);
  await run.dispose();
  return { weights, log, ended: error === undefined };
}

/** Trains by as many processes as it takes. */
async function trainInPieces(
  cutOffAfter: (piece: number) => CutOff,
): Promise<{ result: Result; pieces: number }> {
  for (let piece = 1; ; piece++) {
    const result = await train(cutOffAfter(piece));
    if (result.ended) return { result, pieces: piece };
  }
}

test('a run that is stopped after every batch ends, to the bit, as one that was not', async () => {
  expect(expected.log).toHaveLength(4);
  const { result, pieces } = await trainInPieces(() => ({ batches: 1 }));
  expect(pieces).toBe(batches + 1);
  expect(result).toEqual(expected);
});

test('so does one that is stopped after every epoch', async () => {
  const { result, pieces } = await trainInPieces(() => ({ epochs: 1 }));
  expect(pieces).toBe(5);
  expect(result).toEqual(expected);
});

test('so does one that is stopped some batches after it was last saved', async () => {
  const cutOffs: CutOff[] = [{ unsaved: 1 }, { batches: 1 }, { unsaved: 1 }, { unsaved: 4 }, { batches: 4 }];
  const { result, pieces } = await trainInPieces((piece) => cutOffs[piece - 1] ?? {});
  expect(pieces).toBe(cutOffs.length + 1);
  expect(result).toEqual(expected);
});

test('a run that has ended stays as it is', async () => {
  expect(await train()).toEqual(expected);
  expect(await train()).toEqual(expected);
});

test('the number of threads does not change a bit, not even from one piece to the next', async () => {
  const from = separableTweets(1000);
  const of = tinyIdentity({ chunks: 1, epochs: 2, batch: 600 });
  const one = await train({}, { of, from, threads: 1 });
  await rm(join(folder, 'checkpoint.bin'));
  await train({ batches: 1 }, { of, from, threads: 2 });
  await train({ epochs: 1 }, { of, from, threads: 1 });
  expect(await train({}, { of, from, threads: 2 })).toEqual(one);
});
