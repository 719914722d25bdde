import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import { batchesOf } from '#training/lstm/batch.ts';
import { predict } from '#training/lstm/predict.ts';
import type { WorkerPool } from '#training/lstm/workerPool.ts';
import { accuracyOf, type Confusion, ConfusionCounter } from '#training/metrics/report.ts';
import { rngSeed, rngStream } from '#training/random/streams.ts';
import type { Progress } from '#training/runs/progress.ts';
import type { Run } from '#training/runs/run.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/** Loss is mean cross-entropy in nats, accuracy a share of 1. */
export interface MeanScore {
  readonly loss: number;
  readonly accuracy: number;
}

export interface EpochProgress extends MeanScore {
  /** Number of tweets trained on. */
  readonly tweets: number;
}

/**
 * Trains on the chosen tweets once, an optimizer step per batch, starting at the first batch of this epoch that the run
 * has not finished. Order and dropout depend on the seed alone, so an interrupted epoch ends as if it had not been
 * interrupted.
 * @param chosen positions in `tweets`
 * @param chunkAndEpoch both from 1
 * @param afterBatch is awaited
 * @throws Error when the loss is not a finite number
 */
export async function trainEpoch(
  { pool, adam, identity: { settings }, progress }: Run,
  tweets: Encoded,
  chosen: Uint32Array,
  chunkAndEpoch: readonly number[],
  afterBatch: (progress: EpochProgress) => Promise<void>,
): Promise<MeanScore> {
  const state = progress.underWay;
  const dropout = {
    inputs: settings.dropout,
    recurrent: settings.recurrentDropout,
    words: settings.wordDropout,
    features: settings.featureDropout,
  };
  const batches = batchesOf(
    tweets,
    chosen,
    settings.batch,
    rngStream(settings.seed, 'epochBatches', ...chunkAndEpoch),
  );
  while (state.batches < batches.length) {
    const started = performance.now();
    const batch = batches[state.batches]!;
    const seed = rngSeed(settings.seed, 'epochDropout', ...chunkAndEpoch, state.batches);
    const { score, gradients } = await pool.computeGradients(tweets, batch, adam.steps + 1, dropout, seed);
    adam.step(gradients, learningRateAt(settings, progress, state.batches / batches.length));
    state.batches++;
    state.tweets += batch.length;
    state.loss += score.loss;
    state.correct += score.correct;
    state.seconds += (performance.now() - started) / 1000;
    if (!Number.isFinite(state.loss))
      throw new Error('the loss is no longer a number: lower the learning rate');
    await afterBatch({ tweets: state.tweets, ...meanScore(state) });
  }
  return meanScore(state);
}

/** @param share finished share of the epoch under way */
export function learningRateAt(
  settings: Settings,
  { chunk, epoch, stopping }: Progress,
  share: number,
): number {
  const { learningRate, falling, chunks, epochs } = settings;
  const left = falling ? 1 - (chunk * epochs + epoch + share) / (chunks * epochs) : 1;
  return learningRate * left * stopping.rate;
}

/** Reads the chosen tweets without dropout. Scores them by their labels, even if they have soft targets. */
export async function evaluate(
  pool: WorkerPool,
  tweets: Encoded,
  chosen: Uint32Array,
  onProgress: OnProgress = unwatched,
): Promise<MeanScore & { confusion: Confusion }> {
  const counter = new ConfusionCounter();
  const sum = { tweets: 0, loss: 0 };
  const { softTargets, ...labelled } = tweets;
  const read = softTargets ? labelled : tweets;
  for await (const { positions, loss, happy } of predict(pool, read, chosen, onProgress)) {
    sum.tweets += positions.length;
    sum.loss += loss;
    positions.forEach((tweet, row) => {
      counter.add(tweets.labels[tweet] === 1 ? 1 : 0, happy[row]!);
    });
  }
  const { confusion } = counter;
  return { loss: sum.loss / sum.tweets, accuracy: accuracyOf(confusion), confusion };
}

const meanScore = ({
  tweets,
  loss,
  correct,
}: {
  tweets: number;
  loss: number;
  correct: number;
}): MeanScore => ({
  loss: loss / tweets,
  accuracy: correct / tweets,
});
