import { byFilm as entriesByFilm, type RatingTable } from '#training/catalogs/vectors/ratingTable.ts';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import { diagonal, dotRow, firstVectors, leastSquares } from './leastSquares.ts';
import type { Peer } from './peer.ts';
import { bayesianMeans } from './popularity.ts';

export interface BiasedSettings {
  readonly factors: number;
  readonly rounds: number;
  readonly penalty: number;
}

/** Chosen on the learning people among factors 4, 8, 16 and penalties 5, 10, 20. */
export const chosenBiased: BiasedSettings = { factors: 16, rounds: 10, penalty: 10 };

/** The number of ratings of the prior of a film's mean. */
const meanPrior = 20;

/**
 * Biased matrix factorisation of ratings by alternating least squares: a film's mean, plus the product of the film's vector
 * and the person's. The first number of each film's vector stays 1, so the person's first number is the person's own level.
 * @see Koren, Bell and Volinsky 2009, "Matrix Factorization Techniques for Recommender Systems"
 */
export function biasedFactors(
  table: RatingTable,
  { factors, rounds, penalty }: BiasedSettings,
  onProgress: OnProgress = unwatched,
): Peer {
  const { people, films, offsets, film, rating } = table;
  const means = bayesianMeans(table, meanPrior);
  const residuals = Float64Array.from(film, (f, entry) => rating[entry]! - means[f]!);
  const filmVectors = firstVectors(films, factors);
  const personVectors = { width: factors, values: new Float64Array(people * factors) };
  const { starts, person, entries } = entriesByFilm(table);
  const base = diagonal(factors, penalty);
  // Keeps the first number out of what is solved for films.
  const filmBase = base.slice();
  filmBase[0] = 1e12;
  const levelled = (): void => {
    for (let start = 0; start < filmVectors.values.length; start += factors) filmVectors.values[start] = 1;
  };
  levelled();
  for (let round = 0; round < rounds; round++) {
    for (let p = 0; p < people; p++) {
      const own = { rows: film.subarray(offsets[p]!, offsets[p + 1]!), amount: 1 };
      const targets = residuals.subarray(offsets[p]!, offsets[p + 1]!);
      personVectors.values.set(leastSquares(filmVectors, { base, ...own, targets }), p * factors);
    }
    for (let f = 0; f < films; f++) {
      const rows = person.subarray(starts[f]!, starts[f + 1]!);
      const targets = Float64Array.from(
        entries.subarray(starts[f]!, starts[f + 1]!),
        (entry, k) => residuals[entry]! - personVectors.values[rows[k]! * factors]!,
      );
      filmVectors.values.set(
        leastSquares(personVectors, { base: filmBase, rows, amount: 1, targets }),
        f * factors,
      );
    }
    levelled();
    onProgress(round + 1, rounds);
  }
  return (known, candidates) => {
    const own = leastSquares(filmVectors, {
      base,
      rows: known.map(({ film }) => film),
      amount: 1,
      targets: known.map(({ film, rating }) => rating - means[film]!),
    });
    return candidates.map((candidate) => means[candidate]! + dotRow(filmVectors, candidate, own));
  };
}
