import type { Film, FilmCatalog } from '#lib/catalog/films.ts';
import type { Song, SongCatalog } from '#lib/catalog/songs.ts';
import type { Reason, Shortage } from '#lib/recommend/score/reason.ts';
import type { ItemId } from '#lib/taste/taste.ts';

export interface Catalogs {
  readonly songs: SongCatalog;
  readonly films: FilmCatalog;
}

/** The place of a pick in the plane of valence and arousal, 0 to 1 with two decimals. */
export interface Feel {
  /** 0 is sad, 1 is happy. */
  readonly valence: number;
  /** 0 is calm, 1 is exciting. For a song it is Spotify's energy. */
  readonly arousal: number;
}

/** One recommended song. */
export interface SongPick {
  readonly title: string;
  readonly artist: string;
  /** The song's family, then the genre as the source names it if it is different. */
  readonly genres: readonly string[];
  /** Null if the source only has the year of a later edition. */
  readonly year: number | null;
  /** Spotify's popularity, 0 to 100, because songs have no votes. */
  readonly score: number;
  readonly feel: Feel;
  /** The reasons for its rank. */
  readonly why: readonly Reason[];
  /** The id that a taste stores. */
  readonly id: ItemId;
}

/** One recommended film. */
export interface FilmPick {
  readonly title: string;
  readonly genres: readonly string[];
  /** Null if the source names no year. */
  readonly year: number | null;
  /** IMDb's own average, 1 to 10: the number that IMDb shows, not the one that ranks films. */
  readonly score: number;
  readonly feel: Feel;
  /** The reasons for its rank. */
  readonly why: readonly Reason[];
  /** The id that a taste stores. */
  readonly id: ItemId;
  /** IMDb's id, such as tt0111161. */
  readonly imdbId: string;
  /** The same as `score`. */
  readonly average: number;
  readonly votes: number;
}

/** Films are in order of score, best first. So are songs, except for the wish `lift`: these are in listening order. */
export interface Picks {
  readonly songs: readonly SongPick[];
  readonly films: readonly FilmPick[];
  /** Why there are fewer picks than requested, if so. */
  readonly shortages?: { readonly songs?: Shortage; readonly films?: Shortage };
}

export function songPick(song: Song, id: ItemId, why: readonly Reason[]): SongPick {
  const { title, artist, family, genre, year, popularity } = song;
  const feel = { valence: song.valence / 100, arousal: song.energy / 100 };
  return { title, artist, genres: [...new Set([family, genre])], year, score: popularity, feel, why, id };
}

export function filmPick(film: Film, feel: Feel, why: readonly Reason[]): FilmPick {
  const { title, genres, year, imdbId, average, votes } = film;
  const id: ItemId = `film:${Number(imdbId.slice(2))}`;
  return { title, genres, year, score: average, feel, why, id, imdbId, average, votes };
}
