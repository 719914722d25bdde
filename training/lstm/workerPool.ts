import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Encoded } from '#training/tweets/encode.ts';
import { type Batch, batch, parts } from './batch.ts';
import { compileKernels } from './compileKernels.ts';
import { type Gradients, gradientsIn } from './gradients.ts';
import { sizesOf, type Weights, weightsIn } from './initial.ts';
import type { Answers, Dropout, Score } from './network.ts';
import { Workspace } from './workspace.ts';

/** What a thread is given when it starts. Weights and gradients are memory that all threads share. */
export interface Start {
  readonly kernels: WebAssembly.Module;
  readonly weights: Weights;
  /** One for each shard of a batch. */
  readonly gradients: readonly Gradients[];
}

export type Task =
  | { readonly kind: 'evaluate'; readonly batch: Batch }
  | {
      readonly kind: 'gradients';
      readonly batch: Batch;
      readonly of: number;
      readonly step: number;
      readonly shard: number;
      readonly dropout: Omit<Dropout, 'random'>;
      readonly seed: readonly number[];
    };

export type Answer = Score | Answers;

/**
 * Tweets a shard: few enough that what a time step touches stays in a core's own cache, many enough to keep its
 * multiply-add units busy. A batch is cut in the same way whatever the number of threads, and the shards' gradients are
 * added in the same order: so a seed gives the same weights on any number of cores.
 */
export const rowsPerShard = 256;

/** Threads that compute a network's gradients on equal shards of a batch: data-parallel training. */
export class WorkerPool {
  /** Shared by all threads; to be changed between steps only. */
  readonly weights: Weights;
  /** Where the weights and the gradients lie. */
  readonly workspace: Workspace;
  readonly #gradients: readonly Gradients[];
  readonly #members: readonly PoolWorker[];

  private constructor(workspace: Workspace, start: Start, threads: number) {
    this.workspace = workspace;
    this.weights = start.weights;
    this.#gradients = start.gradients;
    this.#members = Array.from({ length: threads }, () => new PoolWorker(start));
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
    const size = sizesOf(weights);
    const shards = Math.ceil(batchSize / rowsPerShard);
    const workspace = new Workspace(kernels);
    const gradients = Array.from({ length: shards }, () => gradientsIn(workspace, size));
    const start = { kernels, weights: weightsIn(workspace, weights), gradients };
    return new WorkerPool(workspace, start, Math.max(1, Math.min(threads, shards)));
  }

  /**
   * The gradients of the mean loss of a batch, one for each shard: good until the next call.
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
    const shards = parts(chosen, rowsPerShard);
    const of = chosen.length;
    const scores = await Promise.all(
      shards.map((positions, shard) =>
        this.#member(shard).ask({
          ...{ kind: 'gradients', batch: batch(tweets, positions), of, step, shard, dropout },
          seed: [...seed, shard],
        }),
      ),
    );
    return {
      score: (scores as Score[]).reduce((sum, one) => ({
        loss: sum.loss + one.loss,
        correct: sum.correct + one.correct,
      })),
      gradients: this.#gradients.slice(0, shards.length),
    };
  }

  /** Reads tweets without dropout, in the order given. */
  async evaluate(tweets: Encoded, chosen: Uint32Array): Promise<Answers> {
    const answers = (await Promise.all(
      parts(chosen, rowsPerShard).map((positions, shard) =>
        this.#member(shard).ask({ kind: 'evaluate', batch: batch(tweets, positions) }),
      ),
    )) as Answers[];
    const { outputs } = sizesOf(this.weights);
    const happy = new Float32Array(chosen.length);
    const probabilities = new Float32Array(chosen.length * outputs);
    answers.forEach((one, shard) => {
      happy.set(one.happy, shard * rowsPerShard);
      probabilities.set(one.probabilities, shard * rowsPerShard * outputs);
    });
    return { loss: answers.reduce((sum, { loss }) => sum + loss, 0), happy, probabilities };
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.map((member) => member.dismiss()));
  }

  #member(shard: number): PoolWorker {
    return this.#members[shard % this.#members.length]!;
  }
}

interface Waiting {
  resolve(answer: Answer): void;
  reject(reason: unknown): void;
}

/** A thread, and those who wait for its answers, in the order in which they asked. */
class PoolWorker {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: unknown;

  constructor(start: Start) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: start });
    this.#worker.on('message', (answer: Answer) => {
      this.#waiting.shift()?.resolve(answer);
      if (this.#waiting.length === 0) this.#worker.unref();
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('a thread of the training ended')));
    this.#worker.unref();
  }

  ask(task: Task): Promise<Answer> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      if (this.#waiting.length === 1) this.#worker.ref();
      this.#worker.postMessage(task);
    });
  }

  async dismiss(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(reason: unknown): void {
    this.#failure ??= reason;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
