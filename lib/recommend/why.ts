import type { Film } from '../catalog/films.ts';
import type { Song } from '../catalog/songs.ts';

/** A place among the best that were drawn from: rank 1 is the best of `of`. */
export interface Place {
  readonly rank: number;
  readonly of: number;
}

/**
 * "Pop for a happy mood; popularity 83 of 100 on Spotify, number 4 of the best 50"
 * @param occasion what it is for: "a happy mood"
 */
export function whySong(song: Song, occasion: string, place: Place): string {
  const family = song.family.charAt(0).toUpperCase() + song.family.slice(1);
  return `${family} for ${occasion}; popularity ${song.popularity} of 100 on Spotify, ${placed(place)}`;
}

/**
 * "Drama for a happy mood; rated 9.2 by 1.9 million on IMDb, number 3 of the best 50"
 * @param genres those that the criteria asked for, and no others of the film
 * @param occasion what it is for: "a happy mood"
 */
export function whyFilm(film: Film, genres: readonly string[], occasion: string, place: Place): string {
  const rated = `rated ${film.average.toFixed(1)} by ${people(film.votes)} on IMDb`;
  return `${enumerated(genres)} for ${occasion}; ${rated}, ${placed(place)}`;
}

function placed({ rank, of }: Place): string {
  return `number ${rank} of the best ${of}`;
}

function enumerated(names: readonly string[]): string {
  if (names.length < 2) return names.join();
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function people(votes: number): string {
  // From 999,500 on, rounded thousands would read "1000 thousand".
  if (votes >= 999_500) return `${Math.round(votes / 100_000) / 10} million`;
  if (votes >= 1000) return `${Math.round(votes / 1000)} thousand`;
  return String(votes);
}
