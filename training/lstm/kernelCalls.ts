/*
 * The kernels of kernels/, called with named arguments. The sources there document each argument. Addresses and strides are
 * in bytes, counts in values. An address of 0 means "no block" if the kernel allows it.
 */

type Named<Names extends string> = Readonly<Record<Names, number>>;

export interface Kernels {
  gemm(
    args: Named<
      | 'start'
      | 'startRow'
      | 'a'
      | 'aRow'
      | 'aDepth'
      | 'b'
      | 'bDepth'
      | 'bPanel'
      | 'c'
      | 'cRow'
      | 'rows'
      | 'columns'
      | 'depth'
    >,
  ): void;
  pack(args: Named<'b' | 'bRow' | 'bColumn' | 'depth' | 'columns' | 'to'>): void;
  addRows(x: number, rows: number, columns: number, sum: number): void;
  copyRows(args: Named<'from' | 'fromRow' | 'mask' | 'to' | 'toRow' | 'rows' | 'columns'>): void;
  stepForward(
    args: Named<
      | 'gates'
      | 'before'
      | 'memory'
      | 'squashed'
      | 'state'
      | 'stateRow'
      | 'mask'
      | 'pooled'
      | 'best'
      | 't'
      | 'rows'
      | 'units'
    >,
  ): void;
  stepBackward(
    args: Named<
      | 'gates'
      | 'before'
      | 'squashed'
      | 'dState'
      | 'dStateRow'
      | 'mask'
      | 'dMemory'
      | 'dPooled'
      | 'best'
      | 't'
      | 'rows'
      | 'units'
    >,
  ): void;
  add(to: number, from: number, count: number): void;
  adam(
    args: Named<
      'values' | 'first' | 'second' | 'gradient' | 'count' | 'rate' | 'beta1' | 'beta2' | 'epsilon'
    >,
  ): void;
}

/** Returns the exported functions of a compiled module behind named arguments, in the order in which each one takes them. */
export function kernelsOf(exports: WebAssembly.Exports): Kernels {
  const wasm = exports as Record<keyof Kernels, (...args: number[]) => void>;
  return {
    gemm: ({ start, startRow, a, aRow, aDepth, b, bDepth, bPanel, c, cRow, rows, columns, depth }) =>
      wasm.gemm(start, startRow, a, aRow, aDepth, b, bDepth, bPanel, c, cRow, rows, columns, depth),
    pack: ({ b, bRow, bColumn, depth, columns, to }) => wasm.pack(b, bRow, bColumn, depth, columns, to),
    addRows: wasm.addRows,
    copyRows: ({ from, fromRow, mask, to, toRow, rows, columns }) =>
      wasm.copyRows(from, fromRow, mask, to, toRow, rows, columns),
    stepForward: ({ gates, before, memory, squashed, state, stateRow, mask, pooled, best, t, rows, units }) =>
      wasm.stepForward(gates, before, memory, squashed, state, stateRow, mask, pooled, best, t, rows, units),
    stepBackward: ({
      gates,
      before,
      squashed,
      dState,
      dStateRow,
      mask,
      dMemory,
      dPooled,
      best,
      t,
      rows,
      units,
    }) =>
      wasm.stepBackward(
        gates,
        before,
        squashed,
        dState,
        dStateRow,
        mask,
        dMemory,
        dPooled,
        best,
        t,
        rows,
        units,
      ),
    add: wasm.add,
    adam: ({ values, first, second, gradient, count, rate, beta1, beta2, epsilon }) =>
      wasm.adam(values, first, second, gradient, count, rate, beta1, beta2, epsilon),
  };
}
