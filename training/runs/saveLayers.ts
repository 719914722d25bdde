import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { UserError } from '#scripts/cli/command.ts';
import type { Weights } from '#training/lstm/weights.ts';
import { layersModel } from './layersModel.ts';

/**
 * Writes the network as a standard tfjs layers model (model.json, weights.bin), from which training can continue in tfjs
 * or Keras. Creates the folder if necessary, and writes each file atomically. Disposes all tensors.
 * @throws UserError when the folder or a file cannot be written
 */
export async function saveLayers(weights: Weights, folder: string, hasBigrams = false): Promise<void> {
  const model = layersModel(weights, hasBigrams);
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

/** Returns the weights first, so that a new folder never has a model.json without them. */
function filesOf(artifacts: tf.io.ModelArtifacts): Files {
  const { modelTopology, format, generatedBy, convertedBy, weightSpecs, weightData } = artifacts;
  if (!modelTopology || !weightSpecs) throw new Error('tfjs returned a model without topology or weights');
  const weightsManifest = [{ paths: ['weights.bin'], weights: weightSpecs }];
  const json = { format, generatedBy, convertedBy, modelTopology, weightsManifest };
  return [
    ['weights.bin', new Uint8Array(tf.io.CompositeArrayBuffer.join(weightData))],
    ['model.json', JSON.stringify(json)],
  ];
}

/** Writes temporary files beside the final ones, and renames them once all are on disk. */
async function replaceFiles(folder: string, files: Files): Promise<void> {
  const partialOf = (name: string) => join(folder, `${name}.partial`);
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of files) await writeFile(partialOf(name), content, { flush: true });
    for (const [name] of files) await rename(partialOf(name), join(folder, name));
  } catch (error) {
    // Removal may fail for the same reason as writing, which is the one to report.
    await Promise.allSettled(files.map(([name]) => rm(partialOf(name), { force: true })));
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${folder}: the layers model cannot be written (${reason})`);
  }
}
