import { median } from '#tests/bench/statistics.ts';
import { Adam } from '#training/lstm/adam.ts';
import { batchesOf } from '#training/lstm/batch.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { randomOf } from '#training/random/random.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { threads } from './python.ts';
import { allOf, randomTweets } from './randomTweets.ts';

/** Steps that are not counted, because the JIT compiles in them. */
const warmUp = 4;
const measuredSteps = 10;

/** Returns our median step in milliseconds, on the same input as the peer: random ids, all rows of maximum length. */
export async function fullStepMs(settings: Settings): Promise<number> {
  const tweets = randomTweets(settings);
  const chosen = allOf(tweets);
  return withTrainer(settings, async (step) => {
    for (let k = 0; k < warmUp; k++) await step(tweets, chosen);
    const times: number[] = [];
    for (let k = 0; k < measuredSteps; k++) {
      const start = performance.now();
      await step(tweets, chosen);
      times.push(performance.now() - start);
    }
    return median(times);
  });
}

/** Measures one pass over real tweets of their own lengths, including the cut into batches. */
export async function tweetsPerSecond(settings: Settings, tweets: Encoded): Promise<number> {
  const chosen = allOf(tweets);
  const batches = () => batchesOf(tweets, chosen, settings.batch, randomOf(settings.seed));
  return withTrainer(settings, async (step) => {
    for (const batch of batches().slice(0, warmUp)) await step(tweets, batch);
    const start = performance.now();
    for (const batch of batches()) await step(tweets, batch);
    return (1000 * chosen.length) / (performance.now() - start);
  });
}

type Step = (tweets: Encoded, chosen: Uint32Array) => Promise<void>;

/** Starts threads and an optimiser that take the same steps as an epoch of training. */
async function withTrainer<T>(settings: Settings, work: (step: Step) => Promise<T>): Promise<T> {
  const pool = await WorkerPool.start(initialWeights(settings), settings.batch, threads);
  const adam = new Adam(pool.workspace, pool.weights);
  const dropout = { inputs: settings.dropout, recurrent: settings.recurrentDropout };
  try {
    return await work(async (tweets, chosen) => {
      const seed = [settings.seed, adam.steps];
      const { gradients } = await pool.computeGradients(tweets, chosen, adam.steps + 1, dropout, seed);
      adam.step(gradients, settings.learningRate);
    });
  } finally {
    await pool.close();
  }
}
