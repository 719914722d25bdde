import type { FilmPick, SongPick } from './pick.ts';

/** Where Spotify's search finds the song; the catalog knows no track ids. */
export function songSearchUrl({ artist, title }: Pick<SongPick, 'artist' | 'title'>): string {
  return `https://open.spotify.com/search/${encodeURIComponent(`${artist} ${title}`)}`;
}

/** The film's own page on IMDb. */
export function filmUrl({ imdbId }: Pick<FilmPick, 'imdbId'>): string {
  return `https://www.imdb.com/title/${imdbId}/`;
}
