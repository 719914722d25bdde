import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSource } from '#training/catalogs/rows/readSource.ts';
import { filmsByMovieLens, type Rater } from '#training/catalogs/vectors/raters.ts';
import { splitPeople } from '#training/catalogs/vectors/split.ts';
import { vectorsOf } from '#training/catalogs/vectors/vectors.ts';
import { rngStream } from '#training/random/streams.ts';
import { catalogPart } from './catalogPart.ts';

/** Whom recommenders are judged on: people whom nothing was chosen on, or a fifth of the people to choose on. */
export const judges = ['judging', 'learning'] as const;
export type Judges = (typeof judges)[number];

export interface FilmData {
  /** The shipped catalog. */
  readonly whole: FilmCatalog;
  /**
   * The part of it that somebody rated, and the newest film, by which recency is measured. None of the judged people had a
   * part in its vectors. Ratings name films by their index in it.
   */
  readonly films: FilmCatalog;
  /** The people whose ratings peers learn from. */
  readonly learned: readonly Rater[];
  readonly judged: readonly Rater[];
}

const folds = 5;

/**
 * Reads the shipped catalog and the people. With `learning`, a fifth of the learning people of the newer set are judged, and the
 * vectors are learned again from the others.
 * @throws UserError when a file cannot be read or is invalid
 */
export async function readFilmData(folder: string, on: Judges): Promise<FilmData> {
  const [older, newer, movies] = await Promise.all(
    ['ratings-small.csv', 'ratings-2023.csv.gz', 'movies.csv'].map((file) =>
      readSource(join(folder, 'movies', file)),
    ),
  );
  const whole = readFilms(await readFile(new URL('../../../assets/catalogs/films.bin', import.meta.url)));
  const people = splitPeople(older!, newer!, filmsByMovieLens(movies!, whole.imdb));
  const everybody = [...people.older, ...people.learning, ...people.judging];
  const rated = new Set(everybody.flatMap(({ ratings }) => ratings.map(({ film }) => film)));
  rated.add(whole.years.indexOf(whole.years.reduce((latest, year) => Math.max(latest, year), 0)));
  const indexes = [...rated].sort((a, b) => a - b);
  const films = catalogPart(whole, indexes);
  const newIndex = new Map(indexes.map((film, index) => [film, index]));
  const moved = (raters: readonly Rater[]): Rater[] =>
    raters.map(({ id, ratings }) => ({
      id,
      ratings: ratings.map(({ film, rating }) => ({ film: newIndex.get(film)!, rating })),
    }));
  const [first, learning, judging] = [moved(people.older), moved(people.learning), moved(people.judging)];
  if (on === 'judging') return { whole, films, learned: [...first, ...learning], judged: judging };
  const isJudged = ({ id }: Rater) => uniformInt(rngStream(0, 'learningFolds', id), 0, folds - 1) === 0;
  const learned = [...first, ...learning.filter((rater) => !isJudged(rater))];
  return { whole, films: withVectors(films, learned), learned, judged: learning.filter(isJudged) };
}

/** Returns the catalog with vectors learned from some people's ratings. */
export function withVectors(films: FilmCatalog, people: readonly Rater[]): FilmCatalog {
  const { genres, genreMasks, years, votes, averageTenths, size } = films;
  const average = Array.from(averageTenths, (tenths) => tenths / 10);
  const facts = { genres, genreMask: genreMasks, year: years, votes, average };
  const { vectorFilms, vectorSize, vectors } = vectorsOf(facts, people);
  const vectorRows = new Int32Array(size).fill(-1);
  for (const [row, film] of vectorFilms.entries()) vectorRows[film] = row;
  return { ...films, vectorSize, vectors: Int8Array.from(vectors), vectorRows };
}
