import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { randomWeights, tweetSizes } from '#tests/unit/training/export/randomWeights.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { batchesOf, batchOf, slicesOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { denseNames, type Gradients } from '#training/lstm/gradients.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { rowsPerShard, WorkerPool } from '#training/lstm/workerPool.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';

allowSlowTests();

const { settings } = tinyIdentity();
const count = 600;
const tweets = variedTweets(count);
const [order] = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), count, randomOf(1)) as [
  Uint32Array,
];
const wrongOrder = order.toReversed();
const initial = initialWeights(settings);
const dropout = { inputs: 0.2, recurrent: 0.2 };

let network: Network;
let pools: WorkerPool[] = [];

beforeAll(async () => {
  network = new Network(new Workspace(await compileKernels()), initial);
  await tf.setBackend('cpu');
});

afterEach(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  pools = [];
});

async function startPool(threads: number, weights = initial): Promise<WorkerPool> {
  const pool = await WorkerPool.start(weights, count, threads);
  pools.push(pool);
  return pool;
}

/** Copies the valid gradients of a step. */
const copyGradients = ({ values, stamps, touched }: Gradients, step: number) => ({
  dense: denseNames.map((name) => values[name].slice()),
  touched: [...touched].slice(0, touched.indexOf(-1)),
  rows: [...stamps.entries()]
    .filter(([, stamp]) => stamp === step)
    .map(([id]) => values.embedding.slice(id * settings.embedding, (id + 1) * settings.embedding)),
});

/** A network with every option, and tweets with every optional column. */
const full = {
  weights: randomWeights(2, { ...tweetSizes, ...settings, directions: 2, pooling: 'last+max' }),
  dropout: { ...dropout, words: 0.2, features: 0.3 },
  tweets: {
    ...tweets,
    labels: tweets.labels.map((label, k) => (k % 3 === 0 ? 2 : label)),
    tweetTargets: Float32Array.from(tweets.labels, (_, k) => (k % 3 === 2 ? (k % 5) / 4 : Number.NaN)),
    weights: Float32Array.from(tweets.labels, (_, k) => (k % 5) / 2),
    softTargets: Float32Array.from(tweets.labels, (_, k) => (k % 3 === 1 ? (k % 7) / 7 : Number.NaN)),
    sourceOffsets: Float32Array.from({ length: 3 * count }, (_, k) => (k % 11) / 5 - 1),
  },
};

test.each([
  ['for the network of the paper', { weights: initial, dropout, tweets }],
  ['with every option', full],
])('WorkerPool computes bit-identical gradients %s on one, two and three threads', async (_, setup) => {
  const outcomes = [];
  for (const threads of [1, 2, 3]) {
    const pool = await startPool(threads, setup.weights);
    const { score, gradients } = await pool.computeGradients(setup.tweets, order, 1, setup.dropout, [5, 1]);
    outcomes.push({ score, shards: gradients.map((shard) => copyGradients(shard, 1)) });
  }
  const [one, two, three] = outcomes;
  expect(one?.shards).toHaveLength(3);
  expect(one?.shards[0]?.touched.length).toBeGreaterThan(5);
  expect(two).toEqual(one);
  expect(three).toEqual(one);
});

test('WorkerPool.computeGradients derives the dropout of each shard from the seed, and cuts a smaller batch into fewer shards', async () => {
  const pool = await startPool(2);
  const kernelsOf = async (chosen: Uint32Array, seed: number) => {
    const { gradients } = await pool.computeGradients(tweets, chosen, 1, dropout, [seed]);
    return gradients.map(({ values }) => values.kernel.slice());
  };
  const identical = new Uint32Array(600).fill(order[0]!);
  const [first, second] = await kernelsOf(identical, 1);
  expect(second).not.toEqual(first);
  expect((await kernelsOf(identical, 1))[0]).toEqual(first);
  expect((await kernelsOf(identical, 2))[0]).not.toEqual(first);
  expect(await kernelsOf(order.subarray(0, 257), 1)).toHaveLength(2);
});

