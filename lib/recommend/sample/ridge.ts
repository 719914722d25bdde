/**
 * Returns the weights w that minimise sum_k (targets[k] - w · rows[k])² + penalty |w|². They solve
 * (XᵀX + penalty I) w = Xᵀy, by Gaussian elimination: with a penalty above 0 the matrix is positive definite, so no row
 * needs to be exchanged.
 * @param rows `size` numbers each
 * @param size number of weights
 * @param penalty above 0
 * @returns `size` weights; 0 without rows
 * @see Hoerl and Kennard 1970, "Ridge Regression: Biased Estimation for Nonorthogonal Problems"
 */
export function solveRidge(
  rows: readonly Float64Array[],
  targets: readonly number[],
  size: number,
  penalty: number,
): Float64Array {
  const matrix = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size + 1);
    row[i] = penalty;
    return row;
  });
  // The last column is the right-hand side.
  for (const [k, x] of rows.entries()) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) matrix[i]![j]! += x[i]! * x[j]!;
      matrix[i]![size]! += x[i]! * targets[k]!;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let below = i + 1; below < size; below++) {
      const share = matrix[below]![i]! / matrix[i]![i]!;
      for (let j = i; j <= size; j++) matrix[below]![j]! -= share * matrix[i]![j]!;
    }
  }
  const weights = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let rest = matrix[i]![size]!;
    for (let j = i + 1; j < size; j++) rest -= matrix[i]![j]! * weights[j]!;
    weights[i] = rest / matrix[i]![i]!;
  }
  return weights;
}
