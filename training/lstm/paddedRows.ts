import type { Workspace } from './workspace.ts';

/*
 * Matrices in a workspace whose rows are wider than their values, because the kernels work on whole vectors. `columns` counts
 * the values of a row, `width` its floats. The floats between them are zero.
 */

export const roundUp = (value: number, multiple: number): number => Math.ceil(value / multiple) * multiple;

/** Returns the address of a new block in which every float is `value`. */
export function allocateFilled(workspace: Workspace, count: number, value: number): number {
  const address = workspace.allocate(count);
  workspace.view(address, count).fill(value);
  return address;
}

/** Returns the address of a new block that holds rows of `columns` values, padded to `width`. */
export function allocateRows(
  workspace: Workspace,
  values: Float32Array,
  rows: number,
  columns: number,
  width: number,
): number {
  const address = workspace.allocate(rows * width);
  writeRows(workspace, address, values, rows, columns, width);
  return address;
}

/** Writes rows of `columns` values at an address, padded to `width`. */
export function writeRows(
  workspace: Workspace,
  address: number,
  values: Float32Array,
  rows: number,
  columns: number,
  width: number,
): void {
  const block = workspace.view(address, rows * width);
  if (columns === width) block.set(values);
  else {
    block.fill(0);
    for (let row = 0; row < rows; row++)
      block.set(values.subarray(row * columns, (row + 1) * columns), row * width);
  }
}

/** Returns a copy of rows without their padding, [rows, columns]. */
export function readRows(
  workspace: Workspace,
  address: number,
  rows: number,
  columns: number,
  width: number,
): Float32Array {
  const block = workspace.view(address, rows * width);
  if (columns === width) return block.slice();
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++)
    values.set(block.subarray(row * width, row * width + columns), row * columns);
  return values;
}

/** Returns two matrices [rows, columns] side by side, [rows, 2 columns]. */
export function joinColumns(left: Float32Array, right: Float32Array, columns: number): Float32Array {
  const joined = new Float32Array(2 * left.length);
  for (let start = 0; start < left.length; start += columns) {
    joined.set(left.subarray(start, start + columns), 2 * start);
    joined.set(right.subarray(start, start + columns), 2 * start + columns);
  }
  return joined;
}

/** The inverse of `joinColumns`. */
export function splitColumns(
  joined: Float32Array,
  columns: number,
): [left: Float32Array, right: Float32Array] {
  const [left, right] = [new Float32Array(joined.length / 2), new Float32Array(joined.length / 2)];
  for (let start = 0; start < left.length; start += columns) {
    left.set(joined.subarray(2 * start, 2 * start + columns), start);
    right.set(joined.subarray(2 * start + columns, 2 * start + 2 * columns), start);
  }
  return [left, right];
}
