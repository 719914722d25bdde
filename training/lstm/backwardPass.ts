import { allocateFilled, allocateRows, readRows, roundUp, splitColumns } from './paddedRows.ts';
import type { LstmValues, SequenceLayout } from './sequenceLayout.ts';
import { floatBytes, type Workspace } from './workspace.ts';

/** Addresses that are the same in all time steps. */
interface Blocks {
  readonly transposed: number;
  readonly dFed: number;
  readonly dWeights: number;
  readonly dBias: number;
  readonly zeros: number;
  /** 0 without pooling. */
  readonly dPooled: number;
}

/** The gradients that a time step passes to the one before it. */
interface Passed {
  dState: number;
  dStateRow: number;
  /** The mask between the two time steps; 0 without dropout. */
  mask: number;
  readonly dMemory: number;
}

/**
 * Backpropagation through time: two matrix products a time step. It reads activations that `forwardPass` left in the
 * workspace, so call it before that scope ends, and at most once: it overwrites them.
 * @param layout the one that `forwardPass` was called with
 * @param dStates the gradient of the result of `forwardPass`
 * @returns the gradients of the inputs, [time, rows, inputs], and of the weights
 */
export function backwardPass(
  workspace: Workspace,
  layout: SequenceLayout,
  dStates: Float32Array,
): LstmValues & { readonly x: Float32Array } {
  const { shape, inputs, units, width, gates, pooled } = layout;
  const { rows } = shape;
  const [dLast, dLargest] = pooled ? splitColumns(dStates, shape.units) : [dStates];
  const blocks: Blocks = {
    transposed: layout.packTransposedWeights(),
    dFed: workspace.allocate(roundUp(rows, 4) * width),
    dWeights: allocateFilled(workspace, width * gates, 0),
    dBias: allocateFilled(workspace, gates, 0),
    zeros: allocateFilled(workspace, width, 0),
    dPooled: dLargest ? allocateRows(workspace, dLargest, rows, shape.units, units) : 0,
  };
  const passed: Passed = {
    dState: allocateRows(workspace, dLast, rows, shape.units, units),
    dStateRow: units * floatBytes,
    mask: 0,
    dMemory: allocateFilled(workspace, rows * units, 0),
  };
  for (let t = shape.time - 1; t >= 0; t--) backwardStep(workspace, layout, t, blocks, passed);
  const weightRows = (first: number, count: number) =>
    readRows(workspace, blocks.dWeights + first * gates * floatBytes, count * 4, shape.units, units);
  return {
    x: layout.readInputs(),
    kernel: weightRows(0, shape.inputs),
    recurrent: weightRows(inputs, shape.units),
    bias: readRows(workspace, blocks.dBias, 4, shape.units, units),
  };
}

/** Adds to the gradients of the weights, replaces the inputs by their gradients, and updates `passed`. */
function backwardStep(
  workspace: Workspace,
  layout: SequenceLayout,
  t: number,
  blocks: Blocks,
  passed: Passed,
): void {
  const { inputs, units, width, gates } = layout;
  const { kernels } = workspace;
  const { transposed, dFed, dWeights, dBias, zeros, dPooled } = blocks;
  const active = layout.active[t]!;
  const dSums = layout.sumsAt(t);
  kernels.stepBackward({
    gates: dSums,
    before: t === 0 ? 0 : layout.memoryAt(t - 1),
    squashed: layout.squashedAt(t),
    dState: passed.dState,
    dStateRow: passed.dStateRow,
    mask: passed.mask,
    dMemory: passed.dMemory,
    dPooled,
    best: layout.best,
    t,
    rows: active,
    units,
  });
  kernels.addRows(dSums, active, gates, dBias);
  kernels.gemm({
    start: dWeights,
    startRow: gates * floatBytes,
    a: layout.fedAt(t),
    aRow: floatBytes,
    aDepth: width * floatBytes,
    b: dSums,
    bDepth: gates * floatBytes,
    bPanel: 8 * floatBytes,
    c: dWeights,
    cRow: gates * floatBytes,
    rows: width,
    columns: gates,
    depth: active,
  });
  kernels.gemm({
    start: zeros,
    startRow: 0,
    a: dSums,
    aRow: gates * floatBytes,
    aDepth: floatBytes,
    b: transposed,
    bDepth: 8 * floatBytes,
    bPanel: 8 * gates * floatBytes,
    c: dFed,
    cRow: width * floatBytes,
    rows: roundUp(active, 4),
    columns: width,
    depth: gates,
  });
  const dInputs = layout.inputsAt(t);
  kernels.copyRows({
    from: dFed,
    fromRow: width * floatBytes,
    mask: layout.inputMask,
    to: dInputs,
    toRow: inputs * floatBytes,
    rows: active,
    columns: inputs,
  });
  const padding = dInputs + active * inputs * floatBytes;
  workspace.view(padding, (layout.shape.rows - active) * inputs).fill(0);
  passed.dState = dFed + inputs * floatBytes;
  passed.dStateRow = width * floatBytes;
  passed.mask = layout.recurrentMask;
}
