import type { FilmPick, SongPick } from '#lib/recommend/present/pick.ts';

type SongAddress = (words: string) => string;
type FilmAddress = (film: { readonly words: string; readonly imdbId: string }) => string;

/** Where a person hears music: each finds a song by plain words, since the catalog knows no track ids. */
export const songServices = {
  spotify: { name: 'Spotify', url: (words) => `https://open.spotify.com/search/${words}` },
  youtubeMusic: { name: 'YouTube Music', url: (words) => `https://music.youtube.com/search?q=${words}` },
  appleMusic: { name: 'Apple Music', url: (words) => `https://music.apple.com/search?term=${words}` },
  deezer: { name: 'Deezer', url: (words) => `https://www.deezer.com/search/${words}` },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly url: SongAddress }>>;

/** Where a person reads of films, or finds out where to watch them. */
export const filmServices = {
  imdb: { name: 'IMDb', url: ({ imdbId }) => `https://www.imdb.com/title/${imdbId}/` },
  letterboxd: { name: 'Letterboxd', url: ({ imdbId }) => `https://letterboxd.com/imdb/${imdbId}/` },
  justwatch: { name: 'JustWatch', url: ({ words }) => `https://www.justwatch.com/us/search?q=${words}` },
  tmdb: { name: 'TMDB', url: ({ words }) => `https://www.themoviedb.org/search/movie?query=${words}` },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly url: FilmAddress }>>;

export type SongService = keyof typeof songServices;
export type FilmService = keyof typeof filmServices;

/** Where a service's search finds the song. */
export function songUrl(service: SongService, { artist, title }: Pick<SongPick, 'artist' | 'title'>): string {
  return songServices[service].url(encoded(`${artist} ${title}`));
}

/** The film's own page where a service knows IMDb's ids, else where its search finds it. */
export function filmUrl(
  service: FilmService,
  { title, year, imdbId }: Pick<FilmPick, 'title' | 'year' | 'imdbId'>,
): string {
  const words = encoded(year === null ? title : `${title} ${year}`);
  return filmServices[service].url({ words, imdbId });
}

/** encodeURIComponent throws for half an emoji. */
const encoded = (words: string): string => encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD'));
