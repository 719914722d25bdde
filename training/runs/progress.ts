import { type Stopping, stoppingStart } from './earlyStopping.ts';

/** An epoch, as run.json records it. Losses are mean cross-entropy in nats, accuracies shares of 1. */
export interface EpochRecord {
  /** From 1. */
  readonly chunk: number;
  /** From 1, in this chunk. */
  readonly epoch: number;
  /** Of training and validation. */
  readonly seconds: number;
  /** Of training alone. */
  readonly tweetsPerSecond: number;
  /** At the end of the epoch. */
  readonly learningRate: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly valLoss: number;
  readonly valAccuracy: number;
}

/** How far an epoch has come: all that is needed to continue it after a stop. */
export interface EpochState {
  batches: number;
  tweets: number;
  /** Cross-entropy in nats, summed over the tweets. */
  loss: number;
  correct: number;
  /** Of training. */
  seconds: number;
}

export const epochStart = (): EpochState => ({ batches: 0, tweets: 0, loss: 0, correct: 0, seconds: 0 });

/** Both are shares, of posts that are happy or sad. */
export interface DriftScore {
  /** Mean of the accuracies on sad and on happy posts, so that it does not depend on how many there are of each. */
  readonly accuracy: number;
  /** The expected calibration error. */
  readonly calibrationError: number;
}

/** How a network answered around a live chunk. */
export interface ChunkDrift {
  /** On the chunk, before training on it. */
  readonly fresh: DriftScore;
  /** Share of the chunk's tokens that the vocabulary does not have. */
  readonly unknown: number;
  /** On posts that people labelled, if some were given. */
  readonly heldOutBefore?: DriftScore;
  readonly heldOutAfter?: DriftScore;
  /** Whether the network went back to what it was before the chunk. Absent while it is trained. */
  readonly refused?: boolean;
}

/** How far a run has come. */
export interface Progress {
  /** Number of finished chunks: the one being trained is the next, counted from 0. */
  chunk: number;
  /** Finished epochs of this chunk. */
  epoch: number;
  /** The epoch after those. */
  underWay: EpochState;
  stopping: Stopping;
  epochs: EpochRecord[];
  /** Run on live tweets: accuracy on the old test before the first chunk, and after each. */
  oldTest?: number[];
  /** How many tweets of the old test these are on. Absent in an older run: all of them. */
  oldTestTweets?: number;
  /** Run on a live stream: one for each chunk, the one under way included. */
  drift?: ChunkDrift[];
}

export const runStart = (): Progress => ({
  chunk: 0,
  epoch: 0,
  underWay: epochStart(),
  stopping: stoppingStart,
  epochs: [],
});
