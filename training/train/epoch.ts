import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import { batchesOf } from '#training/lstm/batch.ts';
import type { WorkerPool } from '#training/lstm/workerPool.ts';
import { accuracyOf, type Confusion, ConfusionCounter } from '#training/metrics/report.ts';
import { randomOf } from '#training/random/random.ts';
import type { Progress, Run } from '#training/runs/run.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/** Loss is mean cross-entropy in nats, accuracy a share of 1. */
export interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

export interface EpochProgress extends Score {
  readonly tweets: number;
}

/** How far an epoch has come: all that is needed to go on with it after a stop. */
export interface EpochState {
  batches: number;
  tweets: number;
  /** Summed over the tweets, in nats. */
  loss: number;
  correct: number;
  /** Of training. */
  seconds: number;
}

export const epochStart = (): EpochState => ({ batches: 0, tweets: 0, loss: 0, correct: 0, seconds: 0 });

/**
 * One pass over the chosen tweets, an optimiser step a batch, from where the run stands in this epoch. Order and
 * dropout come from the seed alone, so that an epoch that was interrupted ends as it would have.
 * @param afterBatch is waited for
 * @throws Error when the loss is no longer a number
 */
export async function trainEpoch(
  { pool: team, adam, identity: { settings }, progress }: Run,
  tweets: Encoded,
  chosen: Uint32Array,
  epochSeed: readonly number[],
  afterBatch: (progress: EpochProgress) => Promise<void>,
): Promise<Score> {
  const state = progress.underWay;
  const seed = [settings.seed, ...epochSeed];
  const dropout = {
    inputs: settings.dropout,
    recurrent: settings.recurrentDropout,
    words: settings.wordDropout,
    features: settings.featureDropout,
  };
  const batches = batchesOf(tweets, chosen, settings.batch, randomOf(...seed));
  while (state.batches < batches.length) {
    const started = performance.now();
    const batch = batches[state.batches]!;
    const batchSeed = [...seed, state.batches];
    const { score, gradients } = await team.computeGradients(
      tweets,
      batch,
      adam.steps + 1,
      dropout,
      batchSeed,
    );
    adam.step(gradients, rateOf(settings, progress, state.batches / batches.length));
    state.batches++;
    state.tweets += batch.length;
    state.loss += score.loss;
    state.correct += score.correct;
    state.seconds += (performance.now() - started) / 1000;
    if (!Number.isFinite(state.loss))
      throw new Error('the loss is no longer a number: lower the learning rate');
    await afterBatch({ tweets: state.tweets, ...scoreOf(state) });
  }
  return scoreOf(state);
}

/** The learning rate when so much of the epoch under way is done. */
export function rateOf(settings: Settings, { chunk, epoch, stopping }: Progress, share: number): number {
  const { learningRate, falling, chunks, epochs } = settings;
  const left = falling ? 1 - (chunk * epochs + epoch + share) / (chunks * epochs) : 1;
  return learningRate * left * stopping.rate;
}

/** Tweets that go to the threads at once: enough for all of them to have work at all times. */
const evaluatedAtOnce = 8192;

/** Reads the chosen tweets without dropout. */
export async function evaluate(
  team: WorkerPool,
  tweets: Encoded,
  chosen: Uint32Array,
  onProgress: OnProgress = unwatched,
): Promise<Score & { confusion: Confusion }> {
  const counter = new ConfusionCounter();
  const sum = { tweets: 0, loss: 0 };
  const { softTargets, ...hard } = tweets;
  const judged = softTargets ? hard : tweets; // what counts is the label as it was
  for (const batch of batchesOf(judged, chosen, evaluatedAtOnce, randomOf(0))) {
    const { loss, happy } = await team.evaluate(judged, batch);
    sum.tweets += batch.length;
    sum.loss += loss;
    batch.forEach((tweet, row) => {
      counter.add(tweets.labels[tweet] === 1 ? 1 : 0, happy[row]!);
    });
    onProgress(sum.tweets, chosen.length);
  }
  const { confusion } = counter;
  return { loss: sum.loss / sum.tweets, accuracy: accuracyOf(confusion), confusion };
}

const scoreOf = (sum: { tweets: number; loss: number; correct: number }): Score => ({
  loss: sum.loss / sum.tweets,
  accuracy: sum.correct / sum.tweets,
});
