import type { SparseRows } from '#training/bigrams/logistic.ts';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import type { Corpus } from '#training/tweets/corpus.ts';
import { RowsBuilder } from './rowsBuilder.ts';

/**
 * Words and word bigrams as features, weighted by TF-IDF: occurrences in the text, times
 * ln((1 + texts) / (1 + texts that contain it)) + 1. The values of each text are scaled to the length 1.
 * @see Salton and Buckley 1988; the smoothed form is scikit-learn's TfidfVectorizer
 */
export class Ngrams {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #features: ReadonlyMap<number, number>;
  /** [features] */
  readonly idf: Float64Array;

  /**
   * @param counts number of texts that contain each n-gram, by its key
   * @param texts number of all texts
   */
  private constructor(words: readonly string[], counts: ReadonlyMap<number, number>, texts: number) {
    this.#numbers = new Map(words.map((word, number) => [word, number]));
    this.#features = new Map([...counts.keys()].map((key, feature) => [key, feature]));
    this.idf = Float64Array.from(counts.values(), (count) => Math.log((1 + texts) / (1 + count)) + 1);
  }

  /** Returns the n-grams that at least `minTexts` of the chosen texts contain. */
  static of(corpus: Corpus, chosen: Uint32Array, minTexts: number): Ngrams {
    let size = 0;
    for (const text of chosen) size += 2 * (corpus.offsets[text + 1]! - corpus.offsets[text]!);
    const keys = new Float64Array(size);
    let end = 0;
    for (const text of chosen) {
      const unique = new Set(keysOf(wordsOf(corpus, text), corpus.words.length));
      for (const key of unique) keys[end++] = key;
    }
    const sorted = keys.subarray(0, end).sort();
    const counts = new Map<number, number>();
    for (let start = 0, next = 1; start < end; start = next, next++) {
      while (next < end && sorted[next] === sorted[start]) next++;
      if (next - start >= minTexts) counts.set(sorted[start]!, next - start);
    }
    return new Ngrams(corpus.words, counts, chosen.length);
  }

  get size(): number {
    return this.idf.length;
  }

  /** Returns the features of chosen texts. The corpus is the one that the n-grams come from. */
  rowsOf(corpus: Corpus, chosen: Uint32Array, onProgress: OnProgress = unwatched): SparseRows {
    const rows = new RowsBuilder();
    for (const [k, text] of chosen.entries()) {
      this.#add(rows, wordsOf(corpus, text));
      if (k % 10_000 === 0) onProgress(k, chosen.length);
    }
    return rows.build();
  }

  /** Returns the features of one tokenized text, as the only row. */
  rowOf(tokens: readonly string[]): SparseRows {
    const rows = new RowsBuilder();
    this.#add(
      rows,
      Float64Array.from(tokens, (token) => this.#numbers.get(token) ?? Number.NaN),
    );
    return rows.build();
  }

  #add(rows: RowsBuilder, words: ArrayLike<number>): void {
    const counts = new Map<number, number>();
    for (const key of keysOf(words, this.#numbers.size)) {
      const feature = this.#features.get(key);
      if (feature !== undefined) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    const values = [...counts].map(([feature, count]) => count * this.idf[feature]!);
    const length = Math.hypot(...values);
    rows.add(
      [...counts.keys()],
      values.map((value) => value / length),
    );
  }

  /** Returns the n-grams as text in the order of their features, words separated by a space. */
  *spelled(): Generator<string> {
    const words = [...this.#numbers.keys()];
    for (const key of this.#features.keys()) {
      const second = key % (words.length + 1);
      const first = words[(key - second) / (words.length + 1) - 1]!;
      yield second === 0 ? first : `${first} ${words[second - 1]!}`;
    }
  }
}

/**
 * Returns the keys of the words and bigrams of a text: integers far below 2^53. An n-gram with an unknown word (NaN) has
 * the key NaN, which matches no feature.
 */
function* keysOf(words: ArrayLike<number>, count: number): Generator<number> {
  for (let k = 0; k < words.length; k++) {
    const first = (words[k]! + 1) * (count + 1);
    yield first;
    if (k + 1 < words.length) yield first + words[k + 1]! + 1;
  }
}

const wordsOf = ({ tokens, offsets }: Corpus, text: number): Int32Array =>
  tokens.subarray(offsets[text], offsets[text + 1]);
