import { type OnProgress, unwatched } from '#training/cli/progress.ts';

/**
 * Replaces the lower triangle of a symmetric matrix by its Cholesky factor L, with A = L Lᵀ. Rows are contiguous, so each
 * step is a dot product of two rows.
 * @param a a positive definite matrix, `size` x `size`, row by row; its upper triangle is neither read nor written
 * @throws RangeError if the matrix is not positive definite
 * @see Golub and Van Loan, "Matrix Computations", section 4.2
 */
export function factorise(a: Float64Array, size: number, onProgress: OnProgress = unwatched): void {
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j < i; j++) a[row + j] = (a[row + j]! - dot(a, row, a, j * size, j)) / a[j * size + j]!;
    const pivot = a[row + i]! - dot(a, row, a, row, i);
    if (!(pivot > 0)) throw new RangeError(`row ${i}: the matrix is not positive definite`);
    a[row + i] = Math.sqrt(pivot);
    onProgress(i + 1, size);
  }
}

/**
 * Solves A x = b in place.
 * @param l the factor that `factorise` left
 * @param b `size` numbers; becomes x
 */
export function solve(l: Float64Array, size: number, b: Float64Array): void {
  for (let i = 0; i < size; i++) b[i] = (b[i]! - dot(l, i * size, b, 0, i)) / l[i * size + i]!;
  for (let i = size - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < size; k++) sum -= l[k * size + i]! * b[k]!;
    b[i] = sum / l[i * size + i]!;
  }
}

/**
 * Returns the inverse of a positive definite matrix, both triangles: with U = (L⁻¹)ᵀ, A⁻¹ = U Uᵀ.
 * @param a as in `factorise`; becomes the factor
 * @throws RangeError if the matrix is not positive definite
 */
export function invert(a: Float64Array, size: number, onProgress: OnProgress = unwatched): Float64Array {
  factorise(a, size, (done) => onProgress(done, 3 * size));
  // Row i of `upper` is column i of L⁻¹, which begins with i zeros.
  const upper = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const row = i * size;
    upper[row + i] = 1 / a[row + i]!;
    for (let k = i + 1; k < size; k++)
      upper[row + k] = -dot(a, k * size + i, upper, row + i, k - i) / a[k * size + k]!;
    onProgress(size + i + 1, 3 * size);
  }
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const value = dot(upper, i * size + i, upper, j * size + i, size - i);
      inverse[i * size + j] = value;
      inverse[j * size + i] = value;
    }
    onProgress(2 * size + i + 1, 3 * size);
  }
  return inverse;
}

/** Returns the dot product of `count` numbers of both arrays. Four sums keep the processor's units busy. */
function dot(a: Float64Array, aStart: number, b: Float64Array, bStart: number, count: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 3 < count; k += 4) {
    s0 += a[aStart + k]! * b[bStart + k]!;
    s1 += a[aStart + k + 1]! * b[bStart + k + 1]!;
    s2 += a[aStart + k + 2]! * b[bStart + k + 2]!;
    s3 += a[aStart + k + 3]! * b[bStart + k + 3]!;
  }
  for (; k < count; k++) s0 += a[aStart + k]! * b[bStart + k]!;
  return s0 + s1 + s2 + s3;
}
