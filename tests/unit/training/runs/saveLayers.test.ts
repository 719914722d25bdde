import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { padId } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import {
  fullSizes,
  plainSizes,
  randomBigrams,
  randomIds,
  randomWeights,
} from '#tests/unit/training/export/randomWeights.ts';
import { bigramLogit } from '#training/bigrams/table.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import type { NetworkSizes } from '#training/lstm/weights.ts';
import { saveLayers } from '#training/runs/saveLayers.ts';

allowSlowTests();

const weights = randomWeights(1, plainSizes);
let folder: string;

beforeAll(() => tf.setBackend('cpu'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-layers-'));
});

afterEach(() => rm(folder, { recursive: true }));

const files = () => Promise.all(['model.json', 'weights.bin'].map((name) => readFile(join(folder, name))));
const modelJson = async () => JSON.parse(String((await files())[0])) as tf.io.ModelJSON;

/** Reads the model with tfjs's loader for web pages. */
async function readBack(): Promise<tf.LayersModel> {
  const fetchFunc = async (url: unknown) =>
    new Response(await readFile(join(folder, new URL(String(url)).pathname)));
  return tf.loadLayersModel(tf.io.http('https://model.test/model.json', { fetchFunc }));
}

const predicted = (model: tf.LayersModel, texts: number[][]): number[] =>
  tf.tidy(() => [
    ...(model.predict(tf.tensor2d(texts, undefined, 'int32')) as tf.Tensor).dataSync<'float32'>(),
  ]);
const maxDifference = (actual: number[], expected: number[]) =>
  actual.length === expected.length
    ? Math.max(...expected.map((value, k) => Math.abs(actual[k]! - value)))
    : Number.NaN;

const texts = [1, 2, 7, 40].flatMap((length) => [1, 2, 3].map((seed) => [...randomIds(length, seed)]));

test.each<[string, NetworkSizes]>([
  ['the paper’s', plainSizes],
  ['with max pooling', { ...plainSizes, pooling: 'last+max' }],
  ['with two directions', { ...plainSizes, directions: 2 }],
  ['with max pooling and two directions', fullSizes],
])('saveLayers writes a network (%s) that answers as the reference implementation does', async (_, sizes) => {
  const ownWeights = randomWeights(1, sizes);
  const expected = texts.map((ids) => referenceProbabilities(ownWeights, Int32Array.from(ids)));
  await saveLayers(ownWeights, folder);
  const model = await readBack();
  const answers = texts.flatMap((ids) => predicted(model, [ids]));
  expect(maxDifference(answers, expected.flat())).toBeLessThan(1e-4);
  const happy = expected.map((probabilities) => probabilities[1]!);
  expect(Math.max(...happy) - Math.min(...happy)).toBeGreaterThan(0.1);

  const sevens = texts.flatMap((ids, k) => (ids.length === 7 ? [k] : []));
  const batchAnswers = predicted(
    model,
    sevens.map((k) => texts[k]!),
  );
  const batchExpected = sevens.flatMap((k) => expected[k]!);
  expect(maxDifference(batchAnswers, batchExpected)).toBeLessThan(1e-4);
  model.dispose();
});

test.each([
  ['the paper’s', plainSizes],
  ['with max pooling and two directions', fullSizes],
])('saveLayers writes a network (%s) with an input for the bigram logit', async (_, sizes) => {
  const ownWeights = randomWeights(1, sizes);
  const bigrams = randomBigrams(1);
  await saveLayers(ownWeights, folder, true);
  const model = await readBack();
  for (const length of [1, 7, 40]) {
    const ids = randomIds(length, 1);
    const logit = bigramLogit(bigrams, ids);
    const answers = tf.tidy(() => [
      ...(
        model.predict([tf.tensor2d([[...ids]], undefined, 'int32'), tf.tensor2d([[logit]])]) as tf.Tensor
      ).dataSync<'float32'>(),
    ]);
    expect(maxDifference(answers, referenceProbabilities(ownWeights, ids, bigrams))).toBeLessThan(1e-4);
    if (length > 1)
      expect(maxDifference(answers, referenceProbabilities(ownWeights, ids))).toBeGreaterThan(1e-3);
  }
  model.dispose();
});

test('saveLayers writes the paper’s network so that it ignores padding in front of a text', async () => {
  const threeTexts = [1, 7, 40].map((length) => [...randomIds(length, length)]);
  await saveLayers(weights, folder);
  const model = await readBack();
  const padded = threeTexts.map((ids) => [...Array<number>(40 - ids.length).fill(padId), ...ids]);
  const expected = threeTexts.flatMap((ids) => referenceProbabilities(weights, Int32Array.from(ids)));
  expect(maxDifference(predicted(model, padded), expected)).toBeLessThan(1e-4);
  model.dispose();
});

