import { unknownId } from '#lib/text/vocabulary.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import type { SparseRows } from './logistic.ts';
import { keyOf } from './table.ts';

/** The pairs of neighbouring words that tweets hold, those with an unknown word left out, and how often. */
export interface Bigrams {
  /** By key, from the lowest: the number of the pair. */
  readonly numbers: ReadonlyMap<number, number>;
  readonly counts: Uint32Array;
}

/** The pairs that occur `least` times or more. */
export function bigramsOf(tweets: Encoded, least: number): Bigrams {
  const keys = new Float64Array(tweets.ids.length);
  let end = 0;
  eachPair(tweets, (key) => {
    keys[end++] = key;
  });
  const sorted = keys.subarray(0, end).sort();
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  for (let start = 0, next = 1; start < end; start = next, next++) {
    while (next < end && sorted[next] === sorted[start]) next++;
    if (next - start < least) continue;
    numbers.set(sorted[start]!, counts.length);
    counts.push(next - start);
  }
  return { numbers, counts: Uint32Array.from(counts) };
}

/**
 * Each tweet's words and pairs as the features of a linear model, each 1 over the root of the tweet's tokens: words by
 * their ids, pairs behind them by their numbers.
 * @param words how many ids there are
 */
export function rowsOf({ ids, offsets, labels }: Encoded, { numbers }: Bigrams, words: number): SparseRows {
  const rowOffsets = new Uint32Array(labels.length + 1);
  const features = new Int32Array(2 * ids.length);
  const values = new Float32Array(2 * ids.length);
  let end = 0;
  for (let row = 0; row < labels.length; row++) {
    const [from, to] = [offsets[row]!, offsets[row + 1]!];
    const first = end;
    for (let at = from; at < to; at++) {
      features[end++] = ids[at]!;
      const pair = at > from ? numbers.get(keyOf(ids[at - 1]!, ids[at]!)) : undefined;
      if (pair !== undefined) features[end++] = words + pair;
    }
    values.fill(1 / Math.sqrt(to - from), first, end);
    rowOffsets[row + 1] = end;
  }
  return { offsets: rowOffsets, features: features.subarray(0, end), values: values.subarray(0, end) };
}

function eachPair({ ids, offsets }: Encoded, told: (key: number) => void): void {
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let at = offsets[row]! + 1; at < offsets[row + 1]!; at++) {
      const [first, second] = [ids[at - 1]!, ids[at]!];
      if (first !== unknownId && second !== unknownId) told(keyOf(first, second));
    }
  }
}
