import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import { randomOf } from '#training/random/random.ts';
import { shuffled } from '#training/tweets/split.ts';

/** Sparse rows, as in compressed sparse row format: row k is features and values from offsets[k] up to offsets[k + 1]. */
export interface SparseRows {
  readonly offsets: Uint32Array;
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

/** So that the first steps of a weight are no division by zero. */
const epsilon = 1e-8;

/**
 * Logistic regression by stochastic gradient descent, a row a step, with AdaGrad's rate for each weight, which suits
 * features of which most are rare. Few epochs take the place of a penalty.
 * @see Duchi, Hazan and Singer 2011
 * @param labels 0 or 1  @param features how many there are  @param chosen the rows to learn from; all unless given
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
    const order = shuffled(chosen.length, randomOf(settings.seed, epoch));
    for (const [done, place] of order.entries()) {
      const row = chosen[place]!;
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

/** The probability that a row's label is 1. */
export function probability({ weights, bias }: Logistic, rows: SparseRows, row: number): number {
  let score = bias;
  for (let k = rows.offsets[row]!; k < rows.offsets[row + 1]!; k++)
    score += weights[rows.features[k]!]! * rows.values[k]!;
  return 1 / (1 + Math.exp(-score));
}
