import type { FeatureMatrix } from './features.ts';
import type { Label } from './labels.ts';
import { fitRidge } from './ridge.ts';
import { rowsAt, timesWeights } from './sparseRows.ts';

/** Chosen by cross-validation as in training/evaluate/feel; from 5 to 15 all were about as good. */
const penalty = 8;

/**
 * Learns a scale by ridge regression, and returns the place of every film, about -1 to 1.
 * @param labels the training set: labels by the indexes of films
 */
export function learnFeel({ rows, width }: FeatureMatrix, labels: ReadonlyMap<number, Label>): Float64Array {
  const { weights, bias } = fitRidge(
    { rows: rowsAt(rows, [...labels.keys()]), width },
    Float64Array.from(labels.values(), ({ at }) => at),
    Float64Array.from(labels.values(), ({ amount }) => amount),
    penalty,
  );
  return timesWeights(rows, weights).map((value) => value + bias);
}
