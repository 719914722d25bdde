import type { Workspace } from '#training/lstm/workspace.ts';

type Kernels = Workspace['kernels'];
type Kernel = (...args: number[]) => void;

/** What the time of a step goes to. */
export const parts = {
  products: 'matrix products, packing included',
  cell: "the cell's steps and the gradient of the bias",
  copying: 'copying: words in, gradients out, rows side by side',
  masks: 'drawing dropout masks',
  tfjs: 'tfjs around the op: head, loss and their gradients',
  optimiser: 'the optimiser',
};

export type Part = keyof typeof parts;

export const partNames = Object.keys(parts) as Part[];

const partOf: Partial<Record<string, Part>> = {
  gemm: 'products',
  pack: 'products',
  stepForward: 'cell',
  stepBackward: 'cell',
  addRows: 'cell',
};

/** Adds up milliseconds by what they went to: every reading ends where the next begins, so that none are lost. */
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

  /** Begins a shard or a step of the optimiser. */
  start(): void {
    this.#packings = 0;
    this.#last = performance.now();
  }

  /** The time since the last reading went to this. */
  read(part: Part): void {
    const now = performance.now();
    this.spent[part] += now - this.#last;
    this.#last = now;
  }

  /**
   * These kernels, each with a reading before and after. Between two kernels values are copied, but for one place: the
   * way back begins with the second packing, and from the end of the way forward until then tfjs is at work.
   */
  timed(kernels: Kernels): Kernels {
    const entries = Object.entries(kernels as unknown as Record<string, Kernel>);
    const wrapped = entries.map(([name, kernel]): [string, Kernel] => {
      const part = partOf[name] ?? 'copying';
      return [
        name,
        (...args) => {
          this.read(name === 'pack' && this.#packings++ === 1 ? 'tfjs' : 'copying');
          kernel(...args);
          this.read(part);
        },
      ];
    });
    return Object.fromEntries(wrapped) as unknown as Kernels;
  }
}
