import { randomOf } from '../random.ts';
import type { Encoded } from '../tweets/encode.ts';
import { shuffled } from '../tweets/split.ts';
import { type EpochProgress, evaluate, trainEpoch } from './epoch.ts';
import type { EpochRecord, Run } from './run.ts';
import { afterEpoch, notStopped } from './stopping.ts';

/** Told how a run goes. */
export interface Observer {
  /** After each batch of an epoch over `tweets` tweets. */
  onBatch(chunk: number, epoch: number, progress: EpochProgress & { of: number }): void;
  onEpoch(record: EpochRecord): void;
}

/** Sets these draws apart from the others of a run. */
const purpose = 2;

/**
 * The paper's novelty: the training tweets in equal chunks, one after the other. Of each chunk a share is held out;
 * a chunk ends when the accuracy on that share has stopped improving, and the next goes on from its best weights.
 * One chunk is training on the whole set. After every epoch the run is saved.
 *
 * @throws UserError when a checkpoint cannot be written
 */
export async function trainInChunks(run: Run, tweets: Encoded, observer: Observer): Promise<void> {
  const { settings } = run.identity;
  const { progress } = run;
  const order = shuffled(tweets.labels.length, randomOf(settings.seed, purpose));
  for (; progress.chunk < settings.chunks; progress.chunk++) {
    const chunk = progress.chunk + 1;
    const { train, validation } = holdOut(
      chunkOf(order, progress.chunk, settings.chunks),
      settings.validationShare,
    );
    while (progress.epoch < settings.epochs && progress.stopping.waited < settings.patience) {
      const epoch = progress.epoch + 1;
      const start = performance.now();
      const score = await trainEpoch(
        run.network,
        run.optimizer,
        tweets,
        train,
        settings,
        [chunk, epoch],
        (done) => observer.onBatch(chunk, epoch, { ...done, of: train.length }),
      );
      const trained = performance.now();
      const val = await evaluate(run.network, tweets, validation, settings);
      const { improved, ...stopping } = afterEpoch(progress.stopping, val.accuracy, settings.minDelta);
      if (improved) run.best = run.network.weights();
      progress.stopping = stopping;
      progress.epoch = epoch;
      const record = {
        chunk,
        epoch,
        seconds: (performance.now() - start) / 1000,
        tweetsPerSecond: train.length / ((trained - start) / 1000),
        ...score,
        valLoss: val.loss,
        valAccuracy: val.accuracy,
      };
      progress.epochs.push(record);
      await run.save();
      observer.onEpoch(record);
    }
    run.network.load(run.best);
    progress.epoch = 0;
    progress.stopping = notStopped;
  }
  await run.save();
}

/** The k-th of `count` equal parts (they differ by one tweet at most). */
export function chunkOf(order: Uint32Array, k: number, count: number): Uint32Array {
  return order.slice(Math.round((k * order.length) / count), Math.round(((k + 1) * order.length) / count));
}

/** The last share of a chunk, already in random order, is for validation. At least one tweet each. */
export function holdOut(chunk: Uint32Array, share: number): { train: Uint32Array; validation: Uint32Array } {
  const from = chunk.length - Math.max(1, Math.round(chunk.length * share));
  return { train: chunk.slice(0, from), validation: chunk.slice(from) };
}
