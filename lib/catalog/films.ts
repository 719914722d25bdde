/**
 * The columns of films.bin. A film has the same index in every column except `genres` and `directors`, which are
 * vocabularies, and `christmas`, `gentle`, `mocking`, `described` and `vectorFilms`, which list indexes of films.
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
  /** The films that laugh at people or at death, and comedies of which nothing is known. */
  readonly mocking: readonly number[];
  /** 0 (sad) to 100 (happy), a whole number. */
  readonly valence: readonly number[];
  /** 0 (calm) to 100 (exciting), a whole number. */
  readonly arousal: readonly number[];
  /** 0 (light) to 100 (heavy and hard to bear), a whole number. */
  readonly heaviness: readonly number[];
  /** The films whose feel was learned from more than their genres. */
  readonly described: readonly number[];
  /** The films that have a vector, in ascending order. The three columns of vectors may be absent: then no film has one. */
  readonly vectorFilms?: readonly number[];
  /** The numbers of one vector. */
  readonly vectorSize?: number;
  /** A matrix of whole numbers from -128 to 127, `vectorFilms.length` x `vectorSize`, row by row. */
  readonly vectors?: ArrayLike<number>;
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

/** All films as columns. An object for each film would take more time and memory than all queries together. */
export interface FilmCatalog {
  readonly size: number;
  readonly genres: readonly string[];
  /** Bit i is set if the film has genre `genres[i]`. */
  readonly genreMasks: Int32Array;
  /** IMDb's averages in tenths, 10 to 100. */
  readonly averageTenths: Uint8Array;
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
  /** 1 for a film that laughs at people or at death, and for a comedy of which nothing is known. */
  readonly mocking: Uint8Array;
  /** 0 (sad) to 100 (happy). */
  readonly valences: Uint8Array;
  /** 0 (calm) to 100 (exciting). */
  readonly arousals: Uint8Array;
  /** 0 (light) to 100 (heavy and hard to bear). */
  readonly heaviness: Uint8Array;
  /** 1 for a film whose feel was learned from more than its genres. */
  readonly described: Uint8Array;
  /** The numbers of one vector; 0 if no film has a vector. */
  readonly vectorSize: number;
  /** The vectors, `vectorSize` numbers each. */
  readonly vectors: Int8Array;
  /** The row of each film in `vectors`; -1 if the film has no vector. */
  readonly vectorRows: Int32Array;
  /** The numbers in IMDb's ids. */
  readonly imdb: Uint32Array;
  /** The mean of all averages, 1 to 10: the expected rating of a film without votes. */
  readonly meanAverage: number;
  /** @throws RangeError unless index is an integer from 0 to size - 1 */
  film(index: number): Film;
}
