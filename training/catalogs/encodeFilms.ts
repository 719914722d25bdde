import { CatalogError } from '#lib/catalog/catalogError.ts';
import type { FilmColumns } from '#lib/catalog/films.ts';
import { encodeColumns, expectEqualLengths, expectIndexes, flags, numbers, texts } from './encodeColumns.ts';
import { filmRanges, flag, indexesOf, masksOf, maxGenres } from './ranges.ts';

/**
 * Returns the bytes of films.bin, which readFilms reads. The same columns give the same bytes.
 * @throws CatalogError that names the first column whose length, or the first cell whose value, the file cannot hold
 */
export function encodeFilms(columns: FilmColumns): Uint8Array {
  const { genres, directors, title, year, genreMask, average, votes, imdb, director, american } = columns;
  const { valence, arousal, heaviness } = columns;
  if (genres.length > maxGenres) throw new CatalogError(`genres: ${genres.length}, more than ${maxGenres}`);
  expectEqualLengths({ title, year, genreMask, average, votes, imdb, director, american });
  expectEqualLengths({ title, valence, arousal, heaviness });
  const listed = (name: 'christmas' | 'gentle' | 'mocking' | 'described') =>
    flags(name, columns[name], title.length);
  const averageTenths = average.map(tenths);
  return encodeColumns([
    texts('genres', genres),
    texts('directors', directors),
    texts('title', title),
    numbers('year', year, filmRanges.year),
    numbers('genreMask', genreMask, masksOf(genres)),
    numbers('average', averageTenths, filmRanges.average),
    numbers('averageSum', [averageTenths.reduce((sum, cell) => sum + cell, 0)], filmRanges.averageSum),
    numbers('votes', votes, filmRanges.votes),
    numbers('imdb', imdb, filmRanges.imdb),
    numbers('director', director, { ...indexesOf(directors), empty: -1 }),
    numbers('american', american, flag),
    listed('christmas'),
    listed('gentle'),
    listed('mocking'),
    numbers('valence', valence, filmRanges.valence),
    numbers('arousal', arousal, filmRanges.arousal),
    numbers('heaviness', heaviness, filmRanges.heaviness),
    listed('described'),
    ...vectorColumns(columns),
  ]);
}

/** Rounding makes up for an average that was computed, such as 0.1 + 0.2. */
function tenths(average: number, index: number): number {
  const rounded = Math.round(average * 10);
  if (Math.abs(rounded / 10 - average) < 1e-9) return rounded;
  throw new CatalogError(`average: cell ${index} is ${average}, not in tenths`);
}

function vectorColumns({ title, vectorFilms = [], vectorSize = 0, vectors = [] }: FilmColumns) {
  const disorder = vectorFilms.findIndex((film, row) => row > 0 && film <= vectorFilms[row - 1]!);
  if (disorder >= 0) throw new CatalogError(`vectorFilms: cell ${disorder} does not ascend`);
  if (vectors.length !== vectorFilms.length * vectorSize)
    throw new CatalogError(
      `vectors: ${vectors.length} numbers for ${vectorFilms.length} films of ${vectorSize}`,
    );
  expectIndexes('vectorFilms', vectorFilms, title.length);
  const rowOf = new Map(vectorFilms.map((film, row) => [film, row]));
  const rows = title.map((_, film) => rowOf.get(film) ?? null);
  return [
    numbers('vectorRow', rows, { ...indexesOf(vectorFilms), empty: -1 }),
    numbers('vectorSize', [vectorSize], filmRanges.vectorSize),
    numbers('vectors', vectors, filmRanges.vectors),
  ];
}
