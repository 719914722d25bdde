import type { SparseRows } from '#training/bigrams/logistic.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';

/** A hyperplane: a row is on the positive side if its score is above 0. */
export interface Hyperplane {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface DescentSettings {
  /** The descent ends when no row's projected gradient is larger than this in size. */
  readonly tolerance: number;
  /** The most passes over all rows. */
  readonly maxPasses: number;
  readonly seed: number;
}

/**
 * Trains a linear support vector machine by coordinate descent in the dual. It minimises
 * (|weights|^2 + bias^2) / 2 + the sum over all rows of cost * max(0, 1 - side * score)^2.
 * @see Hsieh, Chang, Lin, Keerthi and Sundararajan 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM"
 * (ICML), algorithm 1 with the squared hinge loss; LIBLINEAR's solver 1
 * @param sides 1 or -1 for each row
 * @param costs of each row, above 0
 * @param features number of columns
 */
export function trainHyperplane(
  { offsets, features: columns, values }: SparseRows,
  sides: Int8Array,
  costs: Float64Array,
  features: number,
  { tolerance, maxPasses, seed }: DescentSettings,
): Hyperplane {
  const weights = new Float64Array(features);
  let bias = 0;
  const alphas = new Float64Array(sides.length);
  // The diagonal of the dual's matrix: |row|^2, 1 for the bias, and 1 / (2 cost) for the squared loss.
  const curvatures = Float64Array.from(sides, (_, row) => {
    let sum = 1 + 1 / (2 * costs[row]!);
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) sum += values[k]! ** 2;
    return sum;
  });
  for (let pass = 0; pass < maxPasses; pass++) {
    let largest = 0;
    for (const row of shuffled(sides.length, rngStream(seed, 'descentRows', pass))) {
      const side = sides[row]!;
      const [start, end] = [offsets[row]!, offsets[row + 1]!];
      let score = bias;
      for (let k = start; k < end; k++) score += weights[columns[k]!]! * values[k]!;
      const alpha = alphas[row]!;
      const gradient = side * score - 1 + alpha / (2 * costs[row]!);
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      largest = Math.max(largest, Math.abs(projected));
      if (projected === 0) continue;
      const next = Math.max(alpha - gradient / curvatures[row]!, 0);
      const step = (next - alpha) * side;
      alphas[row] = next;
      bias += step;
      for (let k = start; k < end; k++) weights[columns[k]!]! += step * values[k]!;
    }
    if (largest < tolerance) break;
  }
  return { weights, bias };
}

export function scoreOf({ weights, bias }: Hyperplane, rows: SparseRows, row: number): number {
  let score = bias;
  for (let k = rows.offsets[row]!; k < rows.offsets[row + 1]!; k++)
    score += weights[rows.features[k]!]! * rows.values[k]!;
  return score;
}
