import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { UserError } from '../../scripts/command.ts';
import type { WeightName, Weights } from '../lstm/initial.ts';

/**
 * The network of stock layers alone, which tfjs and Keras both have: ids int32 [texts, tokens] of any length ->
 * probabilities float32 [texts, 2], sad and happy. Padding (padId) in front of a text changes nothing.
 * @returns the model on tfjs's current backend, not compiled; the caller disposes of it
 */
export function layersModel(weights: Weights): tf.LayersModel {
  const [inputDim, outputDim] = weights.embedding.shape as [number, number];
  const [units, outputs] = weights.headKernel.shape as [number, number];
  const model = tf.sequential({ name: 'mood' });
  const add = (layer: tf.layers.Layer, ...names: WeightName[]): void => {
    // First weights would be thrown away; tfjs takes ten seconds to draw the orthogonal ones, and leaks tensors.
    layer.setFastWeightInitDuringBuild(true);
    model.add(layer);
    tf.tidy(() =>
      layer.setWeights(names.map((name) => tf.tensor(weights[name].values, [...weights[name].shape]))),
    );
  };
  // Keras 3 reads the shape of the ids from an input layer only.
  model.add(tf.layers.inputLayer({ name: 'ids', inputShape: [null], dtype: 'int32' }));
  add(tf.layers.embedding({ name: 'embedding', inputDim, outputDim, maskZero: true }), 'embedding');
  // Said here is what Keras takes unsaid and tfjs does not: else the gates are hard sigmoids, the kernels' draws normal.
  const kernelInitializer = 'glorotUniform';
  const gates = { recurrentActivation: 'sigmoid', unitForgetBias: true, kernelInitializer } as const;
  add(
    tf.layers.lstm({ name: 'lstm', units, activation: 'tanh', useBias: true, ...gates }),
    'kernel',
    'recurrent',
    'bias',
  );
  add(
    tf.layers.dense({ name: 'head', units: outputs, activation: 'softmax', kernelInitializer }),
    'headKernel',
    'headBias',
  );
  return model;
}

/**
 * Writes the network as a standard tfjs layers model, model.json and weights.bin, from which training can go on in
 * tfjs or Keras. The folder is made if need be; each file appears whole or not at all. No tensor is left behind.
 * @throws UserError when the folder or a file cannot be written
 */
export async function saveLayers(weights: Weights, folder: string): Promise<void> {
  const model = layersModel(weights);
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
