import { CatalogError } from '#lib/catalog/catalogError.ts';
import type { FilmColumns } from '#lib/catalog/films.ts';
import { filmRanges, indexesOf, maxGenres } from '#lib/catalog/ranges.ts';
import { encodeColumns, expectEqualLengths, flags, numbers, texts } from './encodeColumns.ts';

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
  const listed = (name: 'christmas' | 'gentle' | 'described') => flags(name, columns[name], title.length);
  return encodeColumns([
    texts('genres', genres),
    texts('directors', directors),
    texts('title', title),
    numbers('year', year, filmRanges.year),
    numbers('genreMask', genreMask, { min: 0, max: 2 ** genres.length - 1 }),
    numbers('average', average.map(tenths), filmRanges.average),
    numbers('votes', votes, filmRanges.votes),
    numbers('imdb', imdb, filmRanges.imdb),
    numbers('director', director, { ...indexesOf(directors), empty: -1 }),
    flags('american', indexesWithOne('american', american), title.length),
    listed('christmas'),
    listed('gentle'),
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

function indexesWithOne(name: string, cells: readonly number[]): number[] {
  return cells.flatMap((cell, index) => {
    if (cell === 0) return [];
    if (cell === 1) return [index];
    throw new CatalogError(`${name}: cell ${index} is ${cell}, not 0 or 1`);
  });
}

function vectorColumns({ title, vectorFilms = [], vectorSize = 0, vectors = [] }: FilmColumns) {
  const disorder = vectorFilms.findIndex((film, row) => row > 0 && film <= vectorFilms[row - 1]!);
  if (disorder >= 0) throw new CatalogError(`vectorFilms: cell ${disorder} does not ascend`);
  if (vectors.length !== vectorFilms.length * vectorSize)
    throw new CatalogError(
      `vectors: ${vectors.length} numbers for ${vectorFilms.length} films of ${vectorSize}`,
    );
  return [flags('vectorFilms', vectorFilms, title.length), numbers('vectors', vectors, filmRanges.vectors)];
}
