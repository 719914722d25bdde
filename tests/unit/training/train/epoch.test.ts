import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import type { WeightName } from '#training/lstm/initial.ts';
import { notStopped } from '#training/runs/earlyStopping.ts';
import { Run } from '#training/runs/run.ts';
import { epochStart, evaluate, rateOf, trainEpoch } from '#training/train/epoch.ts';
import { tinyIdentity } from './tiny.ts';

const tweets = separableTweets(30);
const all = Uint32Array.from(tweets.labels.keys());
const nothing = () => Promise.resolve();
let folder: string;
let run: Run;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-epoch-'));
  run = await Run.open(tinyIdentity({ falling: true }), folder, { threads: 1 });
});

afterEach(async () => {
  await run.dispose();
  await rm(folder, { recursive: true });
});

test('evaluating counts every chosen tweet once, by its label', async () => {
  const { confusion, accuracy } = await evaluate(run.pool, tweets, all.slice(0, 21));
  expect(confusion[0][0] + confusion[0][1]).toBe(11);
  expect(confusion[1][0] + confusion[1][1]).toBe(10);
  expect(accuracy).toBe((confusion[0][0] + confusion[1][1]) / 21);
});

test('the loss of an evaluation is the mean over tweets', async () => {
  const losses = [];
  for (const tweet of all) losses.push((await evaluate(run.pool, tweets, Uint32Array.of(tweet))).loss);
  const mean = losses.reduce((sum, loss) => sum + loss) / 30;
  expect((await evaluate(run.pool, tweets, all)).loss).toBeCloseTo(mean, 5);
});

test('what counts in an evaluation is the label as it was, not the soft one that was learned', async () => {
  const lessons = { ...tweets, softTargets: Float32Array.from(tweets.labels, (label) => 1 - label) };
  expect(await evaluate(run.pool, lessons, all)).toEqual(await evaluate(run.pool, tweets, all));
  const learned = await trainEpoch(run, lessons, all, [1, 1], nothing);
  expect(learned.loss).not.toBeCloseTo((await evaluate(run.pool, lessons, all)).loss, 2);
});

test('an epoch drops words and features as the settings say', async () => {
  const ask = vi.spyOn(run.pool, 'computeGradients');
  const settings = { ...run.identity.settings, wordDropout: 0.1, featureDropout: 0.3 };
  await trainEpoch({ ...run, identity: { ...run.identity, settings } } as Run, tweets, all, [1, 1], nothing);
  for (const [, , , dropout] of ask.mock.calls)
    expect(dropout).toEqual({ inputs: 0.2, recurrent: 0.2, words: 0.1, features: 0.3 });
  expect(ask).toHaveBeenCalledTimes(4);
});

test('evaluating tells how far it is', async () => {
  const told: number[][] = [];
  const many = Uint32Array.from({ length: 8200 }, (_, k) => k % 30);
  await evaluate(run.pool, tweets, many, (done, of) => told.push([done, of]));
  expect(told).toHaveLength(2);
  expect(told.at(-1)).toEqual([8200, 8200]);
});

test('an epoch takes a step a batch, each at its own rate, and tells what is done', async () => {
  const rates: number[] = [];
  const step = run.adam.step.bind(run.adam);
  vi.spyOn(run.adam, 'step').mockImplementation((shards, rate) => {
    rates.push(rate);
    step(shards, rate);
  });
  const told: number[] = [];
  const score = await trainEpoch(run, tweets, all, [1, 1], async (done) => void told.push(done.tweets));
  expect(told).toHaveLength(4);
  expect(told.at(-1)).toBe(30);
  expect(rates).toEqual([0, 1, 2, 3].map((batch) => expect.closeTo(0.05 * (1 - batch / 4 / 6), 10)));
  expect(run.progress.underWay).toMatchObject({ batches: 4, tweets: 30, correct: 30 * score.accuracy });
  expect(score.loss).toBeCloseTo(Math.LN2, 0);
});

test('an epoch goes on from the batch where the run stands, and counts what was done before', async () => {
  run.progress.underWay = { batches: 3, tweets: 22, loss: 22, correct: 11, seconds: 1 };
  const { loss } = await trainEpoch(run, tweets, all, [1, 1], nothing);
  expect(run.adam.steps).toBe(1);
  expect(run.progress.underWay.batches).toBe(4);
  expect(loss).toBeGreaterThan(22 / 30);
  expect(await trainEpoch(run, tweets, all, [1, 1], nothing)).toMatchObject({ loss });
  expect(run.adam.steps).toBe(1);
});

test.each<WeightName>(['embedding', 'kernel', 'recurrent', 'bias', 'headBias'])(
  'an epoch whose loss is no number (%s) stops there, and says what helps',
  async (name) => {
    run.pool.weights[name].values.fill(Number.NaN);
    const afterBatch = vi.fn(nothing);
    await expect(trainEpoch(run, tweets, all, [1, 1], afterBatch)).rejects.toThrow('lower the learning rate');
    expect(afterBatch).not.toHaveBeenCalled();
  },
);

const { settings } = tinyIdentity({ chunks: 2, epochs: 4, learningRate: 0.8, falling: true });
const at = (chunk: number, epoch: number, rate = 1) => ({
  ...{ chunk, epoch, underWay: epochStart(), epochs: [] },
  stopping: { ...notStopped, rate },
});

test.each([
  [0, 0, 0, 0.8],
  [0, 0, 0.5, 0.75],
  [0, 1, 0, 0.7],
  [0, 4, 0, 0.4],
  [1, 0, 0, 0.4],
  [1, 2, 0.5, 0.15],
  [1, 3, 1, 0],
])('a falling rate, chunk %i, epoch %i, %j of it done: %j', (chunk, epoch, share, rate) => {
  expect(rateOf(settings, at(chunk, epoch), share)).toBeCloseTo(rate, 12);
});

test('a rate that does not fall stays, but for what a plateau makes of it', () => {
  const steady = { ...settings, falling: false };
  for (const [chunk, epoch] of [
    [0, 0],
    [1, 3],
  ] as const) {
    expect(rateOf(steady, at(chunk, epoch), 0.5)).toBe(0.8);
    expect(rateOf(steady, at(chunk, epoch, 0.25), 0.5)).toBe(0.2);
  }
  expect(rateOf(settings, at(1, 0, 0.5), 0)).toBeCloseTo(0.2, 12);
});
