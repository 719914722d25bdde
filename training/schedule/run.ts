import { isDeepStrictEqual } from 'node:util';
import * as tf from '@tensorflow/tfjs';
import { UserError } from '../../scripts/command.ts';
import { initialWeights, type Weights } from '../lstm/initial.ts';
import { Network } from '../lstm/network.ts';
import { checkpointPath, loadTensors, saveTensors, type Tensors } from './checkpoint.ts';
import type { Preset, Schedule, Settings } from './settings.ts';
import { notStopped, type Stopping } from './stopping.ts';

/** What an epoch did, as run.json tells it. */
export interface EpochRecord {
  /** From 1. */
  readonly chunk: number;
  /** From 1. */
  readonly epoch: number;
  /** Training and validation. */
  readonly seconds: number;
  /** Training alone. */
  readonly tweetsPerSecond: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly valLoss: number;
  readonly valAccuracy: number;
}

/** What is being trained, on what: a run goes on only where these are the same. */
export interface RunIdentity {
  readonly preset: Preset;
  readonly schedule: Schedule;
  readonly settings: Settings;
  /** Tweets to train on and to test on. */
  readonly tweets: { readonly train: number; readonly test: number };
}

/** Where a run stands after its last whole epoch. */
interface Progress {
  /** The chunk being trained, from 0. */
  chunk: number;
  /** Epochs done in this chunk. */
  epoch: number;
  stopping: Stopping;
  epochs: EpochRecord[];
}

/** A network in training, with all that a checkpoint must hold for the run to go on as if nothing had happened. */
export class Run {
  readonly identity: RunIdentity;
  readonly network: Network;
  readonly optimizer: tf.AdamOptimizer;
  readonly progress: Progress = { chunk: 0, epoch: 0, stopping: notStopped, epochs: [] };
  /** The weights of the best epoch of this chunk. */
  best: Weights;
  readonly #folder: string;

  private constructor(identity: RunIdentity, folder: string) {
    this.identity = identity;
    this.#folder = folder;
    this.best = initialWeights(identity.settings);
    this.network = new Network(this.best);
    this.optimizer = tf.train.adam(identity.settings.learningRate);
  }

  /**
   * A new run, or the one that this folder holds.
   * @throws UserError when the folder holds a run with other settings, or a damaged checkpoint
   */
  static async open(identity: RunIdentity, folder: string): Promise<Run> {
    const saved = await loadTensors<{ identity: RunIdentity; progress: Progress }>(checkpointPath(folder));
    const run = new Run(identity, folder);
    if (saved === undefined) return run;
    if (!isDeepStrictEqual(saved.state.identity, identity)) {
      throw new UserError(
        `${folder} holds another run (${JSON.stringify(saved.state.identity)}); give another --out`,
      );
    }
    Object.assign(run.progress, saved.state.progress);
    run.network.load(named(saved.tensors, 'now.') as Weights);
    run.best = named(saved.tensors, 'best.') as Weights;
    await restore(run.optimizer, named(saved.tensors, 'adam.'));
    return run;
  }

  async save(): Promise<void> {
    const moments = await this.optimizer.getWeights();
    const adam = moments.map(({ name, tensor }, k): [string, Tensors[string]] => [
      `adam.${k} ${name}`,
      { shape: tensor.shape, values: Float32Array.from(tensor.dataSync()) },
    ]);
    moments[0]?.tensor.dispose(); // the count of iterations is made for the caller, the rest is the optimiser's own
    await saveTensors(
      checkpointPath(this.#folder),
      { identity: this.identity, progress: this.progress },
      {
        ...prefixed(this.network.weights(), 'now.'),
        ...prefixed(this.best, 'best.'),
        ...Object.fromEntries(adam),
      },
    );
  }

  dispose(): void {
    this.network.dispose();
    this.optimizer.dispose();
  }
}

async function restore(optimizer: tf.AdamOptimizer, moments: Tensors): Promise<void> {
  const weights = Object.entries(moments).map(([name, { shape, values }], k) => ({
    name: name.slice(name.indexOf(' ') + 1),
    tensor: k === 0 ? tf.scalar(values[0]!, 'int32') : tf.tensor(values, [...shape]),
  }));
  await optimizer.setWeights(weights);
  tf.dispose(weights.map(({ tensor }) => tensor)); // the optimiser has made variables of its own
}

const prefixed = (tensors: Tensors, prefix: string): Tensors =>
  Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [prefix + name, tensor]));

const named = (tensors: Tensors, prefix: string): Tensors =>
  Object.fromEntries(
    Object.entries(tensors)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, tensor]) => [name.slice(prefix.length), tensor]),
  );
