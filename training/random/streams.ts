import { type Random, randomOf } from './random.ts';

/**
 * The random streams of a seed. A stream's number is hashed behind the seed, so streams of one seed are independent. The
 * numbers are part of a run's identity: with another number the same settings would train another network.
 *
 * Streams that are `undefined` are older than the numbers. Only what a caller adds (a chunk, an epoch ...) tells them
 * apart, so a new stream must have a number.
 */
export const rngStreams = {
  /** Weights of a new network. */
  initialWeights: 1,
  /** Order of the training tweets before they are cut into chunks. */
  chunkOrder: 2,
  /** Earlier tweets that an epoch replays. Then chunk and epoch, from 1. */
  chunkReplay: 3,
  /** Training tweets that a finished run saves for rehearsal. */
  rehearsalTweets: 4,
  /** Tweets of the Sentiment140 test that an evaluation reads. */
  evaluatedTweets: 5,
  /** Bootstrap resamples behind the intervals of an evaluation. */
  resamples: 6,
  /** Posts that an evaluation times systems on. */
  timedPosts: 7,
  /** Order of the rows in a descent of the dual. Then the pass, from 0. */
  descentRows: 8,
  /** First vectors of a bag of words and pairs, then the order of the posts of an epoch: the epoch, from 0. */
  bagOfPairs: 9,
  /** Second stage: template texts, then emoji texts, then the weights of new words. */
  refineTexts: 10,
  /** Second stage: posts held out of each set for calibration. */
  refineHoldOut: 11,
  /** Second stage: batches. Then the epoch, from 0. */
  refineBatches: 12,
  /** Second stage: dropout. Then epoch and batch, from 0, and shard. */
  refineDropout: 13,
  /** Second stage: tweets of an epoch. Then the epoch, from 0. */
  refineTweets: 14,
  /** Second stage: posts of an epoch that teach tags only. Then the epoch, from 0. */
  refineTagPosts: 15,
  /** Order of the texts that n-grams are learned from. Then the epoch, from 0. */
  ngramTexts: 16,
  /** Whether a person judges recommenders or is learned from. Then the person's id. */
  judgedPeople: 20,
  /** Fold of a person in a cross-validation of recommenders. Then the person's id. */
  learningFolds: 21,
  /** First vectors of films, before they are learned. */
  filmVectors: 22,
  /** Artists of a listener that are hidden from recommenders. Then the listener's id. */
  hiddenArtists: 23,
  /** Tweets of the old test that live chunks are measured on. */
  oldTestTweets: 24,
  /** Folds of the films whose feel is known, in the evaluation of feel. Then the repetition, from 0. */
  feelFolds: 30,
  /** Order in which a simulated person writes posts. Then the repetition, from 0. */
  personalOrders: 31,
  /** Tweets to train on and to test on. */
  split: undefined,
  /** Test tweets that an export compares and takes its sample from: the same stream as `split`. */
  exportSample: undefined,
  /** Batches of an epoch. Then chunk and epoch, from 1. */
  epochBatches: undefined,
  /** Dropout. Then chunk and epoch, from 1, batch, from 0, and shard. */
  epochDropout: undefined,
  /** Order of the rows in which logistic regression sees them. Then the epoch, from 0. */
  logisticRows: undefined,
  /** Order of the tweets of a live chunk, before some are held out. Then the chunk, from 0. */
  liveChunk: undefined,
  /** Halves of a person's ratings in the evaluation of picks. Then the person's id. */
  ratingHalves: undefined,
} as const;

export type RngStream = keyof typeof rngStreams;

/**
 * Seeds that no option changes. They share the streams of a run with the same seed, which does no harm: none of them
 * belongs to a run.
 */
export const fixedSeeds = {
  /** Batches of texts that are only read. */
  predict: 0,
  /** Intervals of the songs in the evaluation of picks. */
  songIntervals: 1,
  /** Intervals of a table's row in the evaluation of picks. */
  pickIntervals: 2,
  /** Interval of the lead over the most popular films in the evaluation of picks. */
  leadInterval: 3,
  /** Intervals of the songs that people tagged in the evaluation of picks. */
  songFeelIntervals: 4,
  /** Intervals of the evaluation of how films feel. */
  feelIntervals: 10,
  /** Intervals of the ratios of two builds in a benchmark. */
  buildIntervals: 12,
  /** Orders in which simulated people write their posts. */
  personalOrders: 11,
} as const;

/**
 * Returns the arguments of `randomOf` for a stream, so that another thread can start its generator.
 * @param parts the numbers that the stream's entry in `rngStreams` names (chunk, epoch ...), in that order
 */
export function rngSeed(seed: number, stream: RngStream, ...parts: readonly number[]): number[] {
  const number = rngStreams[stream];
  return number === undefined ? [seed, ...parts] : [seed, number, ...parts];
}

/** Returns a new generator of a stream, at its start. Parameters as those of `rngSeed`. */
export function rngStream(seed: number, stream: RngStream, ...parts: readonly number[]): Random {
  return randomOf(...rngSeed(seed, stream, ...parts));
}
