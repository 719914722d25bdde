import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';
import type { Corpus } from './corpus.ts';

/** Positions in a corpus. */
export interface Split {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

const testShare = 0.2;
/** The paper tests on this many of its 20 %. */
const maxTestRows = 300_000;

/**
 * Splits tweets at random as the paper does: 80 % to train on, and at most 300,000 of the rest to test on.
 * @param rows number of tweets to use in both parts; undefined for all of them
 */
export function split(corpus: Corpus, seed: number, rows = corpus.labels.length): Split {
  const order = shuffled(corpus.labels.length, rngStream(seed, 'split')).subarray(0, rows);
  const testStart = order.length - Math.round(order.length * testShare);
  return { train: order.slice(0, testStart), test: order.slice(testStart).subarray(0, maxTestRows) };
}
