import type { FilmColumns } from '#lib/catalog/films.ts';
import type { SourceText } from '#training/catalogs/rows/table.ts';
import { type OnProgress, unwatched } from '#training/cli/progress.ts';
import { analyse, type Factors, shippedFactors } from './factorAnalysis.ts';
import { type FilmFacts, featuresOf } from './features.ts';
import { filmsByMovieLens, type Rater } from './raters.ts';
import { ratingTable } from './ratingTable.ts';
import { splitPeople } from './split.ts';

/** Numbers of a vector per star, and the rating that a mean of 0 stands for. lib/recommend/sample/filmTaste.ts has the same. */
export const unitsPerStar = 64;
export const middleRating = 3.5;
export type VectorColumns = Required<Pick<FilmColumns, 'vectorFilms' | 'vectorSize' | 'vectors'>>;

/**
 * Learns the films' vectors from the older set of ratings and the learning half of the newer one.
 * @throws UserError that names the row, for a missing column or a cell that is not a number
 */
export function filmVectors(
  films: FilmColumns,
  sources: Readonly<Record<'movies' | 'older' | 'newer', SourceText>>,
  onProgress: OnProgress = unwatched,
): VectorColumns {
  const { older, learning } = splitPeople(
    sources.older,
    sources.newer,
    filmsByMovieLens(sources.movies, films.imdb),
  );
  return vectorsOf(films, [...older, ...learning], onProgress);
}

/**
 * Learns the vectors of the films that enough people rated. Others get none: their vectors would say little more than their
 * features do, and a vector learned from one or two people would tell what they think.
 */
export function vectorsOf(
  films: FilmFacts,
  people: readonly Rater[],
  onProgress: OnProgress = unwatched,
): VectorColumns {
  const table = ratingTable(people, films.genreMask.length);
  const vectorFilms = [...table.counts.keys()].filter(
    (film) => table.counts[film]! >= shippedFactors.minRatings,
  );
  if (vectorFilms.length === 0) return { vectorFilms, vectorSize: 0, vectors: [] };
  const factors = analyse(table, featuresOf(films), shippedFactors, onProgress);
  return { vectorFilms, vectorSize: shippedFactors.factors + 1, vectors: quantised(factors, vectorFilms) };
}

/**
 * Returns the vectors of some films in whole numbers of 1 / 64 star: the mean rating above 3.5, then the loadings. A number
 * is at most 1 / 128 star off, unless it is more than 127 / 64 stars from 0.
 */
export function quantised({ means, loadings }: Factors, films: readonly number[]): Int8Array {
  const factors = loadings.length / means.length;
  const whole = (stars: number): number => Math.max(-127, Math.min(127, Math.round(stars * unitsPerStar)));
  const vectors = new Int8Array(films.length * (factors + 1));
  for (const [row, film] of films.entries()) {
    const numbers = [means[film]! - middleRating, ...loadings.subarray(film * factors, (film + 1) * factors)];
    vectors.set(numbers.map(whole), row * (factors + 1));
  }
  return vectors;
}
