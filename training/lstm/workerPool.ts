import { availableParallelism } from 'node:os';
import type { Encoded } from '#training/tweets/encode.ts';
import { batchOf, slicesOf } from './batch.ts';
import { compileKernels } from './compileKernels.ts';
import type { Dropout } from './dropout.ts';
import { allocateGradients, type Gradients } from './gradients.ts';
import type { Evaluation, Score } from './network.ts';
import { PoolWorker, type WorkerStart } from './poolWorker.ts';
import { allocateWeights, sizesOf, type Weights } from './weights.ts';
import { Workspace } from './workspace.ts';

/**
 * Tweets per shard: few enough that the data of a time step stays in a core's own cache, enough to keep its multiply-add
 * units busy. The cut of a batch does not depend on the number of threads, and the gradients of the shards are added in a
 * fixed order, so a seed gives the same weights on any number of cores.
 */
export const rowsPerShard = 256;

/** Threads that compute a network's gradients on equal shards of a batch: data-parallel training. */
export class WorkerPool {
  /** Shared by all threads. Change them only between calls. */
  readonly weights: Weights;
  /** The memory of the weights and the gradients. */
  readonly workspace: Workspace;
  readonly #gradients: readonly Gradients[];
  readonly #workers: readonly PoolWorker[];

  private constructor(workspace: Workspace, start: WorkerStart, threads: number) {
    this.workspace = workspace;
    this.weights = start.weights;
    this.#gradients = start.gradients;
    this.#workers = Array.from({ length: threads }, () => new PoolWorker(start));
  }

  /**
   * @param weights are copied
   * @param batchSize tweets in the largest batch
   * @throws Error when the kernels cannot be compiled
   */
  static async start(
    weights: Weights,
    batchSize: number,
    threads = availableParallelism(),
  ): Promise<WorkerPool> {
    const kernels = await compileKernels();
    const sizes = sizesOf(weights);
    const shards = Math.ceil(batchSize / rowsPerShard);
    const workspace = new Workspace(kernels);
    const gradients = Array.from({ length: shards }, () => allocateGradients(workspace, sizes));
    const start = { kernels, weights: allocateWeights(workspace, weights), gradients };
    return new WorkerPool(workspace, start, Math.max(1, Math.min(threads, shards)));
  }

  /**
   * Computes the gradients of the mean loss of a batch, one for each shard. The next call overwrites them.
   * @param chosen positions in `tweets`, longest first
   * @param step the number of the step, from 1
   * @param seed of the dropout
   */
  async computeGradients(
    tweets: Encoded,
    chosen: Uint32Array,
    step: number,
    dropout: Omit<Dropout, 'random'>,
    seed: readonly number[],
  ): Promise<{ score: Score; gradients: readonly Gradients[] }> {
    const shards = slicesOf(chosen, rowsPerShard);
    const scores = await Promise.all(
      shards.map((positions, shard) =>
        this.#workerOf(shard).run({
          kind: 'gradients',
          batch: batchOf(tweets, positions),
          batchSize: chosen.length,
          step,
          shard,
          dropout,
          seed: [...seed, shard],
        }),
      ),
    );
    return {
      score: (scores as Score[]).reduce((sum, score) => ({
        loss: sum.loss + score.loss,
        correct: sum.correct + score.correct,
      })),
      gradients: this.#gradients.slice(0, shards.length),
    };
  }

  /**
   * Predicts without dropout.
   * @param chosen positions in `tweets`, longest first
   * @returns the predictions in the order of `chosen`
   */
  async evaluate(tweets: Encoded, chosen: Uint32Array): Promise<Evaluation> {
    const evaluations = (await Promise.all(
      slicesOf(chosen, rowsPerShard).map((positions, shard) =>
        this.#workerOf(shard).run({ kind: 'evaluate', batch: batchOf(tweets, positions) }),
      ),
    )) as Evaluation[];
    const { outputs } = sizesOf(this.weights);
    const happy = new Float32Array(chosen.length);
    const probabilities = new Float32Array(chosen.length * outputs);
    evaluations.forEach((evaluation, shard) => {
      happy.set(evaluation.happy, shard * rowsPerShard);
      probabilities.set(evaluation.probabilities, shard * rowsPerShard * outputs);
    });
    return { loss: evaluations.reduce((sum, { loss }) => sum + loss, 0), happy, probabilities };
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #workerOf(shard: number): PoolWorker {
    return this.#workers[shard % this.#workers.length]!;
  }
}
