import type { FeatureMatrix } from './features.ts';
import { timesFactors, timesWeights } from './sparseRows.ts';

/** A linear function of a row. */
export interface Linear {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** The search ends when the residual is below this part of the first one. */
const tolerance = 1e-5;
const maxSteps = 300;

/**
 * Returns the weights w and the bias b that minimise sum_k amounts[k] (targets[k] - b - w x_k)^2 + penalty |w|^2, found by
 * conjugate gradients on the normal equations of the centred rows. The bias is free.
 * @param targets one for each row
 * @param amounts how much each row counts, above 0
 * @see Hoerl and Kennard 1970 for ridge regression; Hestenes and Stiefel 1952 for conjugate gradients
 */
export function fitRidge(
  { rows, width }: FeatureMatrix,
  targets: Float64Array,
  amounts: Float64Array,
  penalty: number,
): Linear {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const meanOf = (values: Float64Array) => dot(values, amounts) / total;
  /** Returns the transposed rows times the values, which are centred and weighed first. */
  const gathered = (values: Float64Array): Float64Array => {
    const mean = meanOf(values);
    return timesFactors(
      rows,
      values.map((value, k) => amounts[k]! * (value - mean)),
      width,
    );
  };
  const weights = new Float64Array(width);
  const residual = gathered(targets);
  let direction = residual.slice();
  let size = dot(residual, residual);
  const enough = size * tolerance ** 2;
  for (let step = 0; step < maxSteps && size > enough; step++) {
    const image = gathered(timesWeights(rows, direction));
    for (let k = 0; k < width; k++) image[k]! += penalty * direction[k]!;
    const rate = size / dot(direction, image);
    for (let k = 0; k < width; k++) {
      weights[k]! += rate * direction[k]!;
      residual[k]! -= rate * image[k]!;
    }
    const before = size;
    size = dot(residual, residual);
    direction = direction.map((value, k) => residual[k]! + (size / before) * value);
  }
  return { weights, bias: meanOf(targets) - meanOf(timesWeights(rows, weights)) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
