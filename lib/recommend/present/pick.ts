import type { Film, FilmCatalog } from '#lib/catalog/films.ts';
import type { Song, SongCatalog } from '#lib/catalog/songs.ts';
import type { Reason, Shortage } from '#lib/recommend/score/reason.ts';
import type { ItemId } from '#lib/taste/taste.ts';

export interface Catalogs {
  readonly songs: SongCatalog;
  readonly films: FilmCatalog;
}

/** One recommended song. */
export interface SongPick {
  readonly title: string;
  readonly artist: string;
  /** The family that criteria speak of, then the genre as the source names it, unless they are the same. */
  readonly genres: readonly string[];
  readonly year: number;
  /** Spotify's popularity, 0 to 100: songs have no votes. */
  readonly score: number;
  /** What ranked it. */
  readonly why: readonly Reason[];
  /** What a taste calls it. */
  readonly id: ItemId;
}

/** One recommended film. */
export interface FilmPick {
  readonly title: string;
  readonly genres: readonly string[];
  /** Null where the source names none. */
  readonly year: number | null;
  /** The weighted rating, 1 to 10, in hundredths. */
  readonly score: number;
  /** What ranked it. */
  readonly why: readonly Reason[];
  /** What a taste calls it. */
  readonly id: ItemId;
  /** IMDb's id, such as tt0111161. */
  readonly imdbId: string;
  /** IMDb's own average, 1 to 10. */
  readonly average: number;
  readonly votes: number;
}

/** Films best first; songs too, unless they are to lift: then in the order in which they should be heard. */
export interface Picks {
  readonly songs: readonly SongPick[];
  readonly films: readonly FilmPick[];
  /** Where there are fewer than asked for: why. */
  readonly shortages?: { readonly songs?: Shortage; readonly films?: Shortage };
}

export function songPick(song: Song, id: ItemId, why: readonly Reason[]): SongPick {
  const { title, artist, family, genre, year, popularity } = song;
  return { title, artist, genres: [...new Set([family, genre])], year, score: popularity, why, id };
}

/** @param score the weighted rating */
export function filmPick(film: Film, score: number, why: readonly Reason[]): FilmPick {
  const { title, genres, year, imdbId, average, votes } = film;
  const id: ItemId = `film:${Number(imdbId.slice(2))}`;
  return { title, genres, year, score: Math.round(score * 100) / 100, why, id, imdbId, average, votes };
}
