/** A matrix by rows: row k is the entries from `offsets[k]` to before `offsets[k + 1]`. */
export interface SparseRows {
  readonly offsets: Uint32Array;
  /** The column of each entry. */
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

/** Returns some rows of a matrix, in the order of the indexes. */
export function rowsAt({ offsets, columns, values }: SparseRows, indexes: readonly number[]): SparseRows {
  const ends = new Uint32Array(indexes.length + 1);
  for (const [k, index] of indexes.entries()) ends[k + 1] = ends[k]! + offsets[index + 1]! - offsets[index]!;
  const chosen = {
    offsets: ends,
    columns: new Uint32Array(ends[indexes.length]!),
    values: new Float64Array(ends[indexes.length]!),
  };
  for (const [k, index] of indexes.entries()) {
    chosen.columns.set(columns.subarray(offsets[index]!, offsets[index + 1]!), ends[k]!);
    chosen.values.set(values.subarray(offsets[index]!, offsets[index + 1]!), ends[k]!);
  }
  return chosen;
}

/** Returns for each row the sum of its values times the weights of their columns. */
export function timesWeights({ offsets, columns, values }: SparseRows, weights: Float64Array): Float64Array {
  const sums = new Float64Array(offsets.length - 1);
  for (let row = 0; row < sums.length; row++) {
    let sum = 0;
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) sum += weights[columns[k]!]! * values[k]!;
    sums[row] = sum;
  }
  return sums;
}

/**
 * Returns for each column the sum of its values times the factors of their rows.
 * @param width number of columns
 */
export function timesFactors(
  { offsets, columns, values }: SparseRows,
  factors: Float64Array,
  width: number,
): Float64Array {
  const sums = new Float64Array(width);
  for (let row = 0; row < factors.length; row++)
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) sums[columns[k]!]! += factors[row]! * values[k]!;
  return sums;
}
