import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { separableTweets } from '#tests/unit/training/lstm/encodedOf.ts';
import type { WeightName } from '#training/lstm/weights.ts';
import { stoppingStart } from '#training/runs/earlyStopping.ts';
import { epochStart } from '#training/runs/progress.ts';
import { Run } from '#training/runs/run.ts';
import { evaluate, learningRateAt, trainEpoch } from '#training/train/epoch.ts';
import { tinyIdentity } from './tiny.ts';

allowSlowTests();

const tweets = separableTweets(30);
const all = Uint32Array.from(tweets.labels.keys());
const ignoreProgress = () => Promise.resolve();
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

test('evaluate counts every chosen tweet once, by its label', async () => {
  const { confusion, accuracy } = await evaluate(run.pool, tweets, all.slice(0, 21));
  expect(confusion[0][0] + confusion[0][1]).toBe(11);
  expect(confusion[1][0] + confusion[1][1]).toBe(10);
  expect(accuracy).toBe((confusion[0][0] + confusion[1][1]) / 21);
});

test('evaluate returns the mean loss over tweets', async () => {
  const losses = [];
  for (const tweet of all) losses.push((await evaluate(run.pool, tweets, Uint32Array.of(tweet))).loss);
  const mean = losses.reduce((sum, loss) => sum + loss) / 30;
  expect((await evaluate(run.pool, tweets, all)).loss).toBeCloseTo(mean, 5);
});

test('evaluate scores by the label and ignores soft targets', async () => {
  const trainingSet = { ...tweets, softTargets: Float32Array.from(tweets.labels, (label) => 1 - label) };
  expect(await evaluate(run.pool, trainingSet, all)).toEqual(await evaluate(run.pool, tweets, all));
  const trained = await trainEpoch(run, trainingSet, all, [1, 1], ignoreProgress);
  expect(trained.loss).not.toBeCloseTo((await evaluate(run.pool, trainingSet, all)).loss, 2);
});

test('trainEpoch passes all four dropout settings to the pool', async () => {
  const computeGradients = vi.spyOn(run.pool, 'computeGradients');
  const settings = { ...run.identity.settings, wordDropout: 0.1, featureDropout: 0.3 };
  await trainEpoch(
    { ...run, identity: { ...run.identity, settings } } as Run,
    tweets,
    all,
    [1, 1],
    ignoreProgress,
  );
  for (const [, , , dropout] of computeGradients.mock.calls)
    expect(dropout).toEqual({ inputs: 0.2, recurrent: 0.2, words: 0.1, features: 0.3 });
  expect(computeGradients).toHaveBeenCalledTimes(4);
});

test('evaluate reports progress after each batch', async () => {
  const progress: number[][] = [];
  const many = Uint32Array.from({ length: 8200 }, (_, k) => k % 30);
  await evaluate(run.pool, tweets, many, (done, total) => progress.push([done, total]));
  expect(progress).toHaveLength(2);
  expect(progress.at(-1)).toEqual([8200, 8200]);
});

test('trainEpoch takes one step per batch at the rate of that moment, and reports progress', async () => {
  const rates: number[] = [];
  const step = run.adam.step.bind(run.adam);
  vi.spyOn(run.adam, 'step').mockImplementation((shards, rate) => {
    rates.push(rate);
    step(shards, rate);
  });
  const tweetsDone: number[] = [];
  const score = await trainEpoch(run, tweets, all, [1, 1], async (done) => void tweetsDone.push(done.tweets));
  expect(tweetsDone).toHaveLength(4);
  expect(tweetsDone.at(-1)).toBe(30);
  expect(rates).toEqual([0, 1, 2, 3].map((batch) => expect.closeTo(0.05 * (1 - batch / 4 / 6), 10)));
  expect(run.progress.underWay).toMatchObject({ batches: 4, tweets: 30, correct: 30 * score.accuracy });
  expect(score.loss).toBeCloseTo(Math.LN2, 0);
});

test('trainEpoch continues at the next batch of an interrupted epoch and includes earlier batches in the score', async () => {
  run.progress.underWay = { batches: 3, tweets: 22, loss: 22, correct: 11, seconds: 1 };
  const { loss } = await trainEpoch(run, tweets, all, [1, 1], ignoreProgress);
  expect(run.adam.steps).toBe(1);
  expect(run.progress.underWay.batches).toBe(4);
  expect(loss).toBeGreaterThan(22 / 30);
  expect(await trainEpoch(run, tweets, all, [1, 1], ignoreProgress)).toMatchObject({ loss });
  expect(run.adam.steps).toBe(1);
});

test.each<WeightName>(['embedding', 'kernel', 'recurrent', 'bias', 'headBias'])(
  'trainEpoch throws before it reports progress if weights are NaN (%s)',
  async (name) => {
    run.pool.weights[name].values.fill(Number.NaN);
    const afterBatch = vi.fn(ignoreProgress);
    await expect(trainEpoch(run, tweets, all, [1, 1], afterBatch)).rejects.toThrow('lower the learning rate');
    expect(afterBatch).not.toHaveBeenCalled();
  },
);

const { settings } = tinyIdentity({ chunks: 2, epochs: 4, learningRate: 0.8, falling: true });
const progressAt = (chunk: number, epoch: number, rate = 1) => ({
  chunk,
  epoch,
  underWay: epochStart(),
  epochs: [],
  stopping: { ...stoppingStart, rate },
});

test.each([
  [0, 0, 0, 0.8],
  [0, 0, 0.5, 0.75],
  [0, 1, 0, 0.7],
  [0, 4, 0, 0.4],
  [1, 0, 0, 0.4],
  [1, 2, 0.5, 0.15],
  [1, 3, 1, 0],
])(
  'learningRateAt chunk %i and epoch %i, of which %j is finished, returns %j for a falling rate',
  (chunk, epoch, share, rate) => {
    expect(learningRateAt(settings, progressAt(chunk, epoch), share)).toBeCloseTo(rate, 12);
  },
);

test('learningRateAt returns the constant rate times the factor of the plateau rule', () => {
  const constant = { ...settings, falling: false };
  for (const [chunk, epoch] of [
    [0, 0],
    [1, 3],
  ] as const) {
    expect(learningRateAt(constant, progressAt(chunk, epoch), 0.5)).toBe(0.8);
    expect(learningRateAt(constant, progressAt(chunk, epoch, 0.25), 0.5)).toBe(0.2);
  }
  expect(learningRateAt(settings, progressAt(1, 0, 0.5), 0)).toBeCloseTo(0.2, 12);
});
