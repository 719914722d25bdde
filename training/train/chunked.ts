import { UserError } from '#scripts/cli/command.ts';
import { randomOf } from '#training/random/random.ts';
import { afterEpoch, notStopped } from '#training/runs/earlyStopping.ts';
import type { EpochRecord, Progress, Run } from '#training/runs/run.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { shuffled } from '#training/tweets/split.ts';
import { type EpochProgress, epochStart, evaluate, rateOf, trainEpoch } from './epoch.ts';
import { type Parts, partsOf, replayed } from './parts.ts';

/** Told how a run goes. */
export interface TrainingObserver {
  /** After each batch of an epoch over `tweets` tweets. */
  onBatch(chunk: number, epoch: number, progress: EpochProgress & { of: number }): void;
  onEpoch(record: EpochRecord): void;
}

/** Sets these draws apart from the others of a run. */
const purpose = 2;

/**
 * The paper's novelty: the training tweets in equal chunks, one after the other. One chunk is training on the whole set.
 * @throws UserError when a checkpoint cannot be written
 */
export async function trainInChunks(run: Run, tweets: Encoded, observer: TrainingObserver): Promise<void> {
  const { settings } = run.identity;
  const { progress } = run;
  const order = shuffled(tweets.labels.length, randomOf(settings.seed, purpose));
  while (progress.chunk < settings.chunks) {
    await trainChunk(run, tweets, partsOf(order, progress.chunk, settings), observer);
    nextChunk(progress);
  }
  await run.save();
}

/**
 * A chunk ends when the accuracy on held-out tweets has stopped improving, with the weights of its best epoch. The run
 * is saved after every epoch, and within an epoch whenever that is due; one that was stopped goes on from there.
 * @throws UserError when a checkpoint cannot be written, or there is no tweet to train on
 */
export async function trainChunk(
  run: Run,
  tweets: Encoded,
  { train, validation, earlier }: Parts,
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
    const chosen = replayed(train, earlier, settings, [chunk, epoch]);
    const score = await trainEpoch(run, tweets, chosen, [chunk, epoch], async (done) => {
      observer.onBatch(chunk, epoch, { ...done, of: chosen.length });
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
      learningRate: rateOf(settings, progress, 1),
      ...score,
      valLoss: val.loss,
      valAccuracy: val.accuracy,
    };
    const { improved, ...stopping } = afterEpoch(progress.stopping, record, settings);
    if (improved) run.keepBest();
    progress.stopping = stopping;
    progress.epoch = epoch;
    progress.underWay = epochStart();
    progress.epochs.push(record);
    await run.save();
    observer.onEpoch(record);
  }
  run.loadBest();
}

/** The chunk is done, whatever its epochs. */
export function nextChunk(progress: Progress): void {
  progress.chunk++;
  progress.epoch = 0;
  progress.stopping = notStopped;
}
