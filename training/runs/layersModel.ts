import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { UserError } from '#scripts/cli/command.ts';
import { sizesOf, type Weights, type WeightTensor } from '#training/lstm/initial.ts';

/**
 * The network of stock layers alone, which tfjs and Keras both have: ids int32 [texts, tokens] of any length ->
 * probabilities float32 [texts, outputs]: sad, happy, and unsure if there are three. Where only the last state of one
 * direction counts, padding (padId) in front of a text changes nothing; the layers of the other networks know no
 * padding, so the texts of a batch are of one length.
 * @param hasPairs whether a table of pairs stands beside the network: then a second input, lean float32 [texts, 1], is
 *   what leanOf says of each text, for layers have no such table
 * @returns the model on tfjs's current backend, not compiled; the caller disposes of it
 */
export function layersModel(weights: Weights, hasPairs = false): tf.LayersModel {
  const { directions, pooling } = sizesOf(weights);
  const isPlain = directions === 1 && pooling === 'last' && !hasPairs;
  const model = isPlain ? plainModel(weights) : fullModel(weights, hasPairs);
  for (const layer of model.layers) {
    const own = valuesOf(layer.name, weights);
    if (own.length > 0)
      tf.tidy(() => layer.setWeights(own.map(({ shape, values }) => tf.tensor(values, [...shape]))));
  }
  return model;
}

/** One layer after the other: what every version of Keras reads. */
function plainModel(weights: Weights): tf.LayersModel {
  const { units } = sizesOf(weights);
  const model = tf.sequential({ name: 'mood' });
  // Keras 3 reads the shape of the ids from an input layer only.
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

function fullModel(weights: Weights, hasPairs: boolean): tf.LayersModel {
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
  const output = (of: tf.SymbolicTensor | tf.SymbolicTensor[]) => of as tf.SymbolicTensor;
  if (!hasPairs)
    return tf.model({
      name: 'mood',
      inputs: ids,
      outputs: output(apply(headLayer(weights, 'softmax'), state)),
    });
  const lean = tf.input({ name: 'lean', shape: [1], dtype: 'float32' });
  const own = output(apply(headLayer(weights, 'linear'), state));
  const moves = output(apply(directionLayer(weights), lean));
  const scores = apply(tf.layers.add({ name: 'scores' }), [own, moves]);
  const outputs = output(apply(tf.layers.softmax({ name: 'probabilities' }), scores));
  return tf.model({ name: 'mood', inputs: [ids, lean], outputs });
}

/** Half of a lean goes to happy, half of it is taken from sad. It is not trained. */
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
  // Said here is what Keras takes unsaid and tfjs does not: else the gates are hard sigmoids, the kernels' draws normal.
  const gates = { recurrentActivation: 'sigmoid', unitForgetBias: true, kernelInitializer } as const;
  const given = { name, units, activation: 'tanh', useBias: true, goBackwards, ...gates } as const;
  return tf.layers.lstm({ ...given, returnSequences: allStates, returnState: allStates });
}

/** First weights would be thrown away; tfjs takes ten seconds to draw the orthogonal ones, and leaks tensors. */
function apply(
  layer: tf.layers.Layer,
  to: tf.SymbolicTensor | tf.SymbolicTensor[],
): tf.SymbolicTensor | tf.SymbolicTensor[] {
  layer.setFastWeightInitDuringBuild(true);
  return layer.apply(to) as tf.SymbolicTensor | tf.SymbolicTensor[];
}

/** The weights of a layer, in the order that it has them. */
function valuesOf(layer: string, weights: Weights): WeightTensor[] {
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

/**
 * Writes the network as a standard tfjs layers model, model.json and weights.bin, from which training can go on in
 * tfjs or Keras. The folder is made if need be; each file appears whole or not at all. No tensor is left behind.
 * @throws UserError when the folder or a file cannot be written
 */
export async function saveLayers(weights: Weights, folder: string, hasPairs = false): Promise<void> {
  const model = layersModel(weights, hasPairs);
  try {
    await model.save(
      tf.io.withSaveHandler(async (artifacts) => {
        await replaceFiles(folder, filesOf(artifacts));
        return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts) };
      }),
    );
  } finally {
    model.dispose();
  }
}

type Files = readonly (readonly [name: string, content: Uint8Array | string])[];

/** The weights first, so that no model.json stands in a new folder without them. */
function filesOf(artifacts: tf.io.ModelArtifacts): Files {
  const { modelTopology, format, generatedBy, convertedBy, weightSpecs, weightData } = artifacts;
  if (!modelTopology || !weightSpecs) throw new Error('tfjs gave a model without topology or weights');
  const weightsManifest = [{ paths: ['weights.bin'], weights: weightSpecs }];
  const json = { format, generatedBy, convertedBy, modelTopology, weightsManifest };
  return [
    ['weights.bin', new Uint8Array(tf.io.CompositeArrayBuffer.join(weightData))],
    ['model.json', JSON.stringify(json)],
  ];
}

/** Writes each beside its place, and renames them once all are on the disk. */
async function replaceFiles(folder: string, files: Files): Promise<void> {
  const partialOf = (name: string) => join(folder, `${name}.partial`);
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of files) await writeFile(partialOf(name), content, { flush: true });
    for (const [name] of files) await rename(partialOf(name), join(folder, name));
  } catch (error) {
    // What kept the files from being written may keep these from being removed; the first reason is the one to tell.
    await Promise.allSettled(files.map(([name]) => rm(partialOf(name), { force: true })));
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${folder}: the layers model cannot be written (${reason})`);
  }
}
