import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { encode } from '../text/encode.ts';
import { tokenize } from '../text/tokenize.ts';
import { unknownId, Vocabulary } from '../text/vocabulary.ts';
import { nothingRead, readingOf } from './calibrate.ts';
import { ModelError, type ModelFile, type ModelManifest, parseManifest } from './manifest.ts';
import type { Reading } from './reading.ts';

/** onnxruntime-web, in whichever flavour fits the place: it is handed in, so that this room runs anywhere. */
export interface Runtime {
  readonly InferenceSession: { create(model: Uint8Array): Promise<InferenceSession> };
  readonly Tensor: new (type: 'int32', data: Int32Array, shape: readonly number[]) => Tensor;
}

/** Fetches a file of the model's folder. Rejects when there is none. */
export type LoadFile = (name: string) => Promise<Uint8Array>;

/** What one word did to a reading. */
export interface WordEffect {
  readonly word: string;
  /** The probability of happy with the word, less that with an unknown word in its place: -1 to 1. */
  readonly effect: number;
}

/** The shipped model, ready to read. Readings are taken one after the other, in the order asked for. */
export class Classifier {
  readonly #session: InferenceSession;
  readonly #runtime: Runtime;
  readonly #vocabulary: Vocabulary;
  readonly #manifest: ModelManifest;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    session: InferenceSession,
    runtime: Runtime,
    vocabulary: Vocabulary,
    manifest: ModelManifest,
  ) {
    this.#session = session;
    this.#runtime = runtime;
    this.#vocabulary = vocabulary;
    this.#manifest = manifest;
  }

  /**
   * Loads model/, checks each file against its hash, and creates the session.
   * @throws ModelError of one line when a file is missing or damaged, or the runtime refuses the model
   */
  static async load(runtime: Runtime, loadFile: LoadFile): Promise<Classifier> {
    const manifest = parseManifest(await loadJson(loadFile, 'manifest.json'));
    const [model, words] = await Promise.all([
      loadVerified(loadFile, manifest.files.model),
      loadVerified(loadFile, manifest.files.vocabulary),
    ]);
    const vocabulary = asModelError('the vocabulary is damaged', () => Vocabulary.fromFile(utf8(words)));
    const session = await runtime.InferenceSession.create(model).catch((error: unknown) => {
      throw new ModelError(`the model does not load: ${messageOf(error)}`, { cause: error });
    });
    return new Classifier(session, runtime, vocabulary, manifest);
  }

  /** @throws RangeError when the model answers with no probability */
  async read(text: string): Promise<Reading> {
    const ids = encode(text, this.#vocabulary, this.#manifest.maxTokens);
    if (ids.length === 0) return nothingRead;
    return readingOf(await this.#happy(ids), this.#manifest.thresholds);
  }

  /** How much each token of the text moves the reading: one more reading a token (occlusion, Zeiler and Fergus 2014). */
  async effects(text: string): Promise<WordEffect[]> {
    const ids = encode(text, this.#vocabulary, this.#manifest.maxTokens);
    if (ids.length === 0) return [];
    const words = tokenize(text).slice(-ids.length);
    const happy = await this.#happy(ids);
    const effects: WordEffect[] = [];
    for (const [k, word] of words.entries()) {
      effects.push({ word, effect: happy - (await this.#happy(ids.with(k, unknownId))) });
    }
    return effects;
  }

  /** The model's softmax over (sad, happy) for one text's ids. */
  #happy(ids: Int32Array): Promise<number> {
    const run = async (): Promise<number> => {
      const input = new this.#runtime.Tensor('int32', ids, [1, ids.length]);
      const { probabilities } = await this.#session.run({ ids: input });
      const happy = probabilities?.data[1];
      return typeof happy === 'number' ? happy : Number.NaN;
    };
    const result = this.#last.then(run, run);
    this.#last = result;
    return result;
  }
}

async function loadJson(loadFile: LoadFile, name: string): Promise<unknown> {
  const bytes = await loadOrFail(loadFile, name);
  return asModelError(`${name} is damaged`, () => JSON.parse(utf8(bytes)));
}

async function loadVerified(loadFile: LoadFile, { name, sha256 }: ModelFile): Promise<Uint8Array> {
  const bytes = await loadOrFail(loadFile, name);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== sha256) throw new ModelError(`${name} is damaged: its hash is not the manifest's`);
  return bytes;
}

async function loadOrFail(loadFile: LoadFile, name: string): Promise<Uint8Array> {
  return await loadFile(name).catch((error: unknown) => {
    throw new ModelError(`${name} is missing: ${messageOf(error)}`, { cause: error });
  });
}

function asModelError<T>(what: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new ModelError(`${what}: ${messageOf(error)}`, { cause: error });
  }
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** In one line: JSON.parse quotes what it cannot read, line breaks and all. */
const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
