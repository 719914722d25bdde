import { allocateFilled, joinColumns, readRows, roundUp } from './paddedRows.ts';
import type { SequenceLayout } from './sequenceLayout.ts';
import { floatBytes, type Workspace } from './workspace.ts';

/**
 * Runs an LSTM over a batch of sequences: one matrix product a time step. Rows that have not started cost nothing.
 * @param layout a new one, in this workspace
 * @param x [time, rows, inputs]
 * @returns the last state, [rows, units]; with pooling [rows, 2 units], the largest state on the right
 */
export function forwardPass(workspace: Workspace, layout: SequenceLayout, x: Float32Array): Float32Array {
  const { shape, units, pooled } = layout;
  const weights = layout.packWeights();
  const last = allocateFilled(workspace, shape.rows * units, 0); // rows without a word keep the zeros
  layout.writeInputs(x);
  for (let t = 0; t < shape.time; t++) forwardStep(workspace, layout, t, weights, last);
  const statesAt = (address: number) => readRows(workspace, address, shape.rows, shape.units, units);
  return pooled ? joinColumns(statesAt(last), statesAt(pooled), shape.units) : statesAt(last);
}

function forwardStep(
  workspace: Workspace,
  layout: SequenceLayout,
  t: number,
  weights: number,
  last: number,
): void {
  const { inputs, units, width, gates } = layout;
  const { kernels } = workspace;
  const active = layout.active[t]!;
  const isLast = t === layout.shape.time - 1;
  kernels.copyRows({
    from: layout.inputsAt(t),
    fromRow: inputs * floatBytes,
    mask: layout.inputMask,
    to: layout.fedAt(t),
    toRow: width * floatBytes,
    rows: active,
    columns: inputs,
  });
  clearStartingRows(workspace, layout, t);
  kernels.gemm({
    start: layout.bias,
    startRow: 0,
    a: layout.fedAt(t),
    aRow: width * floatBytes,
    aDepth: floatBytes,
    b: weights,
    bDepth: 8 * floatBytes,
    bPanel: 8 * width * floatBytes,
    c: layout.sumsAt(t),
    cRow: gates * floatBytes,
    rows: roundUp(active, 4),
    columns: gates,
    depth: width,
  });
  kernels.stepForward({
    gates: layout.sumsAt(t),
    before: t === 0 ? 0 : layout.memoryAt(t - 1),
    memory: layout.memoryAt(t),
    squashed: layout.squashedAt(t),
    state: isLast ? last : layout.fedStateAt(t + 1),
    stateRow: (isLast ? units : width) * floatBytes,
    mask: isLast ? 0 : layout.recurrentMask,
    pooled: layout.pooled,
    best: layout.best,
    t,
    rows: active,
    units,
  });
}

/** Clears the state and the memory of the rows whose first word is in this time step. */
function clearStartingRows(workspace: Workspace, layout: SequenceLayout, t: number): void {
  const { active, units, width } = layout;
  const first = active[t - 1] ?? 0;
  const end = active[t]!;
  for (let row = first; row < end; row++)
    workspace.view(layout.fedStateAt(t) + row * width * floatBytes, units).fill(0);
  if (t === 0) return;
  const memory = layout.memoryAt(t - 1) + first * units * floatBytes;
  workspace.view(memory, (end - first) * units).fill(0);
}