test('saveLayers writes two files, with every weight bit for bit, by the name and shape that Keras uses', async () => {
  await saveLayers(weights, folder);
  expect((await readdir(folder)).sort()).toEqual(['model.json', 'weights.bin']);
  const { embedding, kernel, recurrent, bias, headKernel, headBias } = weights;
  const manifest = [
    { name: 'embedding/embeddings', shape: [20, 6], dtype: 'float32' },
    { name: 'lstm/kernel', shape: [6, 20], dtype: 'float32' },
    { name: 'lstm/recurrent_kernel', shape: [5, 20], dtype: 'float32' },
    { name: 'lstm/bias', shape: [20], dtype: 'float32' },
    { name: 'head/kernel', shape: [5, 2], dtype: 'float32' },
    { name: 'head/bias', shape: [2], dtype: 'float32' },
  ];
  expect((await modelJson()).weightsManifest).toEqual([{ paths: ['weights.bin'], weights: manifest }]);
  const bytes = (await files())[1]!;
  expect(bytes).toHaveLength(manifest.reduce((sum, { shape }) => sum + 4 * tf.util.sizeFromShape(shape), 0));
  const inOrder = [embedding, kernel, recurrent, bias, headKernel, headBias];
  expect([...new Float32Array(Uint8Array.from(bytes).buffer)]).toEqual(
    inOrder.flatMap(({ values }) => [...values]),
  );
});

test('saveLayers describes the layers as Keras does', async () => {
  await saveLayers(weights, folder);
  expect(await modelJson()).toMatchObject({ format: 'layers-model', convertedBy: null });
  const { generatedBy, modelTopology } = await modelJson();
  expect(generatedBy).toMatch(/^TensorFlow\.js tfjs-layers v\d/);
  const glorot = { class_name: 'VarianceScaling', config: { mode: 'fan_avg', distribution: 'uniform' } };
  const gates = { recurrent_activation: 'sigmoid', unit_forget_bias: true, kernel_initializer: glorot };
  const lstm = { units: 5, activation: 'tanh', use_bias: true, return_sequences: false, ...gates };
  const head = { units: 2, activation: 'softmax', kernel_initializer: glorot };
  const layers = [
    { class_name: 'InputLayer', config: { batch_input_shape: [null, null], dtype: 'int32' } },
    { class_name: 'Embedding', config: { name: 'embedding', input_dim: 20, output_dim: 6, mask_zero: true } },
    { class_name: 'LSTM', config: { name: 'lstm', ...lstm } },
    { class_name: 'Dense', config: { name: 'head', ...head } },
  ];
  expect(modelTopology).toMatchObject({ class_name: 'Sequential', config: { layers } });
});

test('saveLayers replaces files, and writes the same bytes for the same weights', async () => {
  await saveLayers(weights, folder);
  const first = await files();
  await saveLayers(randomWeights(2, plainSizes), folder);
  expect((await files())[1]).not.toEqual(first[1]);
  await saveLayers(weights, folder);
  expect(await files()).toEqual(first);
});

test('saveLayers disposes all tensors, whether it can write the files or not', async () => {
  const before = tf.memory().numTensors;
  await saveLayers(weights, join(folder, 'a', 'new', 'one'));
  expect(tf.memory().numTensors).toBe(before);
  await expect(saveLayers(weights, join(folder, 'a', 'new', 'one', 'model.json'))).rejects.toThrow();
  expect(tf.memory().numTensors).toBe(before);
});

test.each([
  ['a file stands where the folder should be', () => writeFile(join(folder, 'model'), ''), []],
  [
    'a folder stands where a file should be',
    () => mkdir(join(folder, 'model', 'model.json'), { recursive: true }),
    ['model.json', 'weights.bin'],
  ],
  [
    'a folder stands in the way of writing',
    () => mkdir(join(folder, 'model', 'model.json.partial'), { recursive: true }),
    ['model.json.partial'],
  ],
])('saveLayers reports one line if %s, and removes incomplete files', async (_what, obstruct, left) => {
  await obstruct();
  const model = join(folder, 'model');
  const complaint: unknown = await saveLayers(weights, model).catch((error: unknown) => error);
  expect(complaint).toBeInstanceOf(UserError);
  expect(String(complaint)).toMatch(
    /^UserError: .*\/model: the layers model cannot be written \(E[A-Z]+: .+\)$/,
  );
  expect((await readdir(model).catch(() => [])).sort()).toEqual(left);
});
