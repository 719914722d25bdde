import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { Probabilities } from '#lib/mood/calibrate.ts';
import type { LoadFile } from '#lib/mood/modelFiles.ts';
import { encode } from '#lib/text/encode.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { rounded } from '#training/export/quantize.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { shapesOf, sizeOf, type Weights } from '#training/lstm/initial.ts';
import { randomOf } from '#training/random/random.ts';

export const maxTokens = 6;
export const thresholds = { happy: 0.4, sad: 0.4 };
export const vocabulary = new Vocabulary([
  ...['love', 'hate', 'sun', 'rain', 'the', 'so', 'much', '!'],
  ...['not', 'a', 'good', 'day', 'i', 'am', 'here', 'bad', 'never', 'cat'],
]);

const weights = randomWeights();

/** Large enough that each word has its say. */
function randomWeights(): Weights {
  const random = randomOf(3);
  const shapes = shapesOf({
    vocabulary: vocabulary.size,
    embedding: 6,
    units: 5,
    directions: 2,
    pooling: 'last+max',
    outputs: 3,
  });
  const tensor = (shape: number[]) => ({
    shape,
    values: Float32Array.from({ length: sizeOf(shape) }, () => uniformFloat64(random) * 3 - 1.5),
  });
  return {
    embedding: tensor(shapes.embedding),
    kernel: tensor(shapes.kernel),
    recurrent: tensor(shapes.recurrent),
    bias: tensor(shapes.bias),
    headKernel: tensor(shapes.headKernel),
    headBias: tensor(shapes.headBias),
  };
}

/** What the tiny model must say of a text that is one piece, computed without any runtime. */
export function probabilitiesOf(text: string): Probabilities {
  const [sad, happy, unsure] = referenceProbabilities(rounded(weights), encode(text, vocabulary, maxTokens));
  return [sad!, happy!, unsure!];
}

/** P(happy) + P(unsure) / 2 of the same. */
export function happyOf(text: string): number {
  const [, happy, unsure] = probabilitiesOf(text);
  return happy + unsure / 2;
}

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
