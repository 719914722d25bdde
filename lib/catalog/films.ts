import { CatalogError } from './catalogError.ts';
import {
  columnsOf,
  expectEqualLengths,
  flagColumn,
  numberColumn,
  optionalNumberColumn,
  textColumn,
} from './columns.ts';

/**
 * The columns of films.json. A film has the same index in every column except `genres` and `directors`, which are
 * vocabularies, and `christmas` and `gentle`, which list indexes of films.
 */
export interface FilmColumns {
  readonly genres: readonly string[];
  readonly directors: readonly string[];
  readonly title: readonly string[];
  /** Null if the source names no year. */
  readonly year: readonly (number | null)[];
  /** Bit i is set if the film has genre `genres[i]`. */
  readonly genreMask: readonly number[];
  /** IMDb's average, 1 to 10. */
  readonly average: readonly number[];
  /** The number of votes on IMDb. */
  readonly votes: readonly number[];
  /** The number in IMDb's id: 111161 for tt0111161. */
  readonly imdb: readonly number[];
  /** The index in `directors` of the first-named director; null if the source names none. */
  readonly director: readonly (number | null)[];
  /** 1 if a list of American films contains the film; 0 if its origin is elsewhere or unknown. */
  readonly american: readonly number[];
  /** The films about Christmas. */
  readonly christmas: readonly number[];
  /** The films that are known to be light, with nothing about death and nothing disturbing. */
  readonly gentle: readonly number[];
}

export interface Film {
  readonly title: string;
  /** Null if the source names no year. */
  readonly year: number | null;
  readonly genres: readonly string[];
  /** IMDb's average, 1 to 10. */
  readonly average: number;
  readonly votes: number;
  /** IMDb's id, such as tt0111161. */
  readonly imdbId: string;
  /** The first-named director; null if the source names none. */
  readonly director: string | null;
  /** Whether a list of American films contains the film. */
  readonly american: boolean;
}

/** All films as columns. 68,000 objects would take more time and memory than all queries together. */
export interface FilmCatalog {
  readonly size: number;
  readonly genres: readonly string[];
  /** Bit i is set if the film has genre `genres[i]`. */
  readonly genreMasks: Int32Array;
  readonly averages: Float64Array;
  readonly votes: Uint32Array;
  /** 0 if the source names no year. */
  readonly years: Uint16Array;
  /** A number for each director; -1 if the source names none. */
  readonly directors: Int32Array;
  readonly americans: Uint8Array;
  /** 1 for a film about Christmas. */
  readonly christmas: Uint8Array;
  /** 1 for a film that is known to be light, with nothing about death and nothing disturbing. */
  readonly gentle: Uint8Array;
  /** The numbers in IMDb's ids. */
  readonly imdb: Uint32Array;
  /** The mean of all averages, 1 to 10: the expected rating of a film without votes. */
  readonly meanAverage: number;
  /** @throws RangeError unless index is an integer from 0 to size - 1 */
  film(index: number): Film;
}

/** A genre mask is a 32-bit integer without its sign bit. */
const maxGenres = 31;
/** The largest value of a Uint32Array. It also limits the numbers of IMDb's ids. */
const maxUint32 = 2 ** 32 - 1;

/**
 * Reads and checks the JSON value of films.json.
 * @throws CatalogError if a column is missing, shorter than another, or has a cell of the wrong type or outside its
 *   range. The message is one line that names the column.
 */
export function parseFilms(json: unknown): FilmCatalog {
  const columns = columnsOf(json, 'films');
  const genres = textColumn(columns, 'genres');
  if (genres.length > maxGenres) throw new CatalogError(`genres: ${genres.length}, more than ${maxGenres}`);
  const directorNames = textColumn(columns, 'directors');
  const title = textColumn(columns, 'title');
  const year = optionalNumberColumn(columns, 'year', { min: 1870, max: 2100, integer: true });
  const genreMask = numberColumn(columns, 'genreMask', {
    min: 0,
    max: 2 ** genres.length - 1,
    integer: true,
  });
  const average = numberColumn(columns, 'average', { min: 1, max: 10, integer: false });
  const vote = numberColumn(columns, 'votes', { min: 0, max: maxUint32, integer: true });
  const imdb = numberColumn(columns, 'imdb', { min: 1, max: maxUint32, integer: true });
  const director = optionalNumberColumn(columns, 'director', {
    min: 0,
    max: directorNames.length - 1,
    integer: true,
  });
  const american = numberColumn(columns, 'american', { min: 0, max: 1, integer: true });
  expectEqualLengths({ title, year, genreMask, average, votes: vote, imdb, director, american });

  const film = (index: number): Film => {
    if (!(index in title)) throw new RangeError(`no film ${index}: the catalog has ${title.length}`);
    const directorIndex = directors[index]!;
    return {
      title: title[index]!,
      year: years[index]! || null,
      genres: genres.filter((_, bit) => genreMasks[index]! & (1 << bit)),
      average: averages[index]!,
      votes: votes[index]!,
      imdbId: imdbId(imdbNumbers[index]!),
      director: directorIndex < 0 ? null : directorNames[directorIndex]!,
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
    size: title.length,
    genres,
    genreMasks,
    averages,
    votes,
    years,
    directors,
    americans,
    christmas: flagColumn(columns, 'christmas', title.length),
    gentle: flagColumn(columns, 'gentle', title.length),
    imdb: imdbNumbers,
    meanAverage,
    film,
  };
}

/** Returns IMDb's id for its number: tt0111161 for 111161. */
export function imdbId(number: number): string {
  return `tt${String(number).padStart(7, '0')}`;
}