test('WorkerPool.evaluate passes every column of the tweets to the threads and returns all outputs in order', async () => {
  const pool = await startPool(2, full.weights);
  const { loss, probabilities } = await pool.evaluate(full.tweets, order);
  const fullNetwork = new Network(new Workspace(await compileKernels()), full.weights);
  const expected = slicesOf(order, rowsPerShard).map((positions) =>
    fullNetwork.evaluate(batchOf(full.tweets, positions)),
  );
  expect([...probabilities]).toEqual(expected.flatMap(({ probabilities }) => [...probabilities]));
  expect(probabilities).toHaveLength(4 * count);
  expect(loss).toBe(expected.reduce((sum, shard) => sum + shard.loss, 0));
  expect(loss).not.toBeCloseTo((await pool.evaluate(tweets, order)).loss, 1);
});

test('WorkerPool.evaluate returns predictions in the order of the positions', async () => {
  const pool = await startPool(2);
  const { loss, happy } = await pool.evaluate(tweets, order);
  const expected = slicesOf(order, rowsPerShard).map((positions) =>
    network.evaluate(batchOf(tweets, positions)),
  );
  expect([...happy]).toEqual(expected.flatMap(({ happy }) => [...happy]));
  expect(loss).toBe(expected.reduce((sum, shard) => sum + shard.loss, 0));
  expect(new Set(happy).size).toBeGreaterThan(100);
});

test('WorkerPool shares its own copy of the weights with the threads', async () => {
  const pool = await startPool(1);
  const before = await pool.evaluate(tweets, order);
  pool.weights.headBias.values[1] = 5;
  const after = await pool.evaluate(tweets, order);
  expect(Math.min(...after.happy)).toBeGreaterThan(Math.max(...before.happy));
  expect(initial.headBias.values[1]).toBe(0);
});

test('WorkerPool rejects pending and later calls with the reason after a task fails', async () => {
  const pool = await startPool(1);
  const message = 'lengths must be one per row, longest first and at most the number of time steps';
  const calls = [pool.evaluate(tweets, wrongOrder), pool.evaluate(tweets, order)];
  for (const outcome of await Promise.allSettled(calls))
    expect(outcome).toEqual({ status: 'rejected', reason: expect.objectContaining({ message }) });
  await expect(pool.evaluate(tweets, order)).rejects.toThrow(message);
  await expect(pool.computeGradients(tweets, order, 1, dropout, [1])).rejects.toThrow(message);
});

test('WorkerPool rejects pending and later calls after close', async () => {
  const pool = await startPool(2);
  const pending = Promise.allSettled([pool.evaluate(tweets, order)]);
  await pool.close();
  const ended = new Error('a thread of the training ended');
  expect(await pending).toEqual([{ status: 'rejected', reason: ended }]);
  await expect(pool.evaluate(tweets, order)).rejects.toThrow(ended);
});

test.each([
  ['was used', 'await pool.evaluate(tweets, Uint32Array.of(0)); console.log("used")', 'used\n'],
  ['was never used', '', ''],
])('a process ends by itself when an open WorkerPool %s', async (_, use, stdout) => {
  const source = (file: string) =>
    JSON.stringify(new URL(`../../../../training/${file}`, import.meta.url).href);
  const folder = await mkdtemp(join(tmpdir(), 'tonic-pool-'));
  const script = join(folder, 'pool.mjs');
  await writeFile(
    script,
    `import { initialWeights } from ${source('lstm/initial.ts')};
    import { WorkerPool } from ${source('lstm/workerPool.ts')};
    const tweets = { ids: Int32Array.of(2, 3), offsets: Uint32Array.of(0, 2), labels: Uint8Array.of(1) };
    const pool = await WorkerPool.start(initialWeights(${JSON.stringify(settings)}), 8, 1);
    ${use}`,
  );
  const running = promisify(execFile)(process.execPath, [script], { timeout: 50_000 });
  expect(await running).toMatchObject({ stdout });
  await rm(folder, { recursive: true });
});
