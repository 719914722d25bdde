import { SerialQueue } from '#lib/async/serialQueue.ts';
import { blankQuotes } from '#lib/text/quotes.ts';
import { type Token, wordlessTokens } from '#lib/text/tokenize.ts';
import { unknownId, type Vocabulary } from '#lib/text/vocabulary.ts';
import { emptyReading, leaningOf, otherLanguageReading, readingOf } from './calibrate.ts';
import { type DetectLanguage, isOtherLanguage } from './language.ts';
import type { ModelManifest } from './manifest.ts';
import { type LoadFile, loadModelFiles } from './modelFiles.ts';
import { Network, type Runtime } from './network.ts';
import { phrasesOf } from './phrases.ts';
import { piecesOf, poolPieces, sharesOf } from './pieces.ts';
import type { Reading } from './reading.ts';

/** How much one word, or one negated phrase, contributed to a reading. */
export interface WordEffect {
  /** Its tokens, joined by a space. */
  readonly word: string;
  /** `happy` of the text minus `happy` with unknown words in place of this one: -1 to 1. */
  readonly effect: number;
  /** First position in the text, in UTF-16 code units. */
  readonly start: number;
  /** Position after the last, in UTF-16 code units. */
  readonly end: number;
}

/** The loaded model. Requests are served one after the other, in the order of the calls. */
export class Classifier {
  readonly #network: Network;
  readonly #vocabulary: Vocabulary;
  readonly #manifest: ModelManifest;
  readonly #detectLanguage: DetectLanguage;
  readonly #queue = new SerialQueue();

  private constructor(
    network: Network,
    vocabulary: Vocabulary,
    manifest: ModelManifest,
    detectLanguage: DetectLanguage,
  ) {
    this.#network = network;
    this.#vocabulary = vocabulary;
    this.#manifest = manifest;
    this.#detectLanguage = detectLanguage;
  }

  /**
   * Loads model/, checks each file against its hash, and creates the session.
   * @throws ModelError with a one-line message if a file is missing or damaged, or the runtime rejects the model
   */
  static async load(
    runtime: Runtime,
    loadFile: LoadFile,
    detectLanguage: DetectLanguage,
  ): Promise<Classifier> {
    const { manifest, model, vocabulary } = await loadModelFiles(loadFile);
    return new Classifier(await Network.create(runtime, model), vocabulary, manifest, detectLanguage);
  }

  /**
   * Returns the mood of the writer's own words in a text: quotes are left out (`withoutQuotes`). The mood is unsure if the
   * model knows none of the words, emoji and smileys. A text longer than the model's input is cut into pieces, which are read in one run and
   * pooled by `sharesOf`. `piecesOf` limits how much of a very long text is read.
   * @throws RangeError if the model returns no probabilities
   */
  read(text: string): Promise<Reading> {
    return this.#queue.run(() => this.#read(text));
  }

  /**
   * Returns how much each of the writer's own words in the part that is read changes `happy`. A negation and what it negates count as one
   * word. Each word adds one row to the run (occlusion, Zeiler and Fergus 2014). Empty for a text
   * in another language or without a known word.
   * @param from position in the text, in UTF-16 code units: words that start earlier are left out
   * @throws RangeError if the model returns no probabilities
   */
  effects(text: string, from = 0): Promise<WordEffect[]> {
    return this.#queue.run(() => this.#effects(text, from));
  }

  async #read(text: string): Promise<Reading> {
    const own = blankQuotes(text);
    const pieces = piecesOf(own, this.#manifest.maxTokens);
    if (pieces.length === 0) return emptyReading;
    if (await isOtherLanguage(own, this.#vocabulary, this.#detectLanguage)) return otherLanguageReading;
    if (!pieces.some((piece) => this.#knowsAny(piece))) return emptyReading;
    const probabilities = await this.#network.probabilitiesOf(pieces.map((piece) => this.#idsOf(piece)));
    return readingOf(poolPieces(probabilities, sharesOf(pieces)), this.#manifest.thresholds);
  }

  async #effects(text: string, from: number): Promise<WordEffect[]> {
    const own = blankQuotes(text);
    const pieces = piecesOf(own, this.#manifest.maxTokens);
    if (!pieces.some((piece) => this.#knowsAny(piece))) return [];
    if (await isOtherLanguage(own, this.#vocabulary, this.#detectLanguage)) return [];
    const pieceRows = pieces.map((piece) => this.#idsOf(piece));
    const units = pieces.flatMap((piece, pieceIndex) =>
      phrasesOf(piece, own)
        .map((phrase) => ({ ...phrase, pieceIndex, tokens: piece.slice(phrase.first, phrase.end) }))
        .filter(({ tokens }) => tokens[0]!.start >= from),
    );
    const maskedRows = units.map(({ pieceIndex, first, end }) =>
      pieceRows[pieceIndex]!.slice().fill(unknownId, first, end),
    );
    const leanings = (await this.#network.probabilitiesOf([...pieceRows, ...maskedRows])).map(leaningOf);
    const shares = sharesOf(pieces);
    return units.map(({ pieceIndex, tokens }, k) => ({
      word: tokens.map(({ token }) => token).join(' '),
      // The text's probabilities are the weighted mean of the pieces', so a piece contributes its share.
      effect: shares[pieceIndex]! * (leanings[pieceIndex]! - leanings[pieceRows.length + k]!),
      start: tokens[0]!.start,
      end: tokens.at(-1)!.end,
    }));
  }

  /** Returns whether the vocabulary has a word, emoji or smiley of the piece. */
  #knowsAny(piece: readonly Token[]): boolean {
    return piece.some(
      ({ token }) => !wordlessTokens.has(token) && this.#vocabulary.idOf(token) !== unknownId,
    );
  }

  #idsOf(tokens: readonly Token[]): Int32Array {
    return Int32Array.from(tokens, ({ token }) => this.#vocabulary.idOf(token));
  }
}
