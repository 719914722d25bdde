import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { fullSizes, randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { batch, batchesOf, parts } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { denseNames, type Gradients } from '#training/lstm/gradients.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { rowsPerShard, WorkerPool } from '#training/lstm/workerPool.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';

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
let teams: WorkerPool[] = [];

beforeAll(async () => {
  network = new Network(new Workspace(await compileKernels()), initial);
  await tf.setBackend('cpu');
});

afterEach(async () => {
  await Promise.all(teams.map((team) => team.close()));
  teams = [];
});

async function gather(threads: number, weights = initial): Promise<WorkerPool> {
  const team = await WorkerPool.start(weights, count, threads);
  teams.push(team);
  return team;
}

/** What is good of the gradients of a step, copied. */
const copyOf = ({ values, stamps, touched }: Gradients, step: number) => ({
  dense: denseNames.map((name) => values[name].slice()),
  touched: [...touched].slice(0, touched.indexOf(-1)),
  rows: [...stamps.entries()]
    .filter(([, stamp]) => stamp === step)
    .map(([id]) => values.embedding.slice(id * settings.embedding, (id + 1) * settings.embedding)),
});

/** A network with all that it may have, on tweets of which all is told that may be. */
const full = {
  weights: randomWeights(2, { ...fullSizes, ...settings, directions: 2, pooling: 'last+max' }),
  dropout: { ...dropout, words: 0.2, features: 0.3 },
  tweets: {
    ...tweets,
    labels: tweets.labels.map((label, k) => (k % 3 === 0 ? 2 : label)),
    isBinaryLabel: tweets.labels.map((_, k) => Number(k % 3 === 1)),
    weights: Float32Array.from(tweets.labels, (_, k) => (k % 5) / 2),
    softTargets: Float32Array.from(tweets.labels, (_, k) => (k % 3 === 1 ? (k % 7) / 7 : Number.NaN)),
  },
};

test.each([
  ['of the network of the paper', { weights: initial, dropout, tweets }],
  ['of one with all that it may have', full],
])('the gradients %s are the same to the bit with one, two and three threads', async (_, of) => {
  const outcomes = [];
  for (const threads of [1, 2, 3]) {
    const team = await gather(threads, of.weights);
    const { score, gradients } = await team.computeGradients(of.tweets, order, 1, of.dropout, [5, 1]);
    outcomes.push({ score, shards: gradients.map((shard) => copyOf(shard, 1)) });
  }
  const [one, two, three] = outcomes;
  expect(one?.shards).toHaveLength(3);
  expect(one?.shards[0]?.touched.length).toBeGreaterThan(5);
  expect(two).toEqual(one);
  expect(three).toEqual(one);
});

test('each shard has its own dropout, by the seed, and a smaller batch fewer shards', async () => {
  const team = await gather(2);
  const kernelsOf = async (chosen: Uint32Array, seed: number) => {
    const { gradients } = await team.computeGradients(tweets, chosen, 1, dropout, [seed]);
    return gradients.map(({ values }) => values.kernel.slice());
  };
  const alike = new Uint32Array(600).fill(order[0]!);
  const [first, second] = await kernelsOf(alike, 1);
  expect(second).not.toEqual(first);
  expect((await kernelsOf(alike, 1))[0]).toEqual(first);
  expect((await kernelsOf(alike, 2))[0]).not.toEqual(first);
  expect(await kernelsOf(order.subarray(0, 257), 1)).toHaveLength(2);
});

test('all that is told of a tweet reaches the threads, and all outputs come back in order', async () => {
  const team = await gather(2, full.weights);
  const { loss, probabilities } = await team.evaluate(full.tweets, order);
  const alone = new Network(new Workspace(await compileKernels()), full.weights);
  const due = parts(order, rowsPerShard).map((positions) => alone.evaluate(batch(full.tweets, positions)));
  expect([...probabilities]).toEqual(due.flatMap((one) => [...one.probabilities]));
  expect(probabilities).toHaveLength(3 * count);
  expect(loss).toBe(due.reduce((sum, one) => sum + one.loss, 0));
  expect(loss).not.toBeCloseTo((await team.evaluate(tweets, order)).loss, 1);
});

test('tweets are read in the order in which they are given', async () => {
  const team = await gather(2);
  const { loss, happy } = await team.evaluate(tweets, order);
  const due = parts(order, rowsPerShard).map((positions) => network.evaluate(batch(tweets, positions)));
  expect([...happy]).toEqual(due.flatMap((one) => [...one.happy]));
  expect(loss).toBe(due.reduce((sum, one) => sum + one.loss, 0));
  expect(new Set(happy).size).toBeGreaterThan(100);
});

test('the threads see the weights as they are changed, which are copies of those given', async () => {
  const team = await gather(1);
  const before = await team.evaluate(tweets, order);
  team.weights.headBias.values[1] = 5;
  const after = await team.evaluate(tweets, order);
  expect(Math.min(...after.happy)).toBeGreaterThan(Math.max(...before.happy));
  expect(initial.headBias.values[1]).toBe(0);
});

test('a task that fails rejects who waits for it and who asks next, and says why', async () => {
  const team = await gather(1);
  const why = 'the lengths of the rows: one each, the longest first, none longer than the batch';
  const asked = [team.evaluate(tweets, wrongOrder), team.evaluate(tweets, order)];
  for (const answer of await Promise.allSettled(asked))
    expect(answer).toEqual({ status: 'rejected', reason: expect.objectContaining({ message: why }) });
  await expect(team.evaluate(tweets, order)).rejects.toThrow(why);
  await expect(team.computeGradients(tweets, order, 1, dropout, [1])).rejects.toThrow(why);
});

test('a team that is dismissed rejects who waits for it and who asks next', async () => {
  const team = await gather(2);
  const asked = Promise.allSettled([team.evaluate(tweets, order)]);
  await team.close();
  const ended = new Error('a thread of the training ended');
  expect(await asked).toEqual([{ status: 'rejected', reason: ended }]);
  await expect(team.evaluate(tweets, order)).rejects.toThrow(ended);
});

test.each([
  ['that answered', 'await team.evaluate(tweets, Uint32Array.of(0)); console.log("answered")', 'answered\n'],
  ['that was never asked', '', ''],
])('a process ends by itself with a team %s and was not dismissed', async (_, asking, stdout) => {
  const source = (file: string) =>
    JSON.stringify(new URL(`../../../../training/${file}`, import.meta.url).href);
  const folder = await mkdtemp(join(tmpdir(), 'tonic-team-'));
  const script = join(folder, 'team.mjs');
  await writeFile(
    script,
    `import { initialWeights } from ${source('lstm/initial.ts')};
    import { WorkerPool } from ${source('lstm/workerPool.ts')};
    const tweets = { ids: Int32Array.of(2, 3), offsets: Uint32Array.of(0, 2), labels: Uint8Array.of(1) };
    const team = await WorkerPool.start(initialWeights(${JSON.stringify(settings)}), 8, 1);
    ${asking}`,
  );
  const running = promisify(execFile)(process.execPath, [script], { timeout: 50_000 });
  expect(await running).toMatchObject({ stdout });
  await rm(folder, { recursive: true });
});
