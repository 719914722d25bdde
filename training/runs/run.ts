import { isDeepStrictEqual } from 'node:util';
import { UserError } from '#scripts/cli/command.ts';
import { Adam } from '#training/lstm/adam.ts';
import { assign, copyOf, initialWeights, type Weights } from '#training/lstm/initial.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { checkpointPath, loadTensors, saveTensors, type Tensors } from '#training/files/tensorFile.ts';
import { type EpochState, epochStart } from '#training/train/epoch.ts';
import type { Preset, Schedule, Settings } from '#training/settings/settings.ts';
import { notStopped, type Stopping } from './earlyStopping.ts';

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
  /** At the end of the epoch. */
  readonly learningRate: number;
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
  /** Names of the runs that the soft labels come from, if there are such. */
  readonly teachers?: readonly string[];
}

/** Where a run stands. */
export interface Progress {
  /** The chunk being trained, from 0. */
  chunk: number;
  /** Epochs done in this chunk. */
  epoch: number;
  /** The epoch after those. */
  underWay: EpochState;
  stopping: Stopping;
  epochs: EpochRecord[];
  /** Of a run on live tweets: the accuracy on the old test before the first chunk, and after each. */
  oldTest?: number[];
}

/** Within an epoch a run is saved this often: no more than that is done again after a kill. */
const secondsBetweenSaves = 30;

/** A network in training, with all that a checkpoint must hold for the run to go on as if nothing had happened. */
export class Run {
  readonly identity: RunIdentity;
  readonly pool: WorkerPool;
  readonly adam: Adam;
  readonly progress: Progress = {
    chunk: 0,
    epoch: 0,
    underWay: epochStart(),
    stopping: notStopped,
    epochs: [],
  };
  /** The weights of the best epoch of this chunk. */
  #best: Weights;
  readonly #folder: string;
  #saved = performance.now();

  private constructor(identity: RunIdentity, folder: string, team: WorkerPool) {
    this.identity = identity;
    this.#folder = folder;
    this.pool = team;
    this.adam = new Adam(team.workspace, team.weights);
    this.#best = copyOf(team.weights);
  }

  /**
   * A new run, or the one that this folder holds.
   * @param from the weights of a new run; drawn from the seed unless given
   * @param threads as many as there are cores unless given
   * @throws UserError when the folder holds a run with other settings, or a damaged checkpoint
   */
  static async open(
    identity: RunIdentity,
    folder: string,
    { from, threads }: { readonly from?: Weights; readonly threads?: number } = {},
  ): Promise<Run> {
    const saved = await loadTensors<SavedState>(checkpointPath(folder));
    if (saved && !isDeepStrictEqual(saved.state.identity, identity)) {
      throw new UserError(
        `${folder} holds another run (${JSON.stringify(saved.state.identity)}); give another --out`,
      );
    }
    const { settings } = identity;
    const team = await WorkerPool.start(from ?? initialWeights(settings), settings.batch, threads);
    const run = new Run(identity, folder, team);
    if (saved) run.#restore(saved);
    return run;
  }

  keepBest(): void {
    this.#best = copyOf(this.pool.weights);
  }

  loadBest(): void {
    assign(this.pool.weights, this.#best);
  }

  /** @throws UserError when the checkpoint cannot be written; the one before is kept */
  async save(): Promise<void> {
    const state: SavedState = { identity: this.identity, progress: this.progress, steps: this.adam.steps };
    await saveTensors(checkpointPath(this.#folder), state, {
      ...prefixed(this.pool.weights, 'now.'),
      ...prefixed(this.#best, 'best.'),
      ...prefixed(this.adam.first, 'first.'),
      ...prefixed(this.adam.second, 'second.'),
    });
    this.#saved = performance.now();
  }

  async saveWhenDue(): Promise<void> {
    if (performance.now() - this.#saved > 1000 * secondsBetweenSaves) await this.save();
  }

  dispose(): Promise<void> {
    return this.pool.close();
  }

  #restore({ state, tensors }: { state: SavedState; tensors: Tensors }): void {
    Object.assign(this.progress, state.progress);
    assign(this.pool.weights, named(tensors, 'now.'));
    this.#best = named(tensors, 'best.');
    assign(this.adam.first, named(tensors, 'first.'));
    assign(this.adam.second, named(tensors, 'second.'));
    this.adam.steps = state.steps;
  }
}

interface SavedState {
  readonly identity: RunIdentity;
  readonly progress: Progress;
  /** The optimiser's. */
  readonly steps: number;
}

const prefixed = (tensors: Tensors, prefix: string): Tensors =>
  Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [prefix + name, tensor]));

const named = (tensors: Tensors, prefix: string): Weights =>
  Object.fromEntries(
    Object.entries(tensors)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, tensor]) => [name.slice(prefix.length), tensor]),
  ) as Weights;
