import { UserError } from '#scripts/cli/command.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import { afterEpoch, stoppingStart } from '#training/runs/earlyStopping.ts';
import { type EpochRecord, epochStart, type Progress } from '#training/runs/progress.ts';
import type { Run } from '#training/runs/run.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { type EpochProgress, evaluate, learningRateAt, trainEpoch } from './epoch.ts';
import { type ChunkParts, chunkParts, withReplay } from './parts.ts';

/** Receives the progress of a run. */
export interface TrainingObserver {
  /** Called after each batch. `total` is the number of tweets of the epoch. Chunk and epoch count from 1. */
  onBatch(chunk: number, epoch: number, progress: EpochProgress & { total: number }): void;
  onEpoch(record: EpochRecord): void;
}

/**
 * Trains on the tweets in equal chunks, one after the other, as the paper proposes. With one chunk this is training on
 * the whole set.
 * @throws UserError when a checkpoint cannot be written
 */
export async function trainInChunks(run: Run, tweets: Encoded, observer: TrainingObserver): Promise<void> {
  const { settings } = run.identity;
  const { progress } = run;
  const order = shuffled(tweets.labels.length, rngStream(settings.seed, 'chunkOrder'));
  while (progress.chunk < settings.chunks) {
    await trainChunk(run, tweets, chunkParts(order, progress.chunk, settings), observer);
    startNextChunk(progress);
  }
  await run.save();
}

/**
 * Trains on one chunk until the accuracy on its validation tweets stops improving, then restores the weights of the best
 * epoch. Saves the run after every epoch, and within an epoch when a save is due. A stopped run continues from there.
 * @throws UserError when a checkpoint cannot be written, or the chunk has no tweet to train on
 */
export async function trainChunk(
  run: Run,
  tweets: Encoded,
  { train, validation, earlier }: ChunkParts,
  observer: TrainingObserver,
): Promise<void> {
  const { settings } = run.identity;
  const { progress } = run;
  const chunk = progress.chunk + 1;
  if (train.length === 0)
    throw new UserError(
      'a chunk has no tweets left to train on: take fewer chunks or a smaller validationShare',
    );
  while (progress.epoch < settings.epochs && progress.stopping.waited < settings.patience) {
    const epoch = progress.epoch + 1;
    const chosen = withReplay(train, earlier, settings, [chunk, epoch]);
    const score = await trainEpoch(run, tweets, chosen, [chunk, epoch], async (done) => {
      observer.onBatch(chunk, epoch, { ...done, total: chosen.length });
      await run.saveWhenDue();
    });
    const started = performance.now();
    const val = await evaluate(run.pool, tweets, validation);
    const { seconds } = progress.underWay;
    const record = {
      chunk,
      epoch,
      seconds: seconds + (performance.now() - started) / 1000,
      tweetsPerSecond: chosen.length / seconds,
      learningRate: learningRateAt(settings, progress, 1),
      ...score,
      valLoss: val.loss,
      valAccuracy: val.accuracy,
    };
    const { improved, ...stopping } = afterEpoch(progress.stopping, record, settings);
    if (improved) run.markBest();
    progress.stopping = stopping;
    progress.epoch = epoch;
    progress.underWay = epochStart();
    progress.epochs.push(record);
    await run.save();
    observer.onEpoch(record);
  }
  run.restoreBest();
}

/** Moves on to the next chunk, however many epochs the present one had. */
export function startNextChunk(progress: Progress): void {
  progress.chunk++;
  progress.epoch = 0;
  progress.stopping = stoppingStart;
}
