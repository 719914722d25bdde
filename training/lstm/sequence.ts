import type { Workspace } from './workspace.ts';

/** The sizes of one pass. */
export interface Shape {
  readonly time: number;
  readonly rows: number;
  /** Width of the input of a time step. */
  readonly inputs: number;
  readonly units: number;
}

/** The weights of an LSTM, gates in the order input, forget, candidate, output. */
export interface LstmValues {
  /** [inputs, 4 units] */
  readonly kernel: Float32Array;
  /** [units, 4 units] */
  readonly recurrent: Float32Array;
  /** [4 units] */
  readonly bias: Float32Array;
}

export interface LstmOptions {
  /** [rows], longest first: rows shorter than the batch are padded in front. Without it every row is full. */
  readonly lengths?: Int32Array;
  /** Dropout of the inputs: [rows, inputs], one mask for all time steps, already scaled by 1 / (1 - rate). */
  readonly inputMask?: Float32Array;
  /** Dropout of the state that goes to the next time step: [rows, units], likewise. */
  readonly recurrentMask?: Float32Array;
  /** Whether to give, beside the last state, the largest of all (max pooling over time, each unit for itself). */
  readonly pooled?: boolean;
}

const bytes = 4;
const up = (value: number, multiple: number): number => Math.ceil(value / multiple) * multiple;

/**
 * An LSTM over a batch of sequences, forward once and then back once, in the kernels of a workspace.
 *
 * Each time step is one product: the input and the state that is fed back lie side by side, [rows, inputs + units], and
 * so do the two weight matrices. What the way back needs stays in the workspace: it must be taken before the scope of
 * the way forward ends. Rows that have not begun cost nothing: the longest come first, so those under way are the first
 * so many of the batch. Widths are padded to whole vectors with zeros, which stay zeros.
 */
export class Sequence {
  readonly #workspace: Workspace;
  readonly #shape: Shape;
  /** Of `inputs` and `units`, padded, and of the two side by side. */
  readonly #inputs: number;
  readonly #units: number;
  readonly #width: number;
  readonly #gates: number;
  /** Rows under way in each time step. */
  readonly #active: number[];
  readonly #at: Readonly<
    Record<
      | ('x' | 'fed' | 'sums' | 'memory' | 'squashed' | 'weights' | 'bias')
      | ('inputMask' | 'recurrentMask' | 'pooled' | 'best'),
      number
    >
  >;

