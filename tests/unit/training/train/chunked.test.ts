import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { copyWeights, type Weights } from '#training/lstm/weights.ts';
import { Run } from '#training/runs/run.ts';
import { type TrainingObserver, trainInChunks } from '#training/train/chunked.ts';
import { silent, tinyIdentity } from './tiny.ts';

allowSlowTests();

const tweets = separableTweets(48);
let folder: string;
let run: Run;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-chunked-'));
});

afterEach(async () => {
  await run.dispose();
  await rm(folder, { recursive: true });
});

async function train(
  changes: Parameters<typeof tinyIdentity>[0],
  observer: Partial<TrainingObserver> = {},
): Promise<Run> {
  run = await Run.open(tinyIdentity(changes), folder, { threads: 1 });
  await trainInChunks(run, tweets, { ...silent, ...observer });
  return run;
}

const epochsOf = ({ progress }: Run) => progress.epochs.map(({ chunk, epoch }) => [chunk, epoch]);

test('trainInChunks trains every chunk for all epochs, in order, without early stopping', async () => {
  expect(epochsOf(await train({ chunks: 3, epochs: 2, patience: 9 }))).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
    [3, 1],
    [3, 2],
  ]);
});

test('trainInChunks ends a chunk after `patience` epochs without improvement, and starts the next with a new count', async () => {
  expect(epochsOf(await train({ chunks: 2, epochs: 9, patience: 2, learningRate: 0 }))).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 1],
    [2, 2],
    [2, 3],
  ]);
});

test('trainInChunks ends a chunk with the weights of its best epoch', async () => {
  const weights: Weights[] = [];
  const { progress, pool } = await train(
    { chunks: 1, epochs: 12, patience: 2 },
    { onEpoch: () => weights.push(copyWeights(run.pool.weights)) },
  );
  const accuracies = progress.epochs.map(({ valAccuracy }) => valAccuracy);
  const best = accuracies.indexOf(Math.max(...accuracies));
  expect(best).toBeLessThan(accuracies.length - 1);
  expect(copyWeights(pool.weights)).toEqual(weights[best]);
  expect(copyWeights(pool.weights)).not.toEqual(weights.at(-1));
});

/** Returns the reports on each batch: chunk, epoch, finished tweets, total tweets. */
async function reportsOf(changes: Parameters<typeof tinyIdentity>[0]): Promise<number[][]> {
  const reports: number[][] = [];
  await train(changes, {
    onBatch: (chunk, epoch, { tweets, total }) => reports.push([chunk, epoch, tweets, total]),
  });
  return reports;
}

test('trainInChunks reports the finished and the total tweets of each epoch', async () => {
  const reports = await reportsOf({ chunks: 2, epochs: 1, batch: 10 });
  // 24 tweets per chunk, of which 2 are held out: three batches.
  expect(reports.map(([chunk, epoch, , total]) => [chunk, epoch, total])).toEqual(
    [1, 2].flatMap((chunk) => [0, 1, 2].map(() => [chunk, 1, 22])),
  );
  expect([reports[2]?.[2], reports[5]?.[2]]).toEqual([22, 22]);
});

test('trainInChunks trains later chunks on earlier tweets too if replay is set', async () => {
  const reports = await reportsOf({ chunks: 3, epochs: 1, replay: 1, batch: 100 });
  expect(reports).toEqual([
    [1, 1, 14, 14],
    [2, 1, 28, 28],
    [3, 1, 28, 28],
  ]);
});

test('trainInChunks cuts the tweets that common validation leaves into equal chunks', async () => {
  const reports = await reportsOf({
    chunks: 2,
    epochs: 1,
    validation: 'common',
    validationShare: 0.25,
    batch: 100,
  });
  expect(reports.map(([, , , total]) => total)).toEqual([18, 18]);
});

test('trainInChunks lowers the rate on a plateau and resets it for the next chunk', async () => {
  const { progress } = await train({
    chunks: 2,
    epochs: 3,
    patience: 9,
    learningRate: 1e-12,
    plateauFactor: 0.5,
  });
  expect(progress.epochs.map(({ learningRate }) => learningRate)).toEqual(
    [1e-12, 1e-12, 5e-13, 1e-12, 1e-12, 5e-13].map((rate) => expect.closeTo(rate, 20)),
  );
});

test('trainInChunks lowers a falling rate to zero at the end of the last chunk', async () => {
  const { progress } = await train({ chunks: 2, epochs: 2, patience: 9, learningRate: 0.08, falling: true });
  expect(progress.epochs.map(({ learningRate }) => learningRate)).toEqual(
    [0.06, 0.04, 0.02, 0].map((rate) => expect.closeTo(rate, 10)),
  );
});

test('trainInChunks learns separable tweets chunk by chunk', async () => {
  const { progress } = await train({ chunks: 2, epochs: 12, patience: 12 });
  expect(progress.epochs.at(-1)!.accuracy).toBeGreaterThan(0.95);
  expect(progress.epochs.at(-1)!.loss).toBeLessThan(progress.epochs[0]!.loss / 2);
});

test('trainInChunks refuses a chunk whose only tweet is held out in one line', async () => {
  await expect(train({ chunks: 48 })).rejects.toThrow(/^a chunk has no tweets left to train on/);
});
