import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { Probabilities } from '#lib/mood/calibrate.ts';
import type { LoadFile } from '#lib/mood/modelFiles.ts';
import { encode } from '#lib/text/encode.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { roundWeights } from '#training/export/quantize.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { elementCount, shapesOf, type Weights } from '#training/lstm/weights.ts';
import { randomOf } from '#training/random/random.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const maxTokens = 6;
export const thresholds = { happy: 0.4, sad: 0.4 };
export const vocabulary = new Vocabulary([
  'love',
  'hate',
  'sun',
  'rain',
  'the',
  'so',
  'much',
  '!',
  'not',
  'a',
  'good',
  'day',
  'i',
  'am',
  'here',
  'bad',
  'never',
  'cat',
]);

const weights = randomWeights(3);

/** Returns random weights, large enough that each word has an effect. */
export function randomWeights(outputs: number): Weights {
  const random = randomOf(3);
  const shapes = shapesOf({
    vocabulary: vocabulary.size,
    embedding: 6,
    units: 5,
    directions: 2,
    pooling: 'last+max',
    outputs,
  });
  const tensor = (shape: number[]) => ({
    shape,
    values: Float32Array.from({ length: elementCount(shape) }, () => uniformFloat64(random) * 3 - 1.5),
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

/** Returns the expected probabilities of a text that is one piece, computed without the ONNX runtime. */
export function probabilitiesOf(text: string): Probabilities {
  const [sad, happy, unsure] = referenceProbabilities(
    roundWeights(weights),
    encode(text, vocabulary, maxTokens),
  );
  return [sad!, happy!, unsure!];
}

/** Returns the expected P(happy) + P(unsure) / 2 of a text that is one piece. */
export function happyOf(text: string): number {
  const [, happy, unsure] = probabilitiesOf(text);
  return happy + unsure / 2;
}

/** Returns a loader of the model's files in memory. `overrides` replaces files, or removes them if undefined. */
export function folderOf(overrides: Readonly<Record<string, Bytes | undefined>> = {}): LoadFile {
  const files: Record<string, Bytes | undefined> = { ...sound, ...overrides };
  return async (name) => {
    const bytes = files[name];
    if (!bytes) throw new Error(`ENOENT: ${name}`);
    return bytes;
  };
}

export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

/** Returns the manifest of these two files, as JSON, with further entries. */
export function manifestOf(model: Uint8Array, vocabularyFile: Uint8Array, more: object = {}): Bytes {
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const files = { model: file('mood.onnx', model), vocabulary: file('vocabulary.txt', vocabularyFile) };
  return bytesOf(JSON.stringify({ files, maxTokens, thresholds, ...more }));
}

/** Returns a copy of a file with its middle byte changed. */
export function damaged(bytes: Bytes): Bytes {
  return bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1);
}

const model = Uint8Array.from(onnxModel(weights));
const vocabularyFile = bytesOf(vocabulary.toFile());
/** The intact files of the tiny model. */
export const sound = {
  'mood.onnx': model,
  'vocabulary.txt': vocabularyFile,
  'manifest.json': manifestOf(model, vocabularyFile),
};
