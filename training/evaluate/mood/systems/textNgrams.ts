import { tokenize } from '#lib/text/tokenize.ts';
import type { SparseRows } from '#training/bigrams/logistic.ts';
import { RowsBuilder } from './rowsBuilder.ts';

/** A kind of n-gram: how a text is cut, and how many texts must contain one of them. */
interface Kind {
  readonly grams: (text: string) => Iterable<string>;
  readonly minTexts: number;
}

const kinds: readonly Kind[] = [
  { grams: (text) => wordGrams(tokenize(text), 1, 3), minTexts: 3 },
  { grams: (text) => characterGrams(text, 2, 5), minTexts: 5 },
];

/** Returns all sequences of `shortest` to `longest` tokens, separated by spaces. */
export function* wordGrams(tokens: readonly string[], shortest: number, longest: number): Generator<string> {
  for (let start = 0; start < tokens.length; start++)
    for (let end = start + shortest; end <= Math.min(start + longest, tokens.length); end++)
      yield tokens.slice(start, end).join(' ');
}

/**
 * Returns all sequences of `shortest` to `longest` UTF-16 units within the words of a text in lower case, each word with a
 * space before and after it. A padded word that is shorter is one sequence.
 */
export function* characterGrams(text: string, shortest: number, longest: number): Generator<string> {
  for (const word of text.toLowerCase().split(/\s+/)) {
    if (word === '') continue;
    const padded = ` ${word} `;
    for (let length = shortest; length <= longest; length++) {
      for (let start = 0; start + length <= padded.length; start++) yield padded.slice(start, start + length);
      if (length >= padded.length) break;
    }
  }
}

/**
 * N-grams of words (1 to 3, in three texts) and of characters within words (2 to 5, in five texts) as features. A feature's
 * value is (1 + ln(occurrences)) * (ln((1 + texts) / (1 + texts that contain it)) + 1). The values of a text are scaled to
 * the length 1, words and characters separately.
 * @see Salton and Buckley 1988. scikit-learn names this TfidfVectorizer with `sublinear_tf` and the analyzer `char_wb`
 */
export class TextNgrams {
  /** Of each kind: the number of each n-gram. */
  readonly #numbers: readonly ReadonlyMap<string, number>[];
  readonly #idf: Float64Array;

  constructor(texts: readonly string[]) {
    const idf: number[] = [];
    this.#numbers = kinds.map(({ grams, minTexts }) => {
      const counts = new Map<string, number>();
      for (const text of texts)
        for (const gram of new Set(grams(text))) counts.set(gram, (counts.get(gram) ?? 0) + 1);
      const numbers = new Map<string, number>();
      for (const [gram, count] of counts) {
        if (count < minTexts) continue;
        numbers.set(gram, idf.length);
        idf.push(Math.log((1 + texts.length) / (1 + count)) + 1);
      }
      return numbers;
    });
    this.#idf = Float64Array.from(idf);
  }

  get size(): number {
    return this.#idf.length;
  }

  /** Returns the n-grams in the order of their features. */
  *spelled(): Generator<string> {
    for (const numbers of this.#numbers) yield* numbers.keys();
  }

  rowsOf(texts: readonly string[]): SparseRows {
    const rows = new RowsBuilder();
    for (const text of texts) {
      const parts = kinds.map(({ grams }, kind) => this.#valuesOf(grams(text), this.#numbers[kind]!));
      rows.add(
        parts.flatMap((part) => [...part.keys()]),
        parts.flatMap((part) => [...part.values()]),
      );
    }
    return rows.build();
  }

  #valuesOf(grams: Iterable<string>, numbers: ReadonlyMap<string, number>): Map<number, number> {
    const counts = new Map<number, number>();
    for (const gram of grams) {
      const feature = numbers.get(gram);
      if (feature !== undefined) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    let squares = 0;
    for (const [feature, count] of counts) {
      const value = (1 + Math.log(count)) * this.#idf[feature]!;
      counts.set(feature, value);
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    for (const [feature, value] of counts) counts.set(feature, value / length);
    return counts;
  }
}
