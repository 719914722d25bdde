import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { padId } from '#lib/text/vocabulary.ts';
import { UserError } from '#scripts/cli/command.ts';
import { saveLayers } from '#training/runs/layersModel.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import type { Sizes } from '#training/lstm/initial.ts';
import { bigramLogit } from '#training/bigrams/table.ts';
import { fullSizes, plainSizes, randomIds, randomPairs, randomWeights } from '#tests/unit/training/export/randomWeights.ts';

const weights = randomWeights(1, plainSizes);
let folder: string;

beforeAll(() => tf.setBackend('cpu'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonic-layers-'));
});

afterEach(() => rm(folder, { recursive: true }));

const files = () => Promise.all(['model.json', 'weights.bin'].map((name) => readFile(join(folder, name))));
const modelJson = async () => JSON.parse(String((await files())[0])) as tf.io.ModelJSON;

/** Read back by the loader that tfjs has for web pages. */
async function readBack(): Promise<tf.LayersModel> {
  const fetchFunc = async (url: unknown) =>
    new Response(await readFile(join(folder, new URL(String(url)).pathname)));
  return tf.loadLayersModel(tf.io.http('https://model.test/model.json', { fetchFunc }));
}

const predicted = (model: tf.LayersModel, texts: number[][]): number[] =>
  tf.tidy(() => [
    ...(model.predict(tf.tensor2d(texts, undefined, 'int32')) as tf.Tensor).dataSync<'float32'>(),
  ]);
const farthest = (actual: number[], due: number[]) =>
  actual.length === due.length ? Math.max(...due.map((of, k) => Math.abs(actual[k]! - of))) : Number.NaN;

describe.each<[string, Sizes]>([
  ['of the paper', plainSizes],
  ['with the largest states beside the last', { ...plainSizes, pooling: 'last+max' }],
  ['that reads backward as well', { ...plainSizes, directions: 2 }],
  ['with all that it may have', fullSizes],
])('read back, the network %s answers as plain arrays do', (_, sizes) => {
  const texts = [1, 2, 7, 40].flatMap((length) => [1, 2, 3].map((seed) => [...randomIds(length, seed)]));
  const own = randomWeights(1, sizes);
  const due = texts.map((ids) => referenceProbabilities(own, Int32Array.from(ids)));
  let model: tf.LayersModel;

  beforeEach(async () => {
    await saveLayers(own, folder);
    model = await readBack();
  });

  afterEach(() => {
    model.dispose();
  });

  test('for texts alone', () => {
    const answers = texts.flatMap((ids) => predicted(model, [ids]));
    expect(farthest(answers, due.flat())).toBeLessThan(1e-4);
    const happy = due.map((of) => of[1]!);
    expect(Math.max(...happy) - Math.min(...happy)).toBeGreaterThan(0.1);
  });

  test('for texts of one length in a batch', () => {
    const sevens = texts.flatMap((ids, k) => (ids.length === 7 ? [k] : []));
    const answers = predicted(
      model,
      sevens.map((k) => texts[k]!),
    );
    expect(
      farthest(
        answers,
        sevens.flatMap((k) => due[k]!),
      ),
    ).toBeLessThan(1e-4);
  });
});

test.each([
  ['of the paper', plainSizes],
  ['with all that it may have', fullSizes],
])('beside a table of pairs the network %s takes what these say as well', async (_, sizes) => {
  const own = randomWeights(1, sizes);
  const pairs = randomPairs(1);
  await saveLayers(own, folder, true);
  const model = await readBack();
  for (const length of [1, 7, 40]) {
    const ids = randomIds(length, 1);
    const bigramLogits = bigramLogit(pairs, ids);
    const answers = tf.tidy(() => [
      ...(
        model.predict([tf.tensor2d([[...ids]], undefined, 'int32'), tf.tensor2d([[bigramLogits]])]) as tf.Tensor
      ).dataSync<'float32'>(),
    ]);
    expect(farthest(answers, referenceProbabilities(own, ids, pairs))).toBeLessThan(1e-4);
    if (length > 1) expect(farthest(answers, referenceProbabilities(own, ids))).toBeGreaterThan(1e-3);
  }
  model.dispose();
});

test('padding in front of a text changes nothing for the network of the paper', async () => {
  const texts = [1, 7, 40].map((length) => [...randomIds(length, length)]);
  await saveLayers(weights, folder);
  const model = await readBack();
  const padded = texts.map((ids) => [...Array<number>(40 - ids.length).fill(padId), ...ids]);
  const due = texts.flatMap((ids) => referenceProbabilities(weights, Int32Array.from(ids)));
  expect(farthest(predicted(model, padded), due)).toBeLessThan(1e-4);
  model.dispose();
});

test('there are two files, with every weight to the bit, under the name and of the shape that Keras gives it', async () => {
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
    inOrder.flatMap((of) => [...of.values]),
  );
});

test('the model says what it is in words of Keras', async () => {
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

test('other weights replace the files, and the same weights make the same files', async () => {
  await saveLayers(weights, folder);
  const first = await files();
  await saveLayers(randomWeights(2, plainSizes), folder);
  expect((await files())[1]).not.toEqual(first[1]);
  await saveLayers(weights, folder);
  expect(await files()).toEqual(first);
});

test('no tensor is left behind, whether the files can be written or not', async () => {
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
])('when %s, that is one line, and nothing half written stays', async (_what, obstruct, left) => {
  await obstruct();
  const model = join(folder, 'model');
  const complaint: unknown = await saveLayers(weights, model).catch((error: unknown) => error);
  expect(complaint).toBeInstanceOf(UserError);
  expect(String(complaint)).toMatch(
    /^UserError: .*\/model: the layers model cannot be written \(E[A-Z]+: .+\)$/,
  );
  expect((await readdir(model).catch(() => [])).sort()).toEqual(left);
});
