import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { useWasmBackend } from '../../../../training/lstm/backend.ts';
import type { Weights } from '../../../../training/lstm/initial.ts';
import { randomOf } from '../../../../training/random.ts';
import { chunkOf, holdOut, type Observer, trainInChunks } from '../../../../training/schedule/chunked.ts';
import { Run } from '../../../../training/schedule/run.ts';
import { shuffled } from '../../../../training/tweets/split.ts';
import { separableTweets } from '../lstm/encodedOf.ts';
import { silent, tinyIdentity } from './tiny.ts';

test('chunks are equal, to one tweet, disjoint, and together the whole', () => {
  const order = shuffled(103, randomOf(1));
  const chunks = Array.from({ length: 10 }, (_, k) => chunkOf(order, k, 10));
  expect(new Set(chunks.map(({ length }) => length))).toEqual(new Set([10, 11]));
  expect(chunks.flatMap((chunk) => [...chunk])).toEqual([...order]);
});

test('one chunk is the whole', () => {
  expect(chunkOf(Uint32Array.of(3, 1, 2), 0, 1)).toEqual(Uint32Array.of(3, 1, 2));
});

test('a share of a chunk is held out, and nothing is lost', () => {
  const chunk = shuffled(50, randomOf(1));
  const { train, validation } = holdOut(chunk, 0.1);
  expect(validation).toHaveLength(5);
  expect([...train, ...validation]).toEqual([...chunk]);
});

test('of a small chunk one tweet is held out all the same', () => {
  const { train, validation } = holdOut(Uint32Array.of(7, 8, 9), 0.1);
  expect([...train]).toEqual([7, 8]);
  expect([...validation]).toEqual([9]);
});

const tweets = separableTweets(48);
let folder: string;

beforeAll(useWasmBackend);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-chunked-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function train(
  changes: Parameters<typeof tinyIdentity>[0],
  observer: Partial<Observer> = {},
): Promise<Run> {
  const run = await Run.open(tinyIdentity(changes), folder);
  await trainInChunks(run, tweets, { ...silent, ...observer });
  return run;
}

const epochsOf = ({ progress }: Run) => progress.epochs.map(({ chunk, epoch }) => [chunk, epoch]);

test('without early stopping every chunk gets all of its epochs, in order', async () => {
  const run = await train({ chunks: 3, epochs: 2, patience: 9 });
  expect(epochsOf(run)).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
    [3, 1],
    [3, 2],
  ]);
  run.dispose();
});

test('a chunk ends when its validation accuracy has stopped improving, and the next begins with new patience', async () => {
  const run = await train({ chunks: 2, epochs: 9, patience: 2, learningRate: 0 });
  expect(epochsOf(run)).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 1],
    [2, 2],
    [2, 3],
  ]);
  run.dispose();
});

test('a chunk ends with the weights of its best epoch, not of its last', async () => {
  const weights: Weights[] = [];
  const run = await Run.open(tinyIdentity({ chunks: 1, epochs: 12, patience: 2 }), folder);
  await trainInChunks(run, tweets, { ...silent, onEpoch: () => weights.push(run.network.weights()) });
  const accuracies = run.progress.epochs.map(({ valAccuracy }) => valAccuracy);
  const best = accuracies.indexOf(Math.max(...accuracies));
  expect(best).toBeLessThan(accuracies.length - 1);
  expect(run.network.weights()).toEqual(weights[best]);
  expect(run.network.weights()).not.toEqual(weights.at(-1));
  run.dispose();
});

test('of each chunk the observer hears how many of how many tweets are done', async () => {
  const told: number[][] = [];
  const run = await train(
    { chunks: 2, epochs: 1, batch: 10 },
    { onBatch: (chunk, epoch, { tweets, of }) => told.push([chunk, epoch, tweets, of]) },
  );
  // 24 tweets a chunk, 2 of them held out
  expect(told.map(([chunk, epoch, , of]) => [chunk, epoch, of])).toEqual([
    ...[
      [1, 1, 22],
      [1, 1, 22],
      [1, 1, 22],
    ],
    ...[
      [2, 1, 22],
      [2, 1, 22],
      [2, 1, 22],
    ],
  ]);
  expect(told[2]?.[2]).toBe(22);
  run.dispose();
});

test('what it learns chunk by chunk, it knows in the end', async () => {
  const run = await train({ chunks: 2, epochs: 12, patience: 12 });
  const { progress } = run;
  expect(progress.epochs.at(-1)!.accuracy).toBeGreaterThan(0.95);
  expect(progress.epochs.at(-1)!.loss).toBeLessThan(progress.epochs[0]!.loss / 2);
  run.dispose();
});
