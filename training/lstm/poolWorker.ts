import { Worker } from 'node:worker_threads';
import type { Batch } from './batch.ts';
import type { Dropout } from './dropout.ts';
import type { Gradients } from './gradients.ts';
import type { Evaluation, Score } from './network.ts';
import type { Weights } from './weights.ts';

/** What a thread receives when it starts. All threads share the memory of the weights and the gradients. */
export interface WorkerStart {
  readonly kernels: WebAssembly.Module;
  readonly weights: Weights;
  /** One for each shard of a batch. */
  readonly gradients: readonly Gradients[];
}

export type Task =
  | { readonly kind: 'evaluate'; readonly batch: Batch }
  | {
      readonly kind: 'gradients';
      /** A shard of a batch. */
      readonly batch: Batch;
      /** Tweets in the whole batch. */
      readonly batchSize: number;
      readonly step: number;
      readonly shard: number;
      readonly dropout: Omit<Dropout, 'random'>;
      readonly seed: readonly number[];
    };

export type TaskResult = Score | Evaluation;

interface PendingTask {
  resolve(result: TaskResult): void;
  reject(reason: unknown): void;
}

/** Tensors that are no longer used hold their memory until a young generation of this size is collected. */
const maxYoungGenerationSizeMb = 8;

/** A thread that runs tasks in order. It keeps the process alive only while a task is pending. */
export class PoolWorker {
  readonly #worker: Worker;
  readonly #pending: PendingTask[] = [];
  #failure: unknown;

  constructor(start: WorkerStart) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: start,
      resourceLimits: { maxYoungGenerationSizeMb },
    });
    this.#worker.on('message', (result: TaskResult) => {
      this.#pending.shift()?.resolve(result);
      if (this.#pending.length === 0) this.#worker.unref();
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('a thread of the training ended')));
    this.#worker.unref();
  }

  /** Rejects with the reason when the thread fails or is terminated, now or earlier. */
  run(task: Task): Promise<TaskResult> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#pending.push({ resolve, reject });
      if (this.#pending.length === 1) this.#worker.ref();
      this.#worker.postMessage(task);
    });
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(reason: unknown): void {
    this.#failure ??= reason;
    for (const { reject } of this.#pending.splice(0)) reject(this.#failure);
  }
}
