import type { FeatureMatrix } from '#training/catalogs/feel/features.ts';
import type { Label } from '#training/catalogs/feel/labels.ts';
import { learnFeel } from '#training/catalogs/feel/learn.ts';
import { shuffled } from '#training/random/shuffled.ts';
import { rngStream } from '#training/random/streams.ts';

const folds = 5;
const seed = 0;

/**
 * Returns the place of each judged film on a scale by a model that was learned without it: cross-validation in five folds. All
 * labels of a fold's films are withheld, the weak ones as well.
 * @param labels labels by the rows of the matrix
 * @param judged rows of the matrix
 * @param repetition another number draws other folds
 */
export function placesOutOfFold(
  matrix: FeatureMatrix,
  labels: ReadonlyMap<number, Label>,
  judged: readonly number[],
  repetition: number,
): ReadonlyMap<number, number> {
  const order = shuffled(judged.length, rngStream(seed, 'feelFolds', repetition));
  const places = new Map<number, number>();
  for (let fold = 0; fold < folds; fold++) {
    const withheld = new Set([...order].filter((_, k) => k % folds === fold).map((k) => judged[k]!));
    const training = new Map([...labels].filter(([row]) => !withheld.has(row)));
    const learned = learnFeel(matrix, training);
    for (const row of withheld) places.set(row, learned[row]!);
  }
  return places;
}
