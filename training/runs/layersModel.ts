import * as tf from '@tensorflow/tfjs';
import type { Tensor } from '#training/files/tensorFile.ts';
import { onlyMoods, sizesOf, type Weights } from '#training/lstm/weights.ts';

/**
 * Builds the network, with its moods alone, from stock layers, which tfjs and Keras both have: ids int32 [texts, tokens] of
 * any length -> probabilities float32 [texts, moods] of sad, happy, and unsure if it has that output. A network that uses
 * only the last state of one direction ignores padding (`padId`) in front of a text. The layers of other networks do not
 * support padding, so all texts of a batch must have the same length.
 * @param hasBigrams whether the network was trained beside a table of bigrams. Layers cannot hold the table, so the model
 *   has a second input, `lean` float32 [texts, 1], for the `bigramLogit` of each text
 * @returns the model on tfjs's current backend, not compiled; the caller disposes it
 */
export function layersModel(trained: Weights, hasBigrams = false): tf.LayersModel {
  const weights = onlyMoods(trained);
  const { directions, pooling } = sizesOf(weights);
  const isPlain = directions === 1 && pooling === 'last' && !hasBigrams;
  const model = isPlain ? plainModel(weights) : fullModel(weights, hasBigrams);
  for (const layer of model.layers) {
    const layerWeights = weightsOf(layer.name, weights);
    if (layerWeights.length > 0)
      tf.tidy(() => layer.setWeights(layerWeights.map(({ shape, values }) => tf.tensor(values, [...shape]))));
  }
  return model;
}

/** Builds a sequential model, which every version of Keras can read. */
function plainModel(weights: Weights): tf.LayersModel {
  const { units } = sizesOf(weights);
  const model = tf.sequential({ name: 'mood' });
  // Keras 3 needs an input layer for the shape of the ids.
  model.add(tf.layers.inputLayer({ name: 'ids', inputShape: [null], dtype: 'int32' }));
  for (const layer of [
    embeddingLayer(weights, true),
    lstmLayer('lstm', units, false, false),
    headLayer(weights, 'softmax'),
  ]) {
    layer.setFastWeightInitDuringBuild(true);
    model.add(layer);
  }
  return model;
}

function fullModel(weights: Weights, hasBigrams: boolean): tf.LayersModel {
  const { units, directions, pooling } = sizesOf(weights);
  const ids = tf.input({ name: 'ids', shape: [null], dtype: 'int32' });
  const words = apply(embeddingLayer(weights, false), ids);
  const features = Array.from({ length: directions }, (_, direction) => {
    const suffix = direction === 0 ? '' : 'Back';
    const states = apply(lstmLayer(`lstm${suffix}`, units, pooling !== 'last', direction === 1), words);
    if (!Array.isArray(states)) return [states];
    const [all, last] = states as [tf.SymbolicTensor, tf.SymbolicTensor];
    const largest = apply(tf.layers.globalMaxPooling1d({ name: `largest${suffix}` }), all);
    return [last, apply(tf.layers.reLU({ name: `most${suffix}` }), largest)];
  }).flat() as tf.SymbolicTensor[];
  const state =
    features.length === 1 ? features[0]! : apply(tf.layers.concatenate({ name: 'features' }), features);
  const single = (tensor: tf.SymbolicTensor | tf.SymbolicTensor[]) => tensor as tf.SymbolicTensor;
  if (!hasBigrams)
    return tf.model({
      name: 'mood',
      inputs: ids,
      outputs: single(apply(headLayer(weights, 'softmax'), state)),
    });
  const lean = tf.input({ name: 'lean', shape: [1], dtype: 'float32' });
  const logits = single(apply(headLayer(weights, 'linear'), state));
  const shifts = single(apply(directionLayer(weights), lean));
  const scores = apply(tf.layers.add({ name: 'scores' }), [logits, shifts]);
  const outputs = single(apply(tf.layers.softmax({ name: 'probabilities' }), scores));
  return tf.model({ name: 'mood', inputs: [ids, lean], outputs });
}

/** Adds half of a bigram logit to the logit of happy and subtracts half from that of sad. Not trained. */
function directionLayer(weights: Weights): tf.layers.Layer {
  const { outputs } = sizesOf(weights);
  return tf.layers.dense({
    name: 'direction',
    units: outputs,
    useBias: false,
    trainable: false,
    kernelInitializer,
  });
}

function embeddingLayer(weights: Weights, maskZero: boolean): tf.layers.Layer {
  const { vocabulary, embedding } = sizesOf(weights);
  return tf.layers.embedding({ name: 'embedding', inputDim: vocabulary, outputDim: embedding, maskZero });
}

function headLayer(weights: Weights, activation: 'softmax' | 'linear'): tf.layers.Layer {
  const { outputs } = sizesOf(weights);
  return tf.layers.dense({ name: 'head', units: outputs, activation, kernelInitializer });
}

const kernelInitializer = 'glorotUniform';

function lstmLayer(name: string, units: number, allStates: boolean, goBackwards: boolean): tf.layers.Layer {
  // Keras's defaults, which differ from those of tfjs: hard sigmoids for gates, normal draws for kernels.
  return tf.layers.lstm({
    name,
    units,
    activation: 'tanh',
    useBias: true,
    goBackwards,
    recurrentActivation: 'sigmoid',
    unitForgetBias: true,
    kernelInitializer,
    returnSequences: allStates,
    returnState: allStates,
  });
}

/**
 * Applies a layer without initialising its weights, which are replaced anyway: tfjs takes ten seconds to draw orthogonal
 * ones, and leaks tensors.
 */
function apply(
  layer: tf.layers.Layer,
  input: tf.SymbolicTensor | tf.SymbolicTensor[],
): tf.SymbolicTensor | tf.SymbolicTensor[] {
  layer.setFastWeightInitDuringBuild(true);
  return layer.apply(input) as tf.SymbolicTensor | tf.SymbolicTensor[];
}

/** Returns the weights of a layer, in the layer's order. */
function weightsOf(layer: string, weights: Weights): Tensor[] {
  if (layer === 'embedding') return [weights.embedding];
  if (layer === 'head') return [weights.headKernel, weights.headBias];
  if (layer === 'direction') {
    const { outputs } = sizesOf(weights);
    return [{ shape: [1, outputs], values: Float32Array.of(-0.5, 0.5, 0).subarray(0, outputs) }];
  }
  if (!layer.startsWith('lstm')) return [];
  const direction = layer === 'lstm' ? 0 : 1;
  const { directions } = sizesOf(weights);
  return [weights.kernel, weights.recurrent, weights.bias].map(({ shape, values }) => {
    const rows = shape[0]! / directions;
    const size = values.length / directions;
    return {
      shape: [rows, ...shape.slice(1)],
      values: values.subarray(direction * size, (direction + 1) * size),
    };
  });
}
