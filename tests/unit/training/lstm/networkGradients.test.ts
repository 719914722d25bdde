import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { batchesOf, batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import type { Dropout } from '#training/lstm/dropout.ts';
import { allocateGradients } from '#training/lstm/gradients.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { mapWeights, sizesOf, type WeightName, type Weights, weightNames } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { separableTweets } from './encodedOf.ts';
import { randomFloats, relativeError } from './floats.ts';
import { textbook } from './textbook.ts';

const { settings } = tinyIdentity();
/** Larger than initial weights, so the gradients are well above rounding errors. */
const weights = mapWeights(initialWeights(settings), ({ shape, values }, name) => ({
  shape,
  values: randomFloats(weightNames.indexOf(name), values.length),
}));
const tweets = separableTweets(30);
/** Tweets of two to five words, longest first. */
const allTweets = batchOf(
  tweets,
  batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), 30, randomOf(1))[0]!,
);
const noDropout = { inputs: 0, recurrent: 0 };

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
  await tf.setBackend('cpu');
});

type Values = Record<WeightName, Float32Array>;
const byName = (values: (name: WeightName) => Float32Array): Values =>
  Object.fromEntries(weightNames.map((name) => [name, values(name)])) as Values;

/** Returns the gradients of the mean loss, with zeros in the embedding's rows of absent words. */
function gradientsOf(dropout: Omit<Dropout, 'random'>, batch = allTweets, batchSize = batch.rows): Values {
  const gradients = allocateGradients(workspace, sizesOf(weights));
  new Network(workspace, weights).gradients(
    batch,
    batchSize,
    { ...dropout, random: randomOf(7) },
    1,
    gradients,
  );
  gradients.values.embedding.forEach((_, k) => {
    if (gradients.stamps[Math.floor(k / settings.embedding)] !== 1) gradients.values.embedding[k] = 0;
  });
  return byName((name) => gradients.values[name]);
}

function expectSame(actual: Values, expected: Values): void {
  for (const name of weightNames)
    expect(relativeError(actual[name], expected[name]), name).toBeLessThan(1e-3);
}

const targets = () => tf.oneHot(tf.tensor1d(Int32Array.from(allTweets.labels), 'int32'), 2);
const tensorOf = (name: WeightName) => tf.tensor(weights[name].values, [...weights[name].shape]);

test('Network.gradients matches the layers of tfjs', () => {
  const { vocabulary, embedding, units } = settings;
  const model = tf.sequential({
    layers: [
      tf.layers.embedding({
        inputDim: vocabulary,
        outputDim: embedding,
        maskZero: true,
        inputLength: allTweets.time,
      }),
      tf.layers.lstm({ units, recurrentActivation: 'sigmoid' }),
      tf.layers.dense({ units: 2 }),
    ],
  });
  model.setWeights(weightNames.map(tensorOf));
  const ids = tf.tensor2d(allTweets.ids, [allTweets.time, allTweets.rows]).transpose();
  const { grads } = tf.variableGrads(
    () => tf.losses.softmaxCrossEntropy(targets(), model.apply(ids) as tf.Tensor) as tf.Scalar,
  );
  const names = model.trainableWeights.map((weight) => (weight.read() as tf.Variable).name);
  expectSame(
    gradientsOf(noDropout),
    byName((name) => grads[names[weightNames.indexOf(name)]!]!.dataSync<'float32'>()),
  );
});

/** Returns a mask by the definition of dropout: values are dropped if a draw from 0 to 1 is below the rate, else scaled up. */
function maskOf(size: number, rate: number, random: Dropout['random']): Float32Array {
  return Float32Array.from({ length: size }, () =>
    (random.next() + 2 ** 31) / 2 ** 32 < rate ? 0 : 1 / (1 - rate),
  );
}

/** Returns the gradients of the network written in ops of tfjs, with the masks that its dropout draws. */
function textbookGradients(dropout: Omit<Dropout, 'random'>): Values {
  const random = randomOf(7);
  const { time, rows, lengths } = allTweets;
  const masks = {
    ...(dropout.inputs > 0 && { inputMask: maskOf(rows * settings.embedding, dropout.inputs, random) }),
    ...(dropout.recurrent > 0 && { recurrentMask: maskOf(rows * settings.units, dropout.recurrent, random) }),
  };
  const grads = tf.grads((...tensors: tf.Tensor[]) => {
    const [embedding, kernel, recurrent, bias, headKernel, headBias] = tensors as [
      tf.Tensor2D,
      tf.Tensor2D,
      tf.Tensor2D,
      tf.Tensor1D,
      tf.Tensor2D,
      tf.Tensor1D,
    ];
    const words = tf.gather(embedding, tf.tensor1d(allTweets.ids, 'int32'));
    const state = textbook(
      words.reshape([time, rows, settings.embedding]),
      { kernel, recurrent, bias },
      { lengths, ...masks },
    );
    const logits = tf.matMul(state as tf.Tensor2D, headKernel).add(headBias);
    return tf.losses.softmaxCrossEntropy(targets(), logits);
  })(weightNames.map(tensorOf));
  return byName((name) => grads[weightNames.indexOf(name)]!.dataSync<'float32'>());
}

test.each([
  ['no dropout', noDropout],
  ['dropout of the inputs', { inputs: 0.3, recurrent: 0 }],
  ['dropout of the state', { inputs: 0, recurrent: 0.4 }],
  ['both dropouts', { inputs: 0.3, recurrent: 0.4 }],
])('Network.gradients with %s matches the textbook', (_, dropout) => {
  expectSame(gradientsOf(dropout), textbookGradients(dropout));
});

test('Network.gradients matches the change of the loss after a small change of a weight', () => {
  const gradients = gradientsOf(noDropout);
  const lossOf = (changed: Weights) =>
    new Network(workspace, changed).evaluate(allTweets).loss / allTweets.rows;
  const nudged = (name: WeightName, k: number, change: number) =>
    mapWeights(weights, ({ shape, values }, other) => ({
      shape,
      values: other === name ? values.with(k, values[k]! + change) : values,
    }));
  for (const name of weightNames) {
    const sizes = gradients[name].map(Math.abs);
    const largest = Math.max(...sizes);
    for (const k of [sizes.indexOf(largest), 0, 1, sizes.length - 1]) {
      const slope = (lossOf(nudged(name, k, 0.01)) - lossOf(nudged(name, k, -0.01))) / 0.02;
      expect(Math.abs(slope - gradients[name][k]!) / largest, `${name} ${k}`).toBeLessThan(0.01);
    }
  }
});

test('Network.gradients of shards, divided by the batch size, sum to the gradients of the batch', () => {
  const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), 30, randomOf(1))[0]!;
  const [first, second] = [order.subarray(0, 11), order.subarray(11)].map((positions) =>
    gradientsOf(noDropout, batchOf(tweets, positions), 30),
  );
  const whole = gradientsOf(noDropout);
  const sum = byName((name) => first![name].map((value, k) => value + second![name][k]!));
  for (const name of weightNames) expect(relativeError(sum[name], whole[name]), name).toBeLessThan(1e-5);
});
