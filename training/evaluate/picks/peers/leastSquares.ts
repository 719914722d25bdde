import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { factorise, solve } from '#training/catalogs/vectors/cholesky.ts';
import { rngStream } from '#training/random/streams.ts';

/** Vectors of a width, row by row. */
export interface Vectors {
  readonly width: number;
  readonly values: Float64Array;
}

/** Returns vectors of small random numbers, the same each time. */
export function firstVectors(count: number, width: number): Vectors {
  const random = rngStream(1, 'filmVectors');
  return {
    width,
    values: Float64Array.from({ length: count * width }, () => 0.2 * (uniformFloat64(random) - 0.5)),
  };
}

/** A least-squares problem on some rows of vectors. */
export interface Problem {
  /** The lower triangle of a positive definite matrix, width x width. It is not changed. */
  readonly base: Float64Array;
  readonly rows: ArrayLike<number>;
  /** How much each row adds to the matrix. */
  readonly amount: number;
  /** One for each row. */
  readonly targets: ArrayLike<number>;
}

/** Returns the solution w of (base + amount Σ v_k v_kᵀ) w = Σ targets[k] v_k. */
export function leastSquares(
  { width, values }: Vectors,
  { base, rows, amount, targets }: Problem,
): Float64Array {
  const products = base.slice();
  const side = new Float64Array(width);
  for (let k = 0; k < rows.length; k++) {
    const start = rows[k]! * width;
    for (let i = 0; i < width; i++) {
      const value = values[start + i]!;
      for (let j = 0; j <= i; j++) products[i * width + j]! += amount * value * values[start + j]!;
      side[i]! += targets[k]! * value;
    }
  }
  factorise(products, width);
  solve(products, width, side);
  return side;
}

/** Returns the lower triangle of VᵀV + penalty I. */
export function gramOf({ width, values }: Vectors, penalty: number): Float64Array {
  const gram = diagonal(width, penalty);
  for (let start = 0; start < values.length; start += width)
    for (let i = 0; i < width; i++)
      for (let j = 0; j <= i; j++) gram[i * width + j]! += values[start + i]! * values[start + j]!;
  return gram;
}

/** Returns value times the identity, width x width. */
export function diagonal(width: number, value: number): Float64Array {
  const matrix = new Float64Array(width * width);
  for (let k = 0; k < width; k++) matrix[k * width + k] = value;
  return matrix;
}

/** Returns the dot product of a row and some weights. */
export function dotRow({ width, values }: Vectors, row: number, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < width; k++) sum += values[row * width + k]! * weights[k]!;
  return sum;
}
