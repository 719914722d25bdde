import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { encodedOf, separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import { silent, tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { trainLiveChunk, type WaitingTweets } from '#training/live/chunk.ts';
import { copyWeights, type Weights } from '#training/lstm/weights.ts';
import { Run } from '#training/runs/run.ts';
import { trainInChunks } from '#training/train/chunked.ts';
import type { Encoded } from '#training/tweets/encode.ts';

allowSlowTests();

const size = 200;
const identity = {
  ...tinyIdentity({ chunks: 1, epochs: 4, batch: 16, replay: 0 }),
  tweets: { train: size, test: 60 },
};
const good = separableTweets(size);
const flipped = { ...good, labels: good.labels.map((label) => 1 - label) };
const heldOut = separableTweets(90);
/** Without tweets to rehearse, so that a chunk of wrong labels teaches them. */
const old = { replay: encodedOf([]), test: separableTweets(60) };

let folder: string;
let trained: Weights;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-drift-'));
  const run = await Run.open(identity, folder, { threads: 1 });
  await trainInChunks(run, good, silent);
  trained = copyWeights(run.pool.weights);
  await run.dispose();
});

afterAll(() => rm(folder, { recursive: true }));

/** Holds one chunk, and what was done with it. */
function waitingOf(tweets: Encoded) {
  const done = { kept: -1, discarded: 0 };
  const waiting: WaitingTweets = {
    tweets: () => tweets,
    rehearsed: async () => [],
    keep: async (positions) => {
      done.kept = positions.length;
    },
    discardChunk: () => {
      done.discarded++;
    },
  };
  return { waiting, done };
}

const observer = { ...silent, onChunk: async () => undefined };
const openRun = (out: string) => Run.open(identity, out, { from: trained, threads: 1 });
const newFolder = () => mkdtemp(join(folder, 'live-'));
const watch = { heldOut };

test('trainLiveChunk refuses a chunk that makes held-out posts worse, drops its tweets, and goes on from the old weights', async () => {
  const run = await openRun(await newFolder());
  const refused = waitingOf(flipped);
  await trainLiveChunk(run, refused.waiting, old, size, observer, watch);
  const first = run.progress.drift![0]!;
  expect(first).toMatchObject({ refused: true, fresh: { accuracy: expect.closeTo(0, 1) } });
  expect(first.heldOutBefore!.accuracy).toBeGreaterThan(0.95);
  expect(first.heldOutAfter!.accuracy).toBeLessThan(0.5);
  expect(run.pool.weights).toEqual(trained);
  expect(run.adam.steps).toBe(0);
  expect(refused.done).toEqual({ kept: 0, discarded: 1 });
  expect(run.progress.chunk).toBe(1);

  const accepted = waitingOf(good);
  await trainLiveChunk(run, accepted.waiting, old, size, observer, watch);
  const second = run.progress.drift![1]!;
  expect(second).toMatchObject({ refused: false, unknown: 0 });
  expect(second.fresh.accuracy).toBeGreaterThan(0.95);
  expect(second.heldOutBefore).toEqual(first.heldOutBefore);
  expect(accepted.done).toEqual({ kept: 20, discarded: 1 });
  await run.dispose();
});

test.each([
  ['before it is reported', { ...observer, onChunk: () => Promise.reject(new Error('killed')) }],
  [
    'after its first epoch',
    {
      ...observer,
      onEpoch: () => {
        throw new Error('killed');
      },
    },
  ],
])(
  'trainLiveChunk refuses the same chunk if it is stopped %s, and keeps what it measured before',
  async (_, dying) => {
    const out = await newFolder();
    const first = await openRun(out);
    await expect(trainLiveChunk(first, waitingOf(flipped).waiting, old, size, dying, watch)).rejects.toThrow(
      'killed',
    );
    const measured = first.progress.drift![0]!.fresh;
    await first.dispose();
    const run = await openRun(out);
    await trainLiveChunk(run, waitingOf(flipped).waiting, old, size, observer, watch);
    expect(run.progress.drift).toEqual([expect.objectContaining({ refused: true, fresh: measured })]);
    expect(run.pool.weights).toEqual(trained);
    await run.dispose();
  },
);

test('trainLiveChunk refuses a chunk after which held-out posts are worse than they were at their best', async () => {
  const out = await newFolder();
  const run = await openRun(out);
  const score = { accuracy: 1.1, calibrationError: 0 };
  run.progress.chunk = 1;
  run.progress.drift = [
    { fresh: score, unknown: 0, heldOutBefore: score, heldOutAfter: score, refused: false },
  ];
  await trainLiveChunk(run, waitingOf(good).waiting, old, size, observer, watch);
  const [, second] = run.progress.drift;
  expect(second!.heldOutAfter!.accuracy).toBeGreaterThanOrEqual(second!.heldOutBefore!.accuracy - 0.005);
  expect(second!.refused).toBe(true);
  await run.dispose();
});

test('the accuracy on held-out posts is the mean of those on happy and on sad posts', async () => {
  const run = await openRun(await newFolder());
  const { labels } = heldOut;
  const isWrong = (k: number) => labels[k] === 0 && k % 3 === 0;
  const some = { ...heldOut, labels: labels.map((label, k) => (isWrong(k) ? 1 : label)) };
  await trainLiveChunk(run, waitingOf(good).waiting, old, size, observer, { heldOut: some });
  const wrong = labels.reduce((sum, _, k) => sum + Number(isWrong(k)), 0);
  const happy = some.labels.reduce((sum, label) => sum + label, 0);
  expect(wrong).toBeGreaterThan(10);
  expect(run.progress.drift![0]!.heldOutBefore!.accuracy).toBeCloseTo((1 + (happy - wrong) / happy) / 2);
  await run.dispose();
});

test('trainLiveChunk accepts every chunk if no held-out posts are given, and counts words that are new', async () => {
  const run = await openRun(await newFolder());
  const unknown = { ...flipped, ids: flipped.ids.map((id) => (id >= 10 ? 1 : id)) };
  await trainLiveChunk(run, waitingOf(unknown).waiting, old, size, observer, { heldOut: undefined });
  const [drift] = run.progress.drift!;
  expect(drift).toMatchObject({ refused: false });
  expect(drift).not.toHaveProperty('heldOutBefore');
  expect(drift!.unknown).toBeCloseTo(unknown.ids.filter((id) => id === 1).length / unknown.ids.length);
  expect(run.pool.weights).not.toEqual(trained);
  await run.dispose();
});
