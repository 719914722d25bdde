import { CatalogError } from './catalogError.ts';
import { columnsOf, expectEqualLengths, numberColumn, optionalNumberColumn, textColumn } from './columns.ts';

/** The file films.json: a row is the same index in every column but `genres`, which is the vocabulary. */
export interface FilmColumns {
  readonly genres: readonly string[];
  readonly title: readonly string[];
  /** Null where the source names none. */
  readonly year: readonly (number | null)[];
  /** Bit i is set when the film has genre `genres[i]`. */
  readonly genreMask: readonly number[];
  /** IMDb's average, 1 to 10. */
  readonly average: readonly number[];
  /** IMDb's count of votes. */
  readonly votes: readonly number[];
  /** The number in IMDb's id: 111161 stands for tt0111161. */
  readonly imdb: readonly number[];
}

export interface Film {
  readonly title: string;
  /** Null where the source names none. */
  readonly year: number | null;
  readonly genres: readonly string[];
  /** IMDb's average, 1 to 10. */
  readonly average: number;
  readonly votes: number;
  /** IMDb's id, such as tt0111161. */
  readonly imdbId: string;
}

/** All films, column by column: 68,000 objects would cost more than every question asked of them. */
export interface FilmCatalog {
  readonly size: number;
  readonly genres: readonly string[];
  readonly genreMasks: readonly number[];
  readonly averages: readonly number[];
  readonly votes: readonly number[];
  /** The mean of all averages, 1 to 10: what a film without votes may be expected to be worth. */
  readonly meanAverage: number;
  /** @throws RangeError when there is no film at that index (0 to size - 1). */
  film(index: number): Film;
}

/** A genre mask is one of JavaScript's 32-bit integers, and its sign bit stays clear. */
const mostGenres = 31;

/**
 * Reads films.json, already parsed, and checks it.
 * @throws CatalogError with one line that names the column, when a column is missing, shorter than another, or
 * holds a cell of the wrong type or outside its range
 */
export function parseFilms(json: unknown): FilmCatalog {
  const columns = columnsOf(json, 'films');
  const genres = textColumn(columns, 'genres');
  if (genres.length > mostGenres) throw new CatalogError(`genres: ${genres.length}, more than ${mostGenres}`);
  const title = textColumn(columns, 'title');
  const year = optionalNumberColumn(columns, 'year', { least: 1870, most: 2100, whole: true });
  const genreMask = numberColumn(columns, 'genreMask', {
    least: 0,
    most: 2 ** genres.length - 1,
    whole: true,
  });
  const average = numberColumn(columns, 'average', { least: 1, most: 10, whole: false });
  const votes = numberColumn(columns, 'votes', { least: 0, most: Number.MAX_SAFE_INTEGER, whole: true });
  const imdb = numberColumn(columns, 'imdb', { least: 1, most: Number.MAX_SAFE_INTEGER, whole: true });
  expectEqualLengths({ title, year, genreMask, average, votes, imdb });

  const film = (index: number): Film => {
    if (!(index in title)) throw new RangeError(`no film ${index}: the catalog has ${title.length}`);
    return {
      title: title[index]!,
      year: year[index]!,
      genres: genres.filter((_, bit) => genreMask[index]! & (1 << bit)),
      average: average[index]!,
      votes: votes[index]!,
      imdbId: `tt${String(imdb[index]).padStart(7, '0')}`,
    };
  };
  return {
    size: title.length,
    genres,
    genreMasks: genreMask,
    averages: average,
    votes,
    meanAverage: average.reduce((sum, value) => sum + value, 0) / (average.length || 1),
    film,
  };
}
