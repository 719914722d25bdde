import type { Film } from './films.ts';
import type { Song } from './songs.ts';

type SongAddress = (words: string) => string;
type FilmAddress = (film: { readonly words: string; readonly imdbId: string }) => string;

/** Music services. Each link is a search for artist and title, because the catalog has no track ids. */
export const songServices = {
  spotify: { name: 'Spotify', url: (words) => `https://open.spotify.com/search/${words}` },
  youtubeMusic: { name: 'YouTube Music', url: (words) => `https://music.youtube.com/search?q=${words}` },
  appleMusic: { name: 'Apple Music', url: (words) => `https://music.apple.com/search?term=${words}` },
  deezer: { name: 'Deezer', url: (words) => `https://www.deezer.com/search/${words}` },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly url: SongAddress }>>;

/** Services that describe films or list where to watch them. */
export const filmServices = {
  imdb: { name: 'IMDb', url: ({ imdbId }) => `https://www.imdb.com/title/${imdbId}/` },
  letterboxd: { name: 'Letterboxd', url: ({ imdbId }) => `https://letterboxd.com/imdb/${imdbId}/` },
  justwatch: { name: 'JustWatch', url: ({ words }) => `https://www.justwatch.com/us/search?q=${words}` },
  tmdb: { name: 'TMDB', url: ({ words }) => `https://www.themoviedb.org/search/movie?query=${words}` },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly url: FilmAddress }>>;

export type SongService = keyof typeof songServices;
export type FilmService = keyof typeof filmServices;

/** Returns the link to a service's search for a song. */
export function songUrl(service: SongService, { artist, title }: Pick<Song, 'artist' | 'title'>): string {
  return songServices[service].url(percentEncoded(`${artist} ${title}`));
}

/** Returns the link to a film's page if the service uses IMDb's ids, or else to the service's search for the film. */
export function filmUrl(
  service: FilmService,
  { title, year, imdbId }: Pick<Film, 'title' | 'year' | 'imdbId'>,
): string {
  const words = percentEncoded(year === null ? title : `${title} ${year}`);
  return filmServices[service].url({ words, imdbId });
}

/** Percent-encodes words. Lone surrogates are replaced first, because encodeURIComponent throws on them. */
const percentEncoded = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD'));
