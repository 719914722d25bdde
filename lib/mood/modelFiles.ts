import { Vocabulary } from '#lib/text/vocabulary.ts';
import { ModelError, type ModelFile, type ModelManifest, parseManifest } from './manifest.ts';

/** Fetches a file of the model's folder. Rejects if there is no file of that name. */
export type LoadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

export interface ModelFiles {
  readonly manifest: ModelManifest;
  /** Content of the ONNX file. */
  readonly model: Uint8Array;
  readonly vocabulary: Vocabulary;
}

/**
 * Loads model/ and checks each file against its hash.
 * @throws ModelError with a one-line message if a file is missing or damaged
 */
export async function loadModelFiles(loadFile: LoadFile): Promise<ModelFiles> {
  const manifest = parseManifest(await loadJson(loadFile, 'manifest.json'));
  const [model, vocabularyBytes] = await Promise.all([
    loadVerified(loadFile, manifest.files.model),
    loadVerified(loadFile, manifest.files.vocabulary),
  ]);
  const vocabulary = parseOrThrow('the vocabulary', () => Vocabulary.fromFile(utf8(vocabularyBytes)));
  return { manifest, model, vocabulary };
}

async function loadJson(loadFile: LoadFile, name: string): Promise<unknown> {
  const bytes = await loadOrFail(loadFile, name);
  return parseOrThrow(name, () => JSON.parse(utf8(bytes)));
}

/**
 * Loads a file and checks it against its hash.
 * @throws ModelError with a one-line message if the file is missing or damaged
 */
export async function loadVerified(
  loadFile: LoadFile,
  { name, sha256 }: ModelFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await loadOrFail(loadFile, name);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== sha256) throw new ModelError('damaged', `${name} is damaged: its hash is another`);
  return bytes;
}

async function loadOrFail(loadFile: LoadFile, name: string): Promise<Uint8Array<ArrayBuffer>> {
  return await loadFile(name).catch((error: unknown) => {
    throw new ModelError('missing', `${name} is missing: ${messageOf(error)}`, { cause: error });
  });
}

/** @throws ModelError with the fault `damaged` if `parse` throws */
function parseOrThrow<T>(name: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new ModelError('damaged', `${name} is damaged: ${messageOf(error)}`, { cause: error });
  }
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Returns an error's message in one line. The message of JSON.parse quotes its input, including line breaks. */
export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
