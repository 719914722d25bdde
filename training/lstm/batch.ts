import { padId } from '../../lib/text/vocabulary.ts';
import type { Random } from '../random.ts';
import type { Encoded } from '../tweets/encode.ts';
import { shuffled } from '../tweets/split.ts';

/** Tweets of like length, shorter ones padded in front. */
export interface Batch {
  readonly rows: number;
  readonly time: number;
  /** [time, rows], time-major. */
  readonly ids: Int32Array;
  /** [rows], 0 sad, 1 happy. */
  readonly labels: Uint8Array;
  /** [rows], tokens before padding. */
  readonly lengths: Int32Array;
}

/**
 * Cuts tweets into batches of like length, in a random order: sorted by length after a shuffle, so that a batch
 * pads next to nothing and still holds other tweets every epoch.
 * @param chosen positions in `tweets`
 */
export function* batchesOf(
  tweets: Encoded,
  chosen: Uint32Array,
  size: number,
  maxTokens: number,
  random: Random,
): Generator<Batch> {
  const order = shuffled(chosen.length, random).map((k) => chosen[k]!);
  const length = (tweet: number) => tweets.offsets[tweet + 1]! - tweets.offsets[tweet]!;
  const byLength: number[][] = Array.from({ length: maxTokens + 1 }, () => []);
  for (const tweet of order) byLength[length(tweet)]!.push(tweet);
  const sorted = byLength.flat();
  const count = Math.ceil(sorted.length / size);
  for (const k of shuffled(count, random)) yield batch(tweets, sorted.slice(k * size, (k + 1) * size));
}

/** One batch of these tweets, as long as the longest of them. */
export function batch(tweets: Encoded, chosen: readonly number[]): Batch {
  const rows = chosen.length;
  const lengths = Int32Array.from(chosen, (tweet) => tweets.offsets[tweet + 1]! - tweets.offsets[tweet]!);
  const time = lengths.reduce((most, length) => Math.max(most, length), 1);
  const ids = new Int32Array(time * rows).fill(padId);
  chosen.forEach((tweet, row) => {
    const padding = time - lengths[row]!;
    for (let t = padding; t < time; t++)
      ids[t * rows + row] = tweets.ids[tweets.offsets[tweet]! + t - padding]!;
  });
  return { rows, time, ids, labels: Uint8Array.from(chosen, (tweet) => tweets.labels[tweet]!), lengths };
}
