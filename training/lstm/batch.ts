import { padId } from '#lib/text/vocabulary.ts';
import type { Random } from '#training/random/random.ts';
import { shuffled } from '#training/random/shuffled.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/** Tweets of similar length, longest first; shorter ones are padded in front. */
export interface Batch {
  readonly rows: number;
  readonly time: number;
  /** [time, rows] */
  readonly ids: Int32Array;
  /** [rows], 0 sad, 1 happy, 2 unsure. */
  readonly labels: Uint8Array;
  /** [rows], weights in the loss. Absent means 1 for every tweet. */
  readonly weights?: Float32Array;
  /** [rows], target probability of happy among happy and sad, 0 to 1. NaN, or absent, means the label. */
  readonly softTargets?: Float32Array;
  /** [rows], share of unsure in a soft target, 0 to 1. Absent means 0 for every tweet. */
  readonly unsure?: Float32Array;
  /** [rows], what the tweet's word pairs add to the logit of happy against sad. Absent means 0 for every tweet. */
  readonly bigramLogits?: Float32Array;
  /** [rows, tags], targets of the tags, 0 to 1. NaN, or absent, means unknown. */
  readonly tags?: Float32Array;
  /** [rows, 3 or 3 + tags], added to the logits of moods and tags in training, because sources differ in how often they use a label. */
  readonly sourceOffsets?: Float32Array;
  /** Weight of a tag in the loss. Absent means 1. */
  readonly tagWeight?: number;
  /** [rows], target of the output for tweets, 0 to 1. NaN, or absent, means unknown. */
  readonly tweetTargets?: Float32Array;
  /** Weight in the loss of the output for tweets. Absent means 1. */
  readonly tweetWeight?: number;
  /** [rows], tokens without padding. */
  readonly lengths: Int32Array;
}

/**
 * Cuts tweets into batches of similar length in a random order. They are shuffled before they are sorted by length, so a
 * batch has almost no padding and still contains other tweets in every epoch.
 * @param chosen positions in `tweets`
 * @returns the positions of each batch, longest tweets first
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
  const batches = slicesOf(sorted, size);
  return [...shuffled(batches.length, random)].map((k) => batches[k]!);
}

/** Cuts positions into slices of `size`; the last one may be smaller. */
export function slicesOf(positions: Uint32Array, size: number): Uint32Array[] {
  return Array.from({ length: Math.ceil(positions.length / size) }, (_, k) =>
    positions.subarray(k * size, (k + 1) * size),
  );
}

/**
 * Returns these tweets as one batch, padded to the length of the first.
 * @param chosen positions in `tweets`, longest first
 */
export function batchOf(tweets: Encoded, chosen: Uint32Array): Batch {
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
  const {
    weights,
    softTargets,
    unsure,
    bigramLogits,
    tags,
    tagWeight,
    tweetTargets,
    tweetWeight,
    sourceOffsets,
  } = tweets;
  return {
    rows,
    time,
    ids,
    labels,
    lengths,
    ...(softTargets && { softTargets: Float32Array.from(chosen, (tweet) => softTargets[tweet]!) }),
    ...(unsure && { unsure: Float32Array.from(chosen, (tweet) => unsure[tweet]!) }),
    ...(bigramLogits && { bigramLogits: Float32Array.from(chosen, (tweet) => bigramLogits[tweet]!) }),
    ...(weights && { weights: Float32Array.from(chosen, (tweet) => weights[tweet]!) }),
    ...(tags && { tags: rowsOf(tags, chosen, tags.length / tweets.labels.length) }),
    ...(sourceOffsets && {
      sourceOffsets: rowsOf(sourceOffsets, chosen, sourceOffsets.length / tweets.labels.length),
    }),
    ...(tagWeight !== undefined && { tagWeight }),
    ...(tweetWeight !== undefined && { tweetWeight }),
    ...(tweetTargets && { tweetTargets: Float32Array.from(chosen, (tweet) => tweetTargets[tweet]!) }),
  };
}

/** Returns the chosen rows of a matrix. */
function rowsOf(values: Float32Array, chosen: Uint32Array, width: number): Float32Array {
  const rows = new Float32Array(chosen.length * width);
  chosen.forEach((tweet, row) => {
    rows.set(values.subarray(tweet * width, (tweet + 1) * width), row * width);
  });
  return rows;
}

const lengthOf = ({ offsets }: Encoded, tweet: number): number => offsets[tweet + 1]! - offsets[tweet]!;
