/** One recommended song. */
export interface SongPick {
  readonly title: string;
  readonly artist: string;
  /** The family that criteria speak of, then the genre as the source names it, unless they are the same. */
  readonly genres: readonly string[];
  readonly year: number;
  /** Spotify's popularity, 0 to 100: songs have no votes. */
  readonly score: number;
  /** One line: which criteria it meets and what ranked it. */
  readonly why: string;
}

/** One recommended film. */
export interface FilmPick {
  readonly title: string;
  readonly genres: readonly string[];
  /** Null where the source names none. */
  readonly year: number | null;
  /** The weighted rating, 1 to 10, in hundredths. */
  readonly score: number;
  /** One line: which criteria it meets and what ranked it. */
  readonly why: string;
  /** IMDb's id, such as tt0111161. */
  readonly imdbId: string;
  /** IMDb's own average, 1 to 10. */
  readonly average: number;
  readonly votes: number;
}

/** Both lists best first. */
export interface Picks {
  readonly songs: readonly SongPick[];
  readonly films: readonly FilmPick[];
}
