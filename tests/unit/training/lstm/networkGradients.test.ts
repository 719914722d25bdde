import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { tinyIdentity } from '#tests/unit/training/train/tiny.ts';
import { batch, batchesOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { gradientsIn } from '#training/lstm/gradients.ts';
import {
  initialWeights,
  mapWeights,
  sizesOf,
  type WeightName,
  type Weights,
  weightNames,
} from '#training/lstm/initial.ts';
import { type Dropout, Network } from '#training/lstm/network.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { separableTweets } from './encodedOf.ts';
import { errorOf, someFloats } from './floats.ts';
import { textbook } from './textbook.ts';

const { settings } = tinyIdentity();
/** Larger than those that a training begins with, so that the gradients are no rounding errors. */
const weights = mapWeights(initialWeights(settings), ({ shape, values }, name) => ({
  shape,
  values: someFloats(weightNames.indexOf(name), values.length),
}));
const tweets = separableTweets(30);
/** Tweets of two to five words, the longest first. */
const some = batch(tweets, batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), 30, randomOf(1))[0]!);
const none = { inputs: 0, recurrent: 0 };

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
  await tf.setBackend('cpu');
});

type Values = Record<WeightName, Float32Array>;
const byName = (values: (name: WeightName) => Float32Array): Values =>
  Object.fromEntries(weightNames.map((name) => [name, values(name)])) as Values;

/** The gradients of the mean loss; zeros in the embedding's rows of words that the batch does not hold. */
function gradientsOf(dropout: Omit<Dropout, 'random'>, of = some, rows = of.rows): Values {
  const into = gradientsIn(workspace, sizesOf(weights));
  new Network(workspace, weights).gradients(of, rows, { ...dropout, random: randomOf(7) }, 1, into);
  into.values.embedding.forEach((_, k) => {
    if (into.stamps[Math.floor(k / settings.embedding)] !== 1) into.values.embedding[k] = 0;
  });
  return byName((name) => into.values[name]);
}

function expectSame(actual: Values, expected: Values): void {
  for (const name of weightNames) expect(errorOf(actual[name], expected[name]), name).toBeLessThan(1e-3);
}

const targets = () => tf.oneHot(tf.tensor1d(Int32Array.from(some.labels), 'int32'), 2);
const tensorOf = (name: WeightName) => tf.tensor(weights[name].values, [...weights[name].shape]);

test('the gradients are those of layers of tfjs', () => {
  const { vocabulary, embedding, units } = settings;
  const model = tf.sequential({
    layers: [
      tf.layers.embedding({
        inputDim: vocabulary,
        outputDim: embedding,
        maskZero: true,
        inputLength: some.time,
      }),
      tf.layers.lstm({ units, recurrentActivation: 'sigmoid' }),
      tf.layers.dense({ units: 2 }),
    ],
  });
  model.setWeights(weightNames.map(tensorOf));
  const ids = tf.tensor2d(some.ids, [some.time, some.rows]).transpose();
  const { grads } = tf.variableGrads(
    () => tf.losses.softmaxCrossEntropy(targets(), model.apply(ids) as tf.Tensor) as tf.Scalar,
  );
  const names = model.trainableWeights.map((weight) => (weight.read() as tf.Variable).name);
  expectSame(
    gradientsOf(none),
    byName((name) => grads[names[weightNames.indexOf(name)]!]!.dataSync<'float32'>()),
  );
});

/** A mask as dropout is defined: what a draw from 0 to 1 leaves below the rate is dropped, the rest scaled up. */
function maskOf(size: number, rate: number, random: Dropout['random']): Float32Array {
  return Float32Array.from({ length: size }, () =>
    (random.next() + 2 ** 31) / 2 ** 32 < rate ? 0 : 1 / (1 - rate),
  );
}

/** The network written out in ops of tfjs, with the masks that its dropout draws. */
function writtenOut(dropout: Omit<Dropout, 'random'>): Values {
  const random = randomOf(7);
  const { time, rows, lengths } = some;
  const masks = {
    ...(dropout.inputs > 0 && { inputMask: maskOf(rows * settings.embedding, dropout.inputs, random) }),
    ...(dropout.recurrent > 0 && { recurrentMask: maskOf(rows * settings.units, dropout.recurrent, random) }),
  };
  const grads = tf.grads((...tensors: tf.Tensor[]) => {
    const [embedding, kernel, recurrent, bias, headKernel, headBias] = tensors as [
      ...[tf.Tensor2D, tf.Tensor2D, tf.Tensor2D, tf.Tensor1D],
      ...[tf.Tensor2D, tf.Tensor1D],
    ];
    const words = tf.gather(embedding, tf.tensor1d(some.ids, 'int32'));
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
  ['no dropout', none],
  ['dropout of the inputs', { inputs: 0.3, recurrent: 0 }],
  ['dropout of the state', { inputs: 0, recurrent: 0.4 }],
  ['both dropouts', { inputs: 0.3, recurrent: 0.4 }],
])('with %s the gradients are those of the network written out', (_, dropout) => {
  expectSame(gradientsOf(dropout), writtenOut(dropout));
});

test('a small change of any weight changes the loss as its gradient says', () => {
  const gradients = gradientsOf(none);
  const lossOf = (changed: Weights) => new Network(workspace, changed).evaluate(some).loss / some.rows;
  const nudged = (name: WeightName, k: number, by: number) =>
    mapWeights(weights, ({ shape, values }, of) => ({
      shape,
      values: of === name ? values.with(k, values[k]! + by) : values,
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

test('the gradients of shards, each divided by the size of the batch, add up to those of the batch', () => {
  const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), 30, randomOf(1))[0]!;
  const [first, second] = [order.subarray(0, 11), order.subarray(11)].map((positions) =>
    gradientsOf(none, batch(tweets, positions), 30),
  );
  const whole = gradientsOf(none);
  const sum = byName((name) => first![name].map((value, k) => value + second![name][k]!));
  for (const name of weightNames) expect(errorOf(sum[name], whole[name]), name).toBeLessThan(1e-5);
});
