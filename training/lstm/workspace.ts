/** The functions of assembly/, which say what they take. Addresses and strides are in bytes. */
interface Kernels {
  gemm(
    ...args: [
      ...[start: number, startRow: number],
      ...[a: number, aRow: number, aDepth: number],
      ...[b: number, bDepth: number, bPanel: number],
      ...[c: number, cRow: number],
      ...[rows: number, columns: number, depth: number],
    ]
  ): void;
  pack(b: number, bRow: number, bColumn: number, depth: number, columns: number, to: number): void;
  addRows(x: number, rows: number, columns: number, sum: number): void;
  copyRows(
    ...args: [
      ...[from: number, fromRow: number, mask: number],
      ...[to: number, toRow: number, rows: number, columns: number],
    ]
  ): void;
  stepForward(
    ...args: [
      ...[gates: number, before: number, memory: number, squashed: number],
      ...[state: number, stateRow: number, mask: number, pooled: number, best: number, t: number],
      ...[rows: number, units: number],
    ]
  ): void;
  stepBackward(
    ...args: [
      ...[gates: number, before: number, squashed: number],
      ...[dState: number, dStateRow: number, mask: number, dMemory: number],
      ...[dPooled: number, best: number, t: number, rows: number, units: number],
    ]
  ): void;
  add(to: number, from: number, count: number): void;
  adam(
    ...args: [
      ...[values: number, first: number, second: number, gradient: number, count: number],
      ...[rate: number, beta1: number, beta2: number, epsilon: number],
    ]
  ): void;
}

const page = 65_536;
/** 4 GiB, all that 32-bit addresses reach; memory is only reserved until it is used. */
export const mostPages = 65_536;
/** The first bytes stay free, so that no block has the address 0, which stands for none. */
const firstAddress = 64;

/**
 * The compiled kernels and a memory that they work in. It may be read by other threads: the arrays over it are shared
 * when they are sent. Blocks are taken one after the other and given back all at once, at the end of the `scope` in
 * which they were taken, as tf.tidy does with tensors.
 */
export class Workspace {
  readonly kernels: Kernels;
  readonly #memory = new WebAssembly.Memory({ initial: 1, maximum: mostPages, shared: true });
  #next = firstAddress;

  /** @param compiled what compileKernels gave; threads may share it */
  constructor(compiled: WebAssembly.Module) {
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } });
    this.kernels = exports as unknown as Kernels;
  }

  /**
   * A block of so many floats: its address. What it holds is left from before.
   * @throws RangeError when the memory cannot grow so far (4 GiB)
   */
  take(floats: number): number {
    const address = this.#next;
    const end = address + Math.ceil(floats / 16) * 64; // cache lines
    const missing = end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / page));
    this.#next = end;
    return address;
  }

  /** A block that holds a copy of these values. */
  put(values: Float32Array): number {
    const address = this.take(values.length);
    this.floats(address, values.length).set(values);
    return address;
  }

  /** The block itself, not a copy. */
  floats(address: number, count: number): Float32Array {
    return new Float32Array(this.#memory.buffer, address, count);
  }

  scope<T>(work: () => T): T {
    const before = this.#next;
    try {
      return work();
    } finally {
      this.#next = before;
    }
  }
}
