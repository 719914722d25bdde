import { median } from '#tests/bench/print.ts';
import { Adam } from '#training/lstm/adam.ts';
import { batchesOf } from '#training/lstm/batch.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { randomOf } from '#training/random/random.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { threads } from './python.ts';
import { allOf, randomTweets } from './randomTweets.ts';

/** Steps that are not counted: the JIT is still at work in them. */
const warmUp = 4;
const measured = 10;

/** Our median step, in ms, on the work that the peer does: random ids, every row as long as the longest. */
export async function fullStepMs(settings: Settings): Promise<number> {
  const tweets = randomTweets(settings);
  const chosen = allOf(tweets);
  return withTrainer(settings, async (step) => {
    for (let k = 0; k < warmUp; k++) await step(tweets, chosen);
    const times: number[] = [];
    for (let k = 0; k < measured; k++) {
      const started = performance.now();
      await step(tweets, chosen);
      times.push(performance.now() - started);
    }
    return median(times);
  });
}

/** One pass over real tweets of their real length, the cutting into batches included. */
export async function tweetsPerSecond(settings: Settings, tweets: Encoded): Promise<number> {
  const chosen = allOf(tweets);
  const batches = () => batchesOf(tweets, chosen, settings.batch, randomOf(settings.seed));
  return withTrainer(settings, async (step) => {
    for (const batch of batches().slice(0, warmUp)) await step(tweets, batch);
    const started = performance.now();
    for (const batch of batches()) await step(tweets, batch);
    return (1000 * chosen.length) / (performance.now() - started);
  });
}

type Step = (tweets: Encoded, chosen: Uint32Array) => Promise<void>;

/** Threads and an optimiser that take steps as an epoch of training does. */
async function withTrainer<T>(settings: Settings, work: (step: Step) => Promise<T>): Promise<T> {
  const team = await WorkerPool.start(initialWeights(settings), settings.batch, threads);
  const adam = new Adam(team.workspace, team.weights);
  const dropout = { inputs: settings.dropout, recurrent: settings.recurrentDropout };
  try {
    return await work(async (tweets, chosen) => {
      const seed = [settings.seed, adam.steps];
      const { gradients } = await team.computeGradients(tweets, chosen, adam.steps + 1, dropout, seed);
      adam.step(gradients, settings.learningRate);
    });
  } finally {
    await team.close();
  }
}
