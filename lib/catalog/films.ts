import { CatalogError } from './catalogError.ts';
import { columnsOf, expectEqualLengths, numberColumn, optionalNumberColumn, textColumn } from './columns.ts';

/** The file films.json: a row is the same index in every column but `genres` and `directors`, the vocabularies. */
export interface FilmColumns {
  readonly genres: readonly string[];
  readonly directors: readonly string[];
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
  /** An index into `directors`, of the one named first; null where the source names none. */
  readonly director: readonly (number | null)[];
  /** 1 where a list of American films names it; 0 says that the film is of elsewhere, or that nobody knows. */
  readonly american: readonly number[];
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
  /** The one named first; null where the source names none. */
  readonly director: string | null;
  /** A list of American films names it. */
  readonly american: boolean;
}

/** All films, column by column: 68,000 objects would cost more than every question asked of them. */
export interface FilmCatalog {
  readonly size: number;
  readonly genres: readonly string[];
  /** Bit i is set when the film has genre `genres[i]`. */
  readonly genreMasks: Int32Array;
  readonly averages: Float64Array;
  readonly votes: Uint32Array;
  /** 0 where the source names none. */
  readonly years: Uint16Array;
  /** Films of one director have one number; -1 where the source names none. */
  readonly directors: Int32Array;
  readonly americans: Uint8Array;
  /** The numbers in IMDb's ids. */
  readonly imdb: Uint32Array;
  /** The mean of all averages, 1 to 10: what a film without votes may be expected to be worth. */
  readonly meanAverage: number;
  /** @throws RangeError when there is no film at that index (0 to size - 1). */
  film(index: number): Film;
}

/** A genre mask is one of JavaScript's 32-bit integers, and its sign bit stays clear. */
const mostGenres = 31;
const mostVotes = 2 ** 32 - 1;

/**
 * Reads films.json, already parsed, and checks it.
 * @throws CatalogError with one line that names the column, when a column is missing, shorter than another, or
 * holds a cell of the wrong type or outside its range
 */
export function parseFilms(json: unknown): FilmCatalog {
  const columns = columnsOf(json, 'films');
  const genres = textColumn(columns, 'genres');
  if (genres.length > mostGenres) throw new CatalogError(`genres: ${genres.length}, more than ${mostGenres}`);
  const directorNames = textColumn(columns, 'directors');
  const title = textColumn(columns, 'title');
  const whole = { least: 0, whole: true };
  const year = optionalNumberColumn(columns, 'year', { least: 1870, most: 2100, whole: true });
  const genreMask = numberColumn(columns, 'genreMask', { ...whole, most: 2 ** genres.length - 1 });
  const average = numberColumn(columns, 'average', { least: 1, most: 10, whole: false });
  const vote = numberColumn(columns, 'votes', { ...whole, most: mostVotes });
  const imdb = numberColumn(columns, 'imdb', { least: 1, most: mostVotes, whole: true });
  const director = optionalNumberColumn(columns, 'director', { ...whole, most: directorNames.length - 1 });
  const american = numberColumn(columns, 'american', { ...whole, most: 1 });
  expectEqualLengths({ title, year, genreMask, average, votes: vote, imdb, director, american });

  const film = (index: number): Film => {
    if (!(index in title)) throw new RangeError(`no film ${index}: the catalog has ${title.length}`);
    const directed = directors[index]!;
    return {
      title: title[index]!,
      year: years[index]! || null,
      genres: genres.filter((_, bit) => genreMasks[index]! & (1 << bit)),
      average: averages[index]!,
      votes: votes[index]!,
      imdbId: imdbId(imdbNumbers[index]!),
      director: directed < 0 ? null : directorNames[directed]!,
      american: americans[index] === 1,
    };
  };
  const genreMasks = Int32Array.from(genreMask);
  const averages = Float64Array.from(average);
  const votes = Uint32Array.from(vote);
  const imdbNumbers = Uint32Array.from(imdb);
  const years = Uint16Array.from(year, (value) => value ?? 0);
  const directors = Int32Array.from(director, (value) => value ?? -1);
  const americans = Uint8Array.from(american);
  const meanAverage = average.reduce((sum, value) => sum + value, 0) / (average.length || 1);
  return {
    ...{ size: title.length, genres, genreMasks, averages, votes, years, directors, americans },
    ...{ imdb: imdbNumbers, meanAverage, film },
  };
}

/** 111161 is tt0111161. */
export function imdbId(number: number): string {
  return `tt${String(number).padStart(7, '0')}`;
}
