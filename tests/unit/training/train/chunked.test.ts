import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { copyOf, type Weights } from '#training/lstm/initial.ts';
import { Run } from '#training/runs/run.ts';
import { type TrainingObserver, trainInChunks } from '#training/train/chunked.ts';
import { silent, tinyIdentity } from './tiny.ts';

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

test('without early stopping every chunk gets all of its epochs, in order', async () => {
  expect(epochsOf(await train({ chunks: 3, epochs: 2, patience: 9 }))).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
    [3, 1],
    [3, 2],
  ]);
});

test('a chunk ends when its validation accuracy has stopped improving, and the next begins with new patience', async () => {
  expect(epochsOf(await train({ chunks: 2, epochs: 9, patience: 2, learningRate: 0 }))).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 1],
    [2, 2],
    [2, 3],
  ]);
});

test('a chunk ends with the weights of its best epoch, not of its last', async () => {
  const weights: Weights[] = [];
  const { progress, pool: team } = await train(
    { chunks: 1, epochs: 12, patience: 2 },
    { onEpoch: () => weights.push(copyOf(run.pool.weights)) },
  );
  const accuracies = progress.epochs.map(({ valAccuracy }) => valAccuracy);
  const best = accuracies.indexOf(Math.max(...accuracies));
  expect(best).toBeLessThan(accuracies.length - 1);
  expect(copyOf(team.weights)).toEqual(weights[best]);
  expect(copyOf(team.weights)).not.toEqual(weights.at(-1));
});

/** What the observer hears of each batch: chunk, epoch, tweets done, of how many. */
async function told(changes: Parameters<typeof tinyIdentity>[0]): Promise<number[][]> {
  const heard: number[][] = [];
  await train(changes, { onBatch: (chunk, epoch, { tweets, of }) => heard.push([chunk, epoch, tweets, of]) });
  return heard;
}

test('of each chunk the observer hears how many of how many tweets are done', async () => {
  const heard = await told({ chunks: 2, epochs: 1, batch: 10 });
  // 24 tweets a chunk, 2 of them held out: three batches
  expect(heard.map(([chunk, epoch, , of]) => [chunk, epoch, of])).toEqual(
    [1, 2].flatMap((chunk) => [0, 1, 2].map(() => [chunk, 1, 22])),
  );
  expect([heard[2]?.[2], heard[5]?.[2]]).toEqual([22, 22]);
});

test('with replay a later chunk trains on earlier tweets too', async () => {
  const heard = await told({ chunks: 3, epochs: 1, replay: 1, batch: 100 });
  expect(heard).toEqual([
    [1, 1, 14, 14],
    [2, 1, 28, 28],
    [3, 1, 28, 28],
  ]);
});

test('with common validation every chunk is as large as the rest allows', async () => {
  const heard = await told({ chunks: 2, epochs: 1, validation: 'common', validationShare: 0.25, batch: 100 });
  expect(heard.map(([, , , of]) => of)).toEqual([18, 18]);
});

test('on a plateau the rate falls, and the next chunk begins with the whole of it', async () => {
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

test('a rate that falls is zero at the end of all chunks', async () => {
  const { progress } = await train({ chunks: 2, epochs: 2, patience: 9, learningRate: 0.08, falling: true });
  expect(progress.epochs.map(({ learningRate }) => learningRate)).toEqual(
    [0.06, 0.04, 0.02, 0].map((rate) => expect.closeTo(rate, 10)),
  );
});

test('what it learns chunk by chunk, it knows in the end', async () => {
  const { progress } = await train({ chunks: 2, epochs: 12, patience: 12 });
  expect(progress.epochs.at(-1)!.accuracy).toBeGreaterThan(0.95);
  expect(progress.epochs.at(-1)!.loss).toBeLessThan(progress.epochs[0]!.loss / 2);
});

test('a chunk of one tweet, which is held out, is refused in one line', async () => {
  await expect(train({ chunks: 48 })).rejects.toThrow(/^a chunk has no tweets left to train on/);
});
