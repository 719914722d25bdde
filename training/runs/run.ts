import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { UserError } from '#scripts/cli/command.ts';
import { loadTensors, saveTensors, type Tensors } from '#training/files/tensorFile.ts';
import { Adam } from '#training/lstm/adam.ts';
import { initialWeights } from '#training/lstm/initial.ts';
import { assignWeights, copyWeights, type Weights } from '#training/lstm/weights.ts';
import { WorkerPool } from '#training/lstm/workerPool.ts';
import { type RunIdentity, withCurrentNames } from './identity.ts';
import { type Progress, runStart } from './progress.ts';

/** Path of the file from which a stopped run continues. */
export const checkpointPath = (folder: string): string => join(folder, 'checkpoint.bin');

/** Interval of saves within an epoch: a kill costs no more training than this. */
const secondsBetweenSaves = 30;

interface SavedState {
  readonly identity: RunIdentity;
  readonly progress: Progress;
  /** Of the optimizer. */
  readonly steps: number;
}

interface Saved {
  readonly state: SavedState;
  readonly tensors: Tensors;
}

/** A network in training. Its checkpoint holds all that the run needs to continue as if it had never stopped. */
export class Run {
  readonly identity: RunIdentity;
  readonly pool: WorkerPool;
  readonly adam: Adam;
  readonly progress: Progress = runStart();
  /** Weights of the best epoch of this chunk. */
  #best: Weights;
  readonly #folder: string;
  #savedAt = performance.now();

  private constructor(identity: RunIdentity, folder: string, pool: WorkerPool) {
    this.identity = identity;
    this.#folder = folder;
    this.pool = pool;
    this.adam = new Adam(pool.workspace, pool.weights);
    this.#best = copyWeights(pool.weights);
  }

  /**
   * Continues the run whose checkpoint is in the folder, or starts a new one.
   * @param from weights of a new run; by default drawn from the seed
   * @param threads by default one per core
   * @throws UserError when the folder holds a run with another identity, or a damaged checkpoint
   */
  static async open(
    identity: RunIdentity,
    folder: string,
    { from, threads }: { readonly from?: Weights; readonly threads?: number } = {},
  ): Promise<Run> {
    const saved = await loadTensors<SavedState>(checkpointPath(folder));
    if (saved && !isDeepStrictEqual(withCurrentNames(saved.state.identity), identity)) {
      throw new UserError(
        `${folder} holds another run (${JSON.stringify(saved.state.identity)}); give another --out`,
      );
    }
    const { settings } = identity;
    const pool = await WorkerPool.start(from ?? initialWeights(settings), settings.batch, threads);
    const run = new Run(identity, folder, pool);
    if (saved) run.#restore(saved);
    return run;
  }

  /** Declares the present weights the best of this chunk. */
  markBest(): void {
    this.#best = copyWeights(this.pool.weights);
  }

  restoreBest(): void {
    assignWeights(this.pool.weights, this.#best);
  }

  /** @throws UserError when the checkpoint cannot be written; the previous one stays in place */
  async save(): Promise<void> {
    await this.#saveTo(checkpointPath(this.#folder));
    this.#savedAt = performance.now();
  }

  /** Saves the network beside the checkpoint, so that `revert` can return to it. @throws UserError as `save` does */
  saveForRevert(): Promise<void> {
    return this.#saveTo(this.#revertPath);
  }

  /**
   * Returns to the weights and the optimizer of the last `saveForRevert`. The progress stays.
   * @throws UserError when the file is missing or damaged
   */
  async revert(): Promise<void> {
    const saved = await loadTensors<SavedState>(this.#revertPath);
    if (!saved) throw new UserError(`${this.#revertPath}: no such file`);
    this.#restoreNetwork(saved);
  }

  /** Saves if the last save is half a minute old. */
  async saveWhenDue(): Promise<void> {
    if (performance.now() - this.#savedAt > 1000 * secondsBetweenSaves) await this.save();
  }

  dispose(): Promise<void> {
    return this.pool.close();
  }

  get #revertPath(): string {
    return join(this.#folder, 'before.bin');
  }

  async #saveTo(path: string): Promise<void> {
    const state: SavedState = { identity: this.identity, progress: this.progress, steps: this.adam.steps };
    await saveTensors(path, state, {
      ...prefixed(this.pool.weights, 'now.'),
      ...prefixed(this.#best, 'best.'),
      ...prefixed(this.adam.firstMoments, 'first.'),
      ...prefixed(this.adam.secondMoments, 'second.'),
    });
  }

  #restore(saved: Saved): void {
    Object.assign(this.progress, saved.state.progress);
    this.#restoreNetwork(saved);
  }

  #restoreNetwork({ state, tensors }: Saved): void {
    assignWeights(this.pool.weights, unprefixed(tensors, 'now.'));
    this.#best = unprefixed(tensors, 'best.');
    assignWeights(this.adam.firstMoments, unprefixed(tensors, 'first.'));
    assignWeights(this.adam.secondMoments, unprefixed(tensors, 'second.'));
    this.adam.steps = state.steps;
  }
}

const prefixed = (tensors: Tensors, prefix: string): Tensors =>
  Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [prefix + name, tensor]));

/** Returns the tensors whose names have the prefix, without it. */
const unprefixed = (tensors: Tensors, prefix: string): Weights =>
  Object.fromEntries(
    Object.entries(tensors)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, tensor]) => [name.slice(prefix.length), tensor]),
  ) as Weights;
