import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';

/** A matrix in compressed sparse row format: row k is the entries from `offsets[k]` to before `offsets[k + 1]`. */
export interface SparseRows {
  readonly offsets: Uint32Array;
  /** Column of each entry. */
  readonly features: Int32Array;
  readonly values: Float32Array;
}

export interface Logistic {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface LogisticSettings {
  readonly epochs: number;
  readonly learningRate: number;
  readonly seed: number;
}

/** Avoids a division by zero in the first step of a weight. */
const epsilon = 1e-8;

/**
 * Trains logistic regression by stochastic gradient descent, one row per step. Each weight has a learning rate of its own
 * (AdaGrad), because most features are rare. A small number of epochs replaces a regularisation term.
 * @see Duchi, Hazan and Singer 2011
 * @param labels 0 or 1
 * @param features number of columns
 * @param chosen rows to train on; all of them by default
 */
export function trainLogistic(
  rows: SparseRows,
  labels: Uint8Array,
  features: number,
  settings: LogisticSettings,
  onProgress: OnProgress = unwatched,
  chosen: Uint32Array = Uint32Array.from(labels.keys()),
): Logistic {
  const weights = new Float64Array(features);
  const squares = new Float64Array(features).fill(epsilon);
  let bias = 0;
  let biasSquares = epsilon;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const order = shuffled(chosen.length, rngStream(settings.seed, 'logisticRows', epoch));
    for (const [done, position] of order.entries()) {
      const row = chosen[position]!;
      const error = probability({ weights, bias }, rows, row) - labels[row]!;
      biasSquares += error * error;
      bias -= (settings.learningRate * error) / Math.sqrt(biasSquares);
      for (let k = rows.offsets[row]!; k < rows.offsets[row + 1]!; k++) {
        const feature = rows.features[k]!;
        const gradient = error * rows.values[k]!;
        squares[feature]! += gradient * gradient;
        weights[feature]! -= (settings.learningRate * gradient) / Math.sqrt(squares[feature]!);
      }
      if (done % 10_000 === 0) onProgress(epoch * order.length + done, settings.epochs * order.length);
    }
  }
  return { weights, bias };
}

/** Returns the probability that a row's label is 1. */
export function probability({ weights, bias }: Logistic, rows: SparseRows, row: number): number {
  let logit = bias;
  for (let k = rows.offsets[row]!; k < rows.offsets[row + 1]!; k++)
    logit += weights[rows.features[k]!]! * rows.values[k]!;
  return 1 / (1 + Math.exp(-logit));
}
