import { unknownId } from '#lib/text/vocabulary.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import type { SparseRows } from './logistic.ts';
import { bigramKey } from './table.ts';

/** The bigrams of tweets without unknown words, and how often they occur. */
export interface BigramCounts {
  /** Index of each bigram in `counts`, by its key, in ascending order of keys. */
  readonly indices: ReadonlyMap<number, number>;
  readonly counts: Uint32Array;
}

/** Counts bigrams within tweets. Leaves out those that occur fewer than `minCount` times. */
export function countBigrams({ ids, offsets }: Encoded, minCount: number): BigramCounts {
  const keys = new Float64Array(ids.length);
  let end = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let position = offsets[row]! + 1; position < offsets[row + 1]!; position++) {
      const [first, second] = [ids[position - 1]!, ids[position]!];
      if (first !== unknownId && second !== unknownId) keys[end++] = bigramKey(first, second);
    }
  }
  const sorted = keys.subarray(0, end).sort();
  const indices = new Map<number, number>();
  const counts: number[] = [];
  for (let start = 0, next = 1; start < end; start = next, next++) {
    while (next < end && sorted[next] === sorted[start]) next++;
    if (next - start < minCount) continue;
    indices.set(sorted[start]!, counts.length);
    counts.push(next - start);
  }
  return { indices, counts: Uint32Array.from(counts) };
}

/**
 * Returns the features of a linear model: the words of each tweet by their ids, and behind all ids its bigrams by their
 * indices. Each feature has the value 1 / sqrt(tokens of the tweet).
 * @param words number of ids
 */
export function sparseRows(
  { ids, offsets, labels }: Encoded,
  { indices }: BigramCounts,
  words: number,
): SparseRows {
  const rowOffsets = new Uint32Array(labels.length + 1);
  const features = new Int32Array(2 * ids.length);
  const values = new Float32Array(2 * ids.length);
  let end = 0;
  for (let row = 0; row < labels.length; row++) {
    const [textStart, textEnd] = [offsets[row]!, offsets[row + 1]!];
    const rowStart = end;
    for (let position = textStart; position < textEnd; position++) {
      features[end++] = ids[position]!;
      if (position === textStart) continue;
      const bigram = indices.get(bigramKey(ids[position - 1]!, ids[position]!));
      if (bigram !== undefined) features[end++] = words + bigram;
    }
    values.fill(1 / Math.sqrt(textEnd - textStart), rowStart, end);
    rowOffsets[row + 1] = end;
  }
  return { offsets: rowOffsets, features: features.subarray(0, end), values: values.subarray(0, end) };
}
