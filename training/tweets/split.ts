import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { type Random, randomOf } from '#training/random/random.ts';
import type { Corpus } from './corpus.ts';

/** Positions in a corpus. */
export interface Split {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

const testShare = 0.2;
/** The paper's reports use this many of its 20 %. */
const mostTestRows = 300_000;

/**
 * The paper's split: 80 % to train on, and of the 20 % at most 300,000 for the report, at random by a seed.
 * @param rows how many tweets to use in all; all of them when undefined
 */
export function split(corpus: Corpus, seed: number, rows = corpus.labels.length): Split {
  const order = shuffled(corpus.labels.length, randomOf(seed)).subarray(0, rows);
  const testFrom = order.length - Math.round(order.length * testShare);
  return { train: order.slice(0, testFrom), test: order.slice(testFrom).subarray(0, mostTestRows) };
}

/** The numbers 0 to count - 1 in a random order (Fisher and Yates). */
export function shuffled(count: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = uniformInt(random, 0, k);
    const kept = order[k]!;
    order[k] = order[other]!;
    order[other] = kept;
  }
  return order;
}
