import { SerialQueue } from '#lib/async/serialQueue.ts';
import { unknownId, type Vocabulary } from '#lib/text/vocabulary.ts';
import { emptyReading, leaningOf, otherLanguageReading, readingOf } from './calibrate.ts';
import { type DetectLanguage, isOtherLanguage } from './language.ts';
import type { ModelManifest } from './manifest.ts';
import { type LoadFile, loadModelFiles } from './modelFiles.ts';
import { Network, type Runtime } from './network.ts';
import { phrasesOf } from './phrases.ts';
import { piecesOf, poolPieces, sharesOf } from './pieces.ts';
import type { Reading } from './reading.ts';

/** What one word, or one negated phrase, did to a reading. */
export interface WordEffect {
  /** Its tokens, joined by a space. */
  readonly word: string;
  /** `happy` of the text, less that with unknown words in its place: -1 to 1. */
  readonly effect: number;
  /** It stands from `start` up to `end` in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The shipped model, ready to read. Readings are taken one after the other, in the order asked for. */
export class Classifier {
  readonly #network: Network;
  readonly #vocabulary: Vocabulary;
  readonly #manifest: ModelManifest;
  readonly #languageOf: DetectLanguage;
  readonly #turns = new SerialQueue();

  private constructor(
    network: Network,
    vocabulary: Vocabulary,
    manifest: ModelManifest,
    languageOf: DetectLanguage,
  ) {
    this.#network = network;
    this.#vocabulary = vocabulary;
    this.#manifest = manifest;
    this.#languageOf = languageOf;
  }

  /**
   * Loads model/, checks each file against its hash, and creates the session.
   * @throws ModelError of one line when a file is missing or damaged, or the runtime refuses the model
   */
  static async load(runtime: Runtime, loadFile: LoadFile, languageOf: DetectLanguage): Promise<Classifier> {
    const { manifest, model, vocabulary } = await loadModelFiles(loadFile);
    return new Classifier(await Network.create(runtime, model), vocabulary, manifest, languageOf);
  }

  /**
   * Of a text longer than the model reads at a time the pieces are read, in one run, and pooled: see piecesOf, which
   * also says how much of an endless text is read, and sharesOf.
   * @throws RangeError when the model answers with no probabilities
   */
  read(text: string): Promise<Reading> {
    return this.#turns.run(() => this.#read(text));
  }

  /**
   * How much each word of what is read moves `happy`, a negation together with what it negates: one more row in the
   * run for each (occlusion, Zeiler and Fergus 2014). None in a text of another language.
   * @param from only words that start here or later are asked after
   * @throws RangeError when the model answers with no probabilities
   */
  effects(text: string, from = 0): Promise<WordEffect[]> {
    return this.#turns.run(() => this.#effects(text, from));
  }

  async #read(text: string): Promise<Reading> {
    const pieces = piecesOf(text, this.#manifest.maxTokens);
    if (pieces.length === 0) return emptyReading;
    if (await isOtherLanguage(text, this.#languageOf)) return otherLanguageReading;
    const answers = await this.#network.probabilitiesOf(pieces.map((piece) => this.#idsOf(piece)));
    return readingOf(poolPieces(answers, sharesOf(pieces)), this.#manifest.thresholds);
  }

  async #effects(text: string, from: number): Promise<WordEffect[]> {
    const pieces = piecesOf(text, this.#manifest.maxTokens);
    if (pieces.length === 0 || (await isOtherLanguage(text, this.#languageOf))) return [];
    const whole = pieces.map((piece) => this.#idsOf(piece));
    const units = pieces.flatMap((piece, place) =>
      phrasesOf(piece, text)
        .map((phrase) => ({ ...phrase, place, tokens: piece.slice(phrase.first, phrase.end) }))
        .filter(({ tokens }) => tokens[0]!.start >= from),
    );
    const without = units.map(({ place, first, end }) => whole[place]!.slice().fill(unknownId, first, end));
    const leanings = (await this.#network.probabilitiesOf([...whole, ...without])).map(leaningOf);
    const shares = sharesOf(pieces);
    return units.map(({ place, tokens }, k) => ({
      word: tokens.map(({ token }) => token).join(' '),
      // The pieces are pooled by their mean, so of the whole a piece moves its share.
      effect: shares[place]! * (leanings[place]! - leanings[whole.length + k]!),
      start: tokens[0]!.start,
      end: tokens.at(-1)!.end,
    }));
  }

  #idsOf(tokens: readonly { readonly token: string }[]): Int32Array {
    return Int32Array.from(tokens, ({ token }) => this.#vocabulary.idOf(token));
  }
}