  /** @throws RangeError when the lengths are not the longest first, or longer than the batch */
  constructor(workspace: Workspace, shape: Shape, weights: LstmValues, options: LstmOptions) {
    const { time, rows, inputs, units } = shape;
    this.#workspace = workspace;
    this.#shape = shape;
    this.#inputs = up(inputs, 4);
    this.#units = up(units, 4);
    this.#width = up(this.#inputs + this.#units, 8);
    this.#gates = 4 * this.#units;
    this.#active = activeRows(shape, options.lengths);
    const padded = up(rows, 4);
    const masked = (mask: Float32Array | undefined, columns: number, to: number) =>
      mask ? this.#put(mask, rows, columns, to) : 0;
    this.#at = {
      x: workspace.take(time * rows * this.#inputs),
      fed: workspace.take(time * padded * this.#width),
      sums: workspace.take(time * padded * this.#gates),
      memory: workspace.take(time * padded * this.#units),
      squashed: workspace.take(time * padded * this.#units),
      weights: this.#putWeights(weights),
      bias: this.#put(weights.bias, 4, units, this.#units),
      inputMask: masked(options.inputMask, inputs, this.#inputs),
      recurrentMask: masked(options.recurrentMask, units, this.#units),
      // The state that a row starts from, zero, is among those pooled: so padding, in front or behind, changes nothing.
      pooled: options.pooled ? this.#zeros(rows * this.#units) : 0,
      best: options.pooled ? this.#filled(rows * this.#units, -1) : 0,
    };
  }

  /**
   * @param x [time, rows, inputs]
   * @returns the last state, [rows, units]; with pooling [rows, 2 units], the largest beside it
   */
  forward(x: Float32Array): Float32Array {
    const { time, rows, inputs, units } = this.#shape;
    const { kernels } = this.#workspace;
    const [width, gates] = [this.#width, this.#gates];
    const weights = this.#pack(width, gates, gates * bytes, bytes);
    const last = this.#zeros(rows * this.#units); // a row without a word never begins
    this.#fill(this.#at.x, x, time * rows, inputs, this.#inputs);
    if (width > this.#inputs + this.#units) this.#floats(this.#at.fed, time * up(rows, 4) * width).fill(0);
    for (let t = 0; t < time; t++) {
      const active = this.#active[t]!;
      const begun = this.#active[t - 1] ?? 0;
      const fed = this.#step('fed', t, width);
      const state = fed + this.#inputs * bytes;
      kernels.copyRows(
        ...[this.#at.x + t * rows * this.#inputs * bytes, this.#inputs * bytes, this.#at.inputMask],
        ...[fed, width * bytes, active, this.#inputs],
      );
      for (let row = begun; row < active; row++)
        this.#floats(state + row * width * bytes, this.#units).fill(0);
      kernels.gemm(
        ...[this.#at.bias, 0],
        ...[fed, width * bytes, bytes],
        ...[weights, 8 * bytes, width * 8 * bytes],
        ...[this.#step('sums', t, gates), gates * bytes],
        ...[up(active, 4), gates, width],
      );
      const before = t === 0 ? 0 : this.#step('memory', t - 1, this.#units);
      if (before) this.#floats(before + begun * this.#units * bytes, (active - begun) * this.#units).fill(0);
      const isLast = t === time - 1;
      kernels.stepForward(
        ...[this.#step('sums', t, gates), before],
        ...[this.#step('memory', t, this.#units), this.#step('squashed', t, this.#units)],
        isLast ? last : this.#step('fed', t + 1, width) + this.#inputs * bytes,
        (isLast ? this.#units : width) * bytes,
        isLast ? 0 : this.#at.recurrentMask,
        ...[this.#at.pooled, this.#at.best, t, active, this.#units],
      );
    }
    const state = this.#get(last, rows, this.#units, units);
    return this.#at.pooled
      ? besides(state, this.#get(this.#at.pooled, rows, this.#units, units), units)
      : state;
  }

  /**
   * Backpropagation through time.
   * @param dStates the gradient of what `forward` gave
   * @returns the gradients of the inputs, [time, rows, inputs], and of the weights
   */
  backward(dStates: Float32Array): LstmValues & { readonly x: Float32Array } {
    const { time, rows, inputs, units } = this.#shape;
    const { kernels } = this.#workspace;
    const [width, gates] = [this.#width, this.#gates];
    const transposed = this.#pack(gates, width, bytes, gates * bytes);
    const dFed = this.#workspace.take(up(rows, 4) * width);
    const dWeights = this.#zeros(width * gates);
    const dBias = this.#zeros(gates);
    const dMemory = this.#zeros(rows * this.#units);
    const none = this.#zeros(width);
    const [dLast, dMost] = this.#at.pooled ? apart(dStates, units) : [dStates];
    const dPooled = dMost ? this.#put(dMost, rows, units, this.#units) : 0;
    let dState = this.#put(dLast, rows, units, this.#units);
    let dStateRow = this.#units * bytes;
    let mask = 0;
    for (let t = time - 1; t >= 0; t--) {
      const active = this.#active[t]!;
      const fed = this.#step('fed', t, width);
      const dSums = this.#step('sums', t, gates);
      kernels.stepBackward(
        ...[dSums, t === 0 ? 0 : this.#step('memory', t - 1, this.#units)],
        ...[this.#step('squashed', t, this.#units)],
        ...[dState, dStateRow, mask, dMemory],
        ...[dPooled, this.#at.best, t, active, this.#units],
      );
      kernels.addRows(dSums, active, gates, dBias);
      kernels.gemm(
        ...[dWeights, gates * bytes],
        ...[fed, bytes, width * bytes],
        ...[dSums, gates * bytes, 8 * bytes],
        ...[dWeights, gates * bytes],
        ...[width, gates, active],
      );
      kernels.gemm(
        ...[none, 0],
        ...[dSums, gates * bytes, bytes],
        ...[transposed, 8 * bytes, gates * 8 * bytes],
        ...[dFed, width * bytes],
        ...[up(active, 4), width, gates],
      );
      const dx = this.#at.x + t * rows * this.#inputs * bytes; // the inputs themselves are not needed any more
      kernels.copyRows(
        ...[dFed, width * bytes, this.#at.inputMask],
        ...[dx, this.#inputs * bytes, active, this.#inputs],
      );
      this.#floats(dx + active * this.#inputs * bytes, (rows - active) * this.#inputs).fill(0);
      dState = dFed + this.#inputs * bytes;
      dStateRow = width * bytes;
      mask = this.#at.recurrentMask;
    }
    const rowsOf = (first: number, count: number) =>
      this.#get(dWeights + first * gates * bytes, count * 4, this.#units, units);
    return {
      x: this.#get(this.#at.x, time * rows, this.#inputs, inputs),
      kernel: rowsOf(0, inputs),
      recurrent: rowsOf(this.#inputs, units),
      bias: this.#get(dBias, 4, this.#units, units),
    };
  }

  /** Where a time step's rows begin in a block of [time, rows, columns]. */
  #step(block: 'fed' | 'sums' | 'memory' | 'squashed', t: number, columns: number): number {
    return this.#at[block] + t * up(this.#shape.rows, 4) * columns * bytes;
  }

  /** Both weight matrices, one above the other: [width, gates]. */
  #putWeights({ kernel, recurrent }: LstmValues): number {
    const { inputs, units } = this.#shape;
    const weights = this.#zeros(this.#width * this.#gates);
    this.#fill(weights, kernel, inputs * 4, units, this.#units);
    this.#fill(weights + this.#inputs * this.#gates * bytes, recurrent, units * 4, units, this.#units);
    return weights;
  }

  #pack(depth: number, columns: number, row: number, column: number): number {
    const packed = this.#workspace.take(depth * columns);
    this.#workspace.kernels.pack(this.#at.weights, row, column, depth, columns, packed);
    return packed;
  }

  #floats(address: number, count: number): Float32Array {
    return this.#workspace.floats(address, count);
  }

  #zeros(count: number): number {
    return this.#filled(count, 0);
  }

  #filled(count: number, value: number): number {
    const address = this.#workspace.take(count);
    this.#floats(address, count).fill(value);
    return address;
  }

  #put(values: Float32Array, rows: number, columns: number, to: number): number {
    const address = this.#workspace.take(rows * to);
    this.#fill(address, values, rows, columns, to);
    return address;
  }

  /** Writes rows of `columns` values as rows of `to`, the rest zeros. */
  #fill(address: number, values: Float32Array, rows: number, columns: number, to: number): void {
    const block = this.#floats(address, rows * to);
    if (columns === to) block.set(values);
    else {
      block.fill(0);
      for (let row = 0; row < rows; row++)
        block.set(values.subarray(row * columns, (row + 1) * columns), row * to);
    }
  }

  /** Reads rows of `columns` values out of rows of `from`. */
  #get(address: number, rows: number, from: number, columns: number): Float32Array {
    const block = this.#floats(address, rows * from);
    if (columns === from) return block.slice();
    const values = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++)
      values.set(block.subarray(row * from, row * from + columns), row * columns);
    return values;
  }
}

/** Two blocks of [rows, units] as one of [rows, 2 units]. */
function besides(left: Float32Array, right: Float32Array, units: number): Float32Array {
  const both = new Float32Array(2 * left.length);
  for (let at = 0; at < left.length; at += units) {
    both.set(left.subarray(at, at + units), 2 * at);
    both.set(right.subarray(at, at + units), 2 * at + units);
  }
  return both;
}

/** The way back. */
function apart(both: Float32Array, units: number): [Float32Array, Float32Array] {
  const [left, right] = [new Float32Array(both.length / 2), new Float32Array(both.length / 2)];
  for (let at = 0; at < left.length; at += units) {
    left.set(both.subarray(2 * at, 2 * at + units), at);
    right.set(both.subarray(2 * at + units, 2 * at + 2 * units), at);
  }
  return [left, right];
}

function activeRows({ time, rows }: Shape, lengths: Int32Array | undefined): number[] {
  if (!lengths) return Array.from({ length: time }, () => rows);
  if (lengths.length !== rows || lengths.some((length, row) => length > (lengths[row - 1] ?? time)))
    throw new RangeError('the lengths of the rows: one each, the longest first, none longer than the batch');
  let active = 0;
  return Array.from({ length: time }, (_, t) => {
    while (active < rows && lengths[active]! >= time - t) active++;
    return active;
  });
}
