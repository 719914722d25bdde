import { createHash } from 'node:crypto';
import type { LoadFile } from '../../../../lib/mood/classifier.ts';
import { encode } from '../../../../lib/text/encode.ts';
import { Vocabulary } from '../../../../lib/text/vocabulary.ts';
import { onnxModel } from '../../../../training/export/onnx.ts';
import { plainHappy } from '../../../../training/export/plain.ts';
import { initialWeights, type Weights } from '../../../../training/lstm/initial.ts';
import { settingsFor } from '../../../../training/schedule/settings.ts';

export const maxTokens = 6;
export const thresholds = { happy: 0.52, sad: 0.48 };
export const vocabulary = new Vocabulary(['love', 'hate', 'sun', 'rain', 'the', 'so', 'much', '!']);

export const weights: Weights = louder(
  initialWeights({
    ...settingsFor('seed', 'whole').settings,
    vocabulary: vocabulary.size,
    embedding: 6,
    units: 5,
  }),
);

/** The words of an untrained network hardly differ; these do. */
function louder({ embedding, ...rest }: Weights): Weights {
  return { ...rest, embedding: { ...embedding, values: embedding.values.map((value) => 60 * value) } };
}

/** The probability of happy that the tiny model must give, computed without any runtime. */
export const happyOf = (text: string): number => plainHappy(weights, encode(text, vocabulary, maxTokens));

/** The folder of a model, in memory: what is put in over it replaces a file. */
export function folderOf(over: Readonly<Record<string, Uint8Array | undefined>> = {}): LoadFile {
  const files: Record<string, Uint8Array | undefined> = { ...sound, ...over };
  return async (name) => {
    const bytes = files[name];
    if (!bytes) throw new Error(`ENOENT: ${name}`);
    return bytes;
  };
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The manifest of these two files. */
export function manifestOf(model: Uint8Array, words: Uint8Array): Uint8Array {
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const files = { model: file('mood.onnx', model), vocabulary: file('vocabulary.txt', words) };
  return bytesOf(JSON.stringify({ files, maxTokens, thresholds }));
}

/** A file with its middle byte changed. */
export function damaged(bytes: Uint8Array): Uint8Array {
  return bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1);
}

const model = onnxModel(weights);
const words = bytesOf(vocabulary.toFile());
export const sound = {
  'mood.onnx': model,
  'vocabulary.txt': words,
  'manifest.json': manifestOf(model, words),
};
