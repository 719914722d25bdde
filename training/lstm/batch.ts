import { padId } from '#lib/text/vocabulary.ts';
import type { Random } from '#training/random/random.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { shuffled } from '#training/tweets/split.ts';

/** Tweets of like length, the longest first, shorter ones padded in front. */
export interface Batch {
  readonly rows: number;
  readonly time: number;
  /** [time, rows], time-major. */
  readonly ids: Int32Array;
  /** [rows], 0 sad, 1 happy, 2 unsure. */
  readonly labels: Uint8Array;
  /** [rows], 1 where unsure was no choice when the label was given; without it nowhere. */
  readonly isBinaryLabel?: Uint8Array;
  /** [rows], how much each counts in the loss; without it 1. */
  readonly weights?: Float32Array;
  /** [rows], how happy each is to be taken for, 0 to 1; where it is NaN, and without it, the label says it. */
  readonly softTargets?: Float32Array;
  /** [rows], how much of a soft label is unsure, 0 to 1; without it nothing. */
  readonly unsure?: Float32Array;
  /** [rows], how far each one's pairs of words move it towards happy, as a logit; without it not at all. */
  readonly bigramLogits?: Float32Array;
  /** [rows], tokens before padding. */
  readonly lengths: Int32Array;
}

/**
 * Cuts tweets into batches of like length, in a random order: sorted by length after a shuffle, so that a batch
 * pads next to nothing and still holds other tweets every epoch.
 * @param chosen positions in `tweets`
 * @returns positions, the longest tweets of a batch first
 */
export function batchesOf(tweets: Encoded, chosen: Uint32Array, size: number, random: Random): Uint32Array[] {
  const order = shuffled(chosen.length, random).map((k) => chosen[k]!);
  const byLength: number[][] = [];
  for (const tweet of order) {
    const length = lengthOf(tweets, tweet);
    byLength[length] ??= [];
    byLength[length].push(tweet);
  }
  const sorted = Uint32Array.from(byLength.reverse().flat());
  const batches = parts(sorted, size);
  return [...shuffled(batches.length, random)].map((k) => batches[k]!);
}

/** Positions cut into parts of `size`, the last one smaller. */
export function parts(positions: Uint32Array, size: number): Uint32Array[] {
  return Array.from({ length: Math.ceil(positions.length / size) }, (_, k) =>
    positions.subarray(k * size, (k + 1) * size),
  );
}

/** One batch of these tweets, which come longest first: as long as the first of them. */
export function batch(tweets: Encoded, chosen: Uint32Array): Batch {
  const rows = chosen.length;
  const lengths = new Int32Array(rows);
  const labels = new Uint8Array(rows);
  const time = chosen.length === 0 ? 0 : lengthOf(tweets, chosen[0]!);
  const ids = new Int32Array(time * rows).fill(padId);
  chosen.forEach((tweet, row) => {
    const length = lengthOf(tweets, tweet);
    lengths[row] = length;
    labels[row] = tweets.labels[tweet]!;
    const padding = time - length;
    for (let t = padding; t < time; t++)
      ids[t * rows + row] = tweets.ids[tweets.offsets[tweet]! + t - padding]!;
  });
  const { isBinaryLabel, weights, softTargets, unsure, bigramLogits } = tweets;
  return {
    ...{ rows, time, ids, labels, lengths },
    ...(isBinaryLabel && { isBinaryLabel: Uint8Array.from(chosen, (tweet) => isBinaryLabel[tweet]!) }),
    ...(softTargets && { softTargets: Float32Array.from(chosen, (tweet) => softTargets[tweet]!) }),
    ...(unsure && { unsure: Float32Array.from(chosen, (tweet) => unsure[tweet]!) }),
    ...(bigramLogits && { bigramLogits: Float32Array.from(chosen, (tweet) => bigramLogits[tweet]!) }),
    ...(weights && { weights: Float32Array.from(chosen, (tweet) => weights[tweet]!) }),
  };
}

const lengthOf = ({ offsets }: Encoded, tweet: number): number => offsets[tweet + 1]! - offsets[tweet]!;
