import { slipsOf } from './spelling.ts';

/** Id of the padding in front of a shorter text in a batch. No word has it. */
export const padId = 0;
/** Id of every word that the vocabulary does not hold, nor one that it may be a slip of. */
export const unknownId = 1;

const reserved = ['<pad>', '<unknown>'];

/** The words a model knows. The id of a word is its line in the vocabulary's file, counted from 0. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;

  /** @param words without the two reserved ones, most frequent first  @throws RangeError on a repeated word */
  constructor(words: readonly string[]) {
    this.words = [...reserved, ...words];
    this.#ids = new Map(this.words.map((word, id) => [word, id]));
    if (this.#ids.size !== this.words.length) throw new RangeError('the vocabulary repeats a word');
  }

  /** @param file one word a line, as toFile wrote it  @throws RangeError when it is no such file */
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

  /** How many ids there are, the two reserved ones included: the rows of the embedding. */
  get size(): number {
    return this.words.length;
  }

  has(token: string): boolean {
    return this.#ids.has(token);
  }

  /**
   * The id of a token as tokenize gives it. A word that is not here is taken for a slip of the most frequent word that
   * it may be one of; unknownId where there is none.
   */
  idOf(token: string): number {
    const id = this.#ids.get(token);
    if (id !== undefined) return id;
    return slipsOf(token).reduce((best, word) => {
      const found = this.#ids.get(word);
      return found !== undefined && (best === unknownId || found < best) ? found : best;
    }, unknownId);
  }
}
