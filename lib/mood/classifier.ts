import { SerialQueue } from '#lib/async/serialQueue.ts';
import { blankQuotes } from '#lib/text/quotes.ts';
import { type Token, wordlessTokens } from '#lib/text/tokenize.ts';
import { unknownId, type Vocabulary } from '#lib/text/vocabulary.ts';
import { type AdjustedReading, type Adjustments, noAdjustments, shifted, shiftOf } from './adjustments.ts';
import { emptyReading, leaningOf, type Outputs, otherLanguageReading, readingOf } from './calibrate.ts';
import type { Feeling } from './feelings.ts';
import { inputOf, type ModelInput } from './input.ts';
import { type DetectLanguage, isOtherLanguage } from './language.ts';
import type { ModelManifest } from './manifest.ts';
import { type LoadFile, loadModelFiles } from './modelFiles.ts';
import { Network, type Runtime } from './network.ts';
import { phrasesOf } from './phrases.ts';
import { piecesOf, poolPieces, sharesOf } from './pieces.ts';
import { tagAt, withTags, withUnreadTags } from './tags.ts';
import { slotWeightsOf } from './wordSlots.ts';

/** How much one word, or one negated phrase, contributed to a reading. */
export interface WordEffect {
  /** Its tokens, joined by a space. */
  readonly word: string;
  /** `happy`, or the probability of a feeling, minus the same with unknown words in place of this one: -1 to 1. */
  readonly effect: number;
  /** First position in the text, in UTF-16 code units. */
  readonly start: number;
  /** Position after the last, in UTF-16 code units. */
  readonly end: number;
}

/** Returns the value whose change is an effect, of the outputs for tokens. A hidden token is undefined. */
type Target = (outputs: Outputs, tokens: readonly (string | undefined)[]) => number;

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
    const network = await Network.create(runtime, model, manifest.tags.length);
    return new Classifier(network, vocabulary, manifest, detectLanguage);
  }

  /** The feelings that the model knows. */
  get feelings(): Feeling[] {
    return this.#manifest.tags.flatMap(({ name }) => (name === 'irony' ? [] : [name]));
  }

  /**
   * Returns the mood of the writer's own words in a text: quotes are left out (`withoutQuotes`). The mood is unsure if the
   * model knows none of the words, emoji and smileys. A text longer than the model's input is cut into pieces, which are read in one run and
   * pooled by `sharesOf`. `piecesOf` limits how much of a very long text is read.
   * @param adjustments what the person's corrections taught. With them, the reading has a lesson.
   * @throws RangeError if the model returns no probabilities
   */
  read(text: string, adjustments?: Adjustments): Promise<AdjustedReading> {
    return this.#queue.run(() => this.#read(text, adjustments));
  }

  /**
   * Returns how much each of the writer's own words in the part that is read changes `happy`, or the probability of a
   * feeling. A negation and what it negates count as one word. Each word adds one row to the run (occlusion, Zeiler and
   * Fergus 2014). Empty for a text in another language or without a known word.
   * @param from position in the text, in UTF-16 code units: words that start earlier are left out
   * @param feeling one of `feelings`; without it, effects are those on `happy`
   * @param adjustments act on `happy` only
   * @throws RangeError if the model returns no probabilities, or does not know the feeling
   */
  effects(
    text: string,
    from = 0,
    feeling?: Feeling,
    adjustments: Adjustments = noAdjustments,
  ): Promise<WordEffect[]> {
    return this.#queue.run(() => this.#effects(text, from, this.#targetOf(feeling, adjustments)));
  }

  async #read(text: string, adjustments?: Adjustments): Promise<AdjustedReading> {
    const { maxTokens, thresholds, tags } = this.#manifest;
    const own = blankQuotes(text);
    const pieces = piecesOf(own, maxTokens);
    if (pieces.length === 0) return withUnreadTags(emptyReading, tags);
    if (await isOtherLanguage(own, this.#vocabulary, this.#detectLanguage))
      return withUnreadTags(otherLanguageReading, tags);
    if (!pieces.some((piece) => this.#knowsAny(piece))) return withUnreadTags(emptyReading, tags);
    const outputs = await this.#network.outputsOf(pieces.map((piece) => this.#inputOf(tokensIn(piece))));
    const { probabilities, tags: values } = poolPieces(outputs, sharesOf(pieces));
    if (!adjustments) return withTags(readingOf(probabilities, thresholds), values, tags);
    const slots = slotWeightsOf(pieces.flatMap(tokensIn), this.#vocabulary);
    const adjusted = shifted(probabilities, shiftOf(adjustments, slots));
    const reading = withTags(readingOf(adjusted, thresholds), values, tags);
    return { ...reading, lesson: { probabilities, thresholds, slots } };
  }

  async #effects(text: string, from: number, targetOf: Target): Promise<WordEffect[]> {
    const own = blankQuotes(text);
    const pieces = piecesOf(own, this.#manifest.maxTokens);
    if (!pieces.some((piece) => this.#knowsAny(piece))) return [];
    if (await isOtherLanguage(own, this.#vocabulary, this.#detectLanguage)) return [];
    const pieceTokens = pieces.map(tokensIn);
    const units = pieces.flatMap((piece, pieceIndex) =>
      phrasesOf(piece, own)
        .map((phrase) => ({ ...phrase, pieceIndex, tokens: piece.slice(phrase.first, phrase.end) }))
        .filter(({ tokens }) => tokens[0]!.start >= from),
    );
    const maskedTokens = units.map(({ pieceIndex, first, end }) =>
      pieceTokens[pieceIndex]!.map((token, k) => (k >= first && k < end ? undefined : token)),
    );
    const rows = [...pieceTokens, ...maskedTokens];
    const outputs = await this.#network.outputsOf(rows.map((tokens) => this.#inputOf(tokens)));
    const values = outputs.map((output, k) => targetOf(output, rows[k]!));
    const shares = sharesOf(pieces);
    return units.map(({ pieceIndex, tokens }, k) => ({
      word: tokens.map(({ token }) => token).join(' '),
      // The text's probabilities are the weighted mean of the pieces', so a piece contributes its share.
      effect: shares[pieceIndex]! * (values[pieceIndex]! - values[pieces.length + k]!),
      start: tokens[0]!.start,
      end: tokens.at(-1)!.end,
    }));
  }

  /** Returns the value of the outputs whose change is an effect. */
  #targetOf(feeling: Feeling | undefined, adjustments: Adjustments): Target {
    if (feeling === undefined)
      return ({ probabilities }, tokens) => {
        const known = tokens.filter((token) => token !== undefined);
        const shift = shiftOf(adjustments, slotWeightsOf(known, this.#vocabulary));
        return leaningOf(shifted(probabilities, shift));
      };
    const tag = this.#manifest.tags.findIndex(({ name }) => name === feeling);
    if (tag < 0) throw new RangeError(`the model does not know ${feeling}`);
    return ({ tags }) => tagAt(tags, tag);
  }

  /** Returns whether the vocabulary has a word, emoji or smiley of the piece. */
  #knowsAny(piece: readonly Token[]): boolean {
    return piece.some(
      ({ token }) => !wordlessTokens.has(token) && this.#vocabulary.idOf(token) !== unknownId,
    );
  }

  #inputOf(tokens: readonly (string | undefined)[]): ModelInput {
    return inputOf(tokens, this.#vocabulary, this.#manifest.ngramSlots);
  }
}

const tokensIn = (piece: readonly Token[]): string[] => piece.map(({ token }) => token);
