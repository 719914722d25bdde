import type { Kernels } from '#training/lstm/kernelCalls.ts';

/** The parts of a training step. */
export const parts = {
  products: 'matrix products, packing included',
  cell: 'steps of the cell and the gradient of the bias',
  copying: 'copying: words in, gradients out, rows side by side',
  masks: 'drawing dropout masks',
  tfjs: 'tfjs around the op: head, loss and their gradients',
  optimiser: 'the optimiser',
};

export type Part = keyof typeof parts;

export const partNames = Object.keys(parts) as Part[];

/** The part of each kernel; `copying` for the others. */
const partOfKernel: Partial<Record<keyof Kernels, Part>> = {
  gemm: 'products',
  pack: 'products',
  stepForward: 'cell',
  stepBackward: 'cell',
  addRows: 'cell',
};

/** Sums milliseconds by part. Each reading starts where the last one ended, so no time is lost. */
export class Clock {
  readonly spent: Record<Part, number> = {
    products: 0,
    cell: 0,
    copying: 0,
    masks: 0,
    tfjs: 0,
    optimiser: 0,
  };
  #last = 0;
  #packings = 0;

  reset(): void {
    for (const part of partNames) this.spent[part] = 0;
  }

  /** Starts a shard, or a step of the optimiser. */
  start(): void {
    this.#packings = 0;
    this.#last = performance.now();
  }

  /** Adds the time since the last reading to a part. */
  read(part: Part): void {
    const now = performance.now();
    this.spent[part] += now - this.#last;
    this.#last = now;
  }

  /**
   * Returns kernels with a reading before and after each call. The time between two kernels counts as copying, except before
   * the second packing: there the forward pass has ended, tfjs has run, and the backward pass starts.
   */
  timed(kernels: Kernels): Kernels {
    const entries = Object.entries(kernels) as [keyof Kernels, (...args: never[]) => void][];
    const timedEntries = entries.map(([name, kernel]) => {
      const part = partOfKernel[name] ?? 'copying';
      const timedKernel = (...args: never[]) => {
        this.read(name === 'pack' && this.#packings++ === 1 ? 'tfjs' : 'copying');
        kernel(...args);
        this.read(part);
      };
      return [name, timedKernel] as const;
    });
    return Object.fromEntries(timedEntries) as unknown as Kernels;
  }
}
