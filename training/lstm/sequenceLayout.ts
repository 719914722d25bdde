import { allocateFilled, allocateRows, readRows, roundUp, writeRows } from './paddedRows.ts';
import { floatBytes, type Workspace } from './workspace.ts';

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
  /** [rows], longest first; shorter rows are padded in front. Absent means that every row is full. */
  readonly lengths?: Int32Array;
  /** Dropout of the inputs: [rows, inputs], one mask for all time steps, already scaled by 1 / (1 - rate). */
  readonly inputMask?: Float32Array;
  /** Dropout of the state that the next time step reads: [rows, units], otherwise like `inputMask`. */
  readonly recurrentMask?: Float32Array;
  /** Whether to return the largest state of each unit (max pooling over time) beside the last state. */
  readonly pooled?: boolean;
}

/**
 * The blocks of a sequence in a workspace. Widths are padded with zeros to whole vectors, rows of a time step to whole tiles
 * of four. `fed` holds the input and the fed-back state of a row side by side, so the two weight matrices are one.
 */
export class SequenceLayout {
  readonly shape: Shape;
  /** `inputs` and `units` of the shape, padded. */
  readonly inputs: number;
  readonly units: number;
  /** Width of a row of `fed`: `inputs + units`, padded. */
  readonly width: number;
  /** Four gates of `units` each. */
  readonly gates: number;
  /** [time], the rows under way in each time step. Rows come longest first, so these are the first rows of the batch. */
  readonly active: readonly number[];
  /** [4, units] */
  readonly bias: number;
  /** Addresses; 0 without dropout or without pooling. */
  readonly inputMask: number;
  readonly recurrentMask: number;
  /** The largest state so far, [rows, units]. */
  readonly pooled: number;
  /** The time step of the largest state, [rows, units], as floats. */
  readonly best: number;
  readonly #workspace: Workspace;
  readonly #x: number;
  readonly #fed: number;
  readonly #sums: number;
  readonly #memory: number;
  readonly #squashed: number;
  readonly #weights: number;

  /** @throws RangeError when the lengths are not longest first or exceed the batch */
  constructor(workspace: Workspace, shape: Shape, weights: LstmValues, options: LstmOptions) {
    const { time, rows, inputs, units } = shape;
    this.#workspace = workspace;
    this.shape = shape;
    this.inputs = roundUp(inputs, 4);
    this.units = roundUp(units, 4);
    this.width = roundUp(this.inputs + this.units, 8);
    this.gates = 4 * this.units;
    this.active = activeRows(shape, options.lengths);
    const steps = time * roundUp(rows, 4);
    this.#x = workspace.allocate(time * rows * this.inputs);
    this.#fed = workspace.allocate(steps * this.width);
    this.#sums = workspace.allocate(steps * this.gates);
    this.#memory = workspace.allocate(steps * this.units);
    this.#squashed = workspace.allocate(steps * this.units);
    this.#weights = this.#allocateWeights(weights);
    this.bias = allocateRows(workspace, weights.bias, 4, units, this.units);
    const { inputMask, recurrentMask, pooled } = options;
    this.inputMask = inputMask ? allocateRows(workspace, inputMask, rows, inputs, this.inputs) : 0;
    this.recurrentMask = recurrentMask ? allocateRows(workspace, recurrentMask, rows, units, this.units) : 0;
    // The initial state, zero, is pooled too, so padding in front or behind changes nothing.
    this.pooled = pooled ? allocateFilled(workspace, rows * this.units, 0) : 0;
    this.best = pooled ? allocateFilled(workspace, rows * this.units, -1) : 0;
  }

  /** The inputs of a time step, [rows, inputs]. `backward` replaces them by their gradients. */
  inputsAt(t: number): number {
    return this.#x + t * this.shape.rows * this.inputs * floatBytes;
  }

  /** The input and the fed-back state of a time step, [padded rows, width]. */
  fedAt(t: number): number {
    return this.#fed + this.#stepBytes(t, this.width);
  }

  /** The fed-back state of a time step: the right part of the rows of `fedAt`. */
  fedStateAt(t: number): number {
    return this.fedAt(t) + this.inputs * floatBytes;
  }

  /** The sums of the gates of a time step, then their activations, then the gradients of the sums, [padded rows, gates]. */
  sumsAt(t: number): number {
    return this.#sums + this.#stepBytes(t, this.gates);
  }

  /** The cell's memory after a time step, [padded rows, units]. */
  memoryAt(t: number): number {
    return this.#memory + this.#stepBytes(t, this.units);
  }

  /** tanh of the memory, [padded rows, units]. */
  squashedAt(t: number): number {
    return this.#squashed + this.#stepBytes(t, this.units);
  }

  /** @param x [time, rows, inputs] */
  writeInputs(x: Float32Array): void {
    const { time, rows, inputs } = this.shape;
    writeRows(this.#workspace, this.#x, x, time * rows, inputs, this.inputs);
    if (this.width > this.inputs + this.units)
      this.#workspace.view(this.#fed, time * roundUp(rows, 4) * this.width).fill(0);
  }

  /** Returns what `inputsAt` addresses in all time steps, [time, rows, inputs]. */
  readInputs(): Float32Array {
    const { time, rows, inputs } = this.shape;
    return readRows(this.#workspace, this.#x, time * rows, inputs, this.inputs);
  }

  /** Returns the address of a copy of the weights [width, gates] in panels, as `gemm` reads them. */
  packWeights(): number {
    return this.#pack(this.gates * floatBytes, floatBytes, this.width, this.gates);
  }

  /** Returns the address of a copy of the transposed weights [gates, width] in panels. */
  packTransposedWeights(): number {
    return this.#pack(floatBytes, this.gates * floatBytes, this.gates, this.width);
  }

  #pack(bRow: number, bColumn: number, depth: number, columns: number): number {
    const to = this.#workspace.allocate(depth * columns);
    this.#workspace.kernels.pack({ b: this.#weights, bRow, bColumn, depth, columns, to });
    return to;
  }

  /** Both weight matrices, one above the other: [width, gates]. */
  #allocateWeights({ kernel, recurrent }: LstmValues): number {
    const { inputs, units } = this.shape;
    const weights = allocateFilled(this.#workspace, this.width * this.gates, 0);
    const ofStates = weights + this.inputs * this.gates * floatBytes;
    writeRows(this.#workspace, weights, kernel, inputs * 4, units, this.units);
    writeRows(this.#workspace, ofStates, recurrent, units * 4, units, this.units);
    return weights;
  }

  #stepBytes(t: number, width: number): number {
    return t * roundUp(this.shape.rows, 4) * width * floatBytes;
  }
}

function activeRows({ time, rows }: Shape, lengths: Int32Array | undefined): number[] {
  if (!lengths) return Array.from({ length: time }, () => rows);
  if (lengths.length !== rows || lengths.some((length, row) => length > (lengths[row - 1] ?? time)))
    throw new RangeError('lengths must be one per row, longest first and at most the number of time steps');
  let active = 0;
  return Array.from({ length: time }, (_, t) => {
    while (active < rows && lengths[active]! >= time - t) active++;
    return active;
  });
}
