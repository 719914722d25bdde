import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import { rngStream } from '#training/random/streams.ts';
import { factorise, solve } from './cholesky.ts';
import { ExpectedPeople } from './expectedPeople.ts';
import { type Features, predicted } from './features.ts';
import { filmMeans } from './means.ts';
import { byFilm, type RatingTable } from './ratingTable.ts';

/** Settings of the analysis, chosen by cross-validation on the learning people. */
export interface FactorSettings {
  /** Number of loadings of a film. */
  readonly factors: number;
  readonly rounds: number;
  /** How strongly a film's loadings are pulled to what its features predict, in ratings. */
  readonly pull: number;
  /** A film with fewer ratings has the loadings that its features predict. */
  readonly minRatings: number;
}

export const shippedFactors: FactorSettings = { factors: 15, rounds: 15, pull: 150, minRatings: 5 };

/** The penalty of the prediction of loadings from features, and the most ratings that a film counts as in it. */
const featurePenalty = 300;
const maxAmount = 200;
/** The first loadings are drawn between this and its negative. The first factor starts at `level`: how high a person rates. */
const spread = 0.17;
const level = 0.4;

export interface Factors {
  /** The mean rating expected of each film, in stars. */
  readonly means: Float64Array;
  /** films x factors, row by row, in stars. */
  readonly loadings: Float64Array;
  /** Variance of a rating around its expectation, in stars squared. */
  readonly noise: number;
}

/**
 * Factor analysis of ratings with missing cells. A rating is the film's mean, plus the product of the film's loadings and the
 * person's factors, plus noise; factors are standard normal. Loadings are normal around a linear function of the film's
 * features, so a film with few ratings resembles others of its genres and decade. They are learned by
 * expectation-maximisation: the posterior of each person's factors, then the best loadings, then the function of features.
 * @see Rubin and Thayer 1982, "EM Algorithms for ML Factor Analysis"
 * @see Agarwal and Chen 2009, "Regression-based Latent Factor Models", for loadings around features
 */
export function analyse(
  table: RatingTable,
  features: Features,
  { factors: size, rounds, pull, minRatings }: FactorSettings,
  onProgress: OnProgress = unwatched,
): Factors {
  const { films, film, rating, counts } = table;
  const means = filmMeans(table, features);
  const residuals = Float64Array.from(film, (f, entry) => rating[entry]! - means[f]!);
  const isLearned = (f: number): boolean => counts[f]! >= minRatings;
  const amounts = Float64Array.from(counts, (count, f) => (isLearned(f) ? Math.min(count, maxAmount) : 0));
  const groups = byFilm(table);
  const random = rngStream(0, 'filmVectors');
  const loadings = Float64Array.from({ length: films * size }, (_, k) =>
    k % size === 0 ? level : isLearned(Math.floor(k / size)) ? spread * (2 * uniformFloat64(random) - 1) : 0,
  );
  let expected: Float64Array = new Float64Array(films * size).map((_, k) => (k % size === 0 ? level : 0));
  const people = new ExpectedPeople(table, residuals, size);
  let noise = residuals.reduce((sum, residual) => sum + residual ** 2, 0) / (residuals.length || 1);
  const products = new Float64Array(size * size);
  for (let round = 0; round < rounds; round++) {
    noise = people.update(loadings, noise);
    for (let f = 0; f < films; f++) {
      if (!isLearned(f)) continue;
      const side = expected.slice(f * size, (f + 1) * size).map((value) => pull * value);
      products.fill(0);
      for (let k = 0; k < size; k++) products[k * size + k] = pull;
      for (let k = groups.starts[f]!; k < groups.starts[f + 1]!; k++)
        people.addTo(groups.person[k]!, residuals[groups.entries[k]!]!, products, side);
      factorise(products, size);
      solve(products, size, side);
      loadings.set(side, f * size);
    }
    expected = predicted(features, loadings, size, amounts, featurePenalty);
    for (let f = 0; f < films; f++)
      if (!isLearned(f)) loadings.set(expected.subarray(f * size, (f + 1) * size), f * size);
    onProgress(round + 1, rounds);
  }
  return { means, loadings, noise };
}
