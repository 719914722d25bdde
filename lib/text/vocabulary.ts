import { typosOf } from './spelling.ts';

/** The id of the padding in front of a shorter text in a batch. No word has this id. */
export const padId = 0;
/** The id of a word that is neither in the vocabulary nor one typo away from a word in it. */
export const unknownId = 1;

const reserved = ['<pad>', '<unknown>'];

/** The words of a model. The id of a word is its line number in the vocabulary's file, from 0. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;

  /**
   * @param words without the two reserved ones, most frequent first
   * @throws RangeError if a word is repeated
   */
  constructor(words: readonly string[]) {
    this.words = [...reserved, ...words];
    this.#ids = new Map(this.words.map((word, id) => [word, id]));
    if (this.#ids.size !== this.words.length) throw new RangeError('the vocabulary repeats a word');
  }

  /**
   * @param file a text as written by `toFile`, one word a line
   * @throws RangeError if the first lines are not the reserved words or a word is repeated
   */
  static fromFile(file: string): Vocabulary {
    const lines = file.trimEnd().split('\n');
    if (!reserved.every((word, id) => lines[id] === word)) {
      throw new RangeError(`the vocabulary does not start with ${reserved.join(' and ')}`);
    }
    return new Vocabulary(lines.slice(reserved.length));
  }

  toFile(): string {
    return `${this.words.join('\n')}\n`;
  }

  /** The number of ids, including the two reserved ones. It is the number of rows of the embedding. */
  get size(): number {
    return this.words.length;
  }

  has(token: string): boolean {
    return this.#ids.has(token);
  }

  /** Returns the number of words that are more frequent than a token, or undefined if it is not in the vocabulary. */
  rankOf(token: string): number | undefined {
    const id = this.#ids.get(token);
    return id === undefined ? undefined : id - reserved.length;
  }

  /**
   * Returns the id of a token of `tokenize`. A word that is not in the vocabulary gets the id of the most frequent
   * word that is one typo away, or unknownId if there is none.
   */
  idOf(token: string): number {
    const id = this.#ids.get(token);
    if (id !== undefined) return id;
    return typosOf(token).reduce((best, word) => {
      const candidate = this.#ids.get(word);
      return candidate !== undefined && (best === unknownId || candidate < best) ? candidate : best;
    }, unknownId);
  }
}
