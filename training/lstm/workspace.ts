import { type Kernels, kernelsOf } from './kernelCalls.ts';

/** Bytes of a value: all are 32-bit floats. */
export const floatBytes = 4;

const pageBytes = 65_536;
/** 4 GiB, the limit of 32-bit addresses. The system reserves the memory and commits a page when it is first used. */
export const maxPages = 65_536;
/** The first bytes stay free, so that no block has the address 0, which means "no block". */
const firstAddress = 64;

/**
 * The compiled kernels and the memory they work in. Other threads can read the memory: arrays over it are shared when they
 * are posted. `allocate` hands out consecutive blocks; the end of a `scope` frees all blocks allocated in it, as tf.tidy
 * does with tensors.
 */
export class Workspace {
  readonly kernels: Kernels;
  readonly #memory = new WebAssembly.Memory({ initial: 1, maximum: maxPages, shared: true });
  #next = firstAddress;

  /** @param compiled the result of compileKernels; threads may share it */
  constructor(compiled: WebAssembly.Module) {
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } });
    this.kernels = kernelsOf(exports);
  }

  /**
   * Returns the address of a new block of `count` floats, whose contents are undefined.
   * @throws RangeError when the memory cannot grow that far (4 GiB)
   */
  allocate(count: number): number {
    const address = this.#next;
    const end = address + Math.ceil(count / 16) * 64; // cache lines
    const missing = end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / pageBytes));
    this.#next = end;
    return address;
  }

  /** Returns the address of a new block that holds a copy of these values. */
  allocateCopy(values: Float32Array): number {
    const address = this.allocate(values.length);
    this.view(address, values.length).set(values);
    return address;
  }

  /** Returns `count` floats at an address: the memory itself, not a copy. */
  view(address: number, count: number): Float32Array {
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
