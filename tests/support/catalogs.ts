import type { FilmCatalog, FilmColumns } from '#lib/catalog/films.ts';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { readSongs } from '#lib/catalog/readSongs.ts';
import type { SongCatalog, SongColumns } from '#lib/catalog/songs.ts';
import { encodeFilms } from '#training/catalogs/encodeFilms.ts';
import { encodeSongs } from '#training/catalogs/encodeSongs.ts';

type SomeFilmColumns = Partial<FilmColumns> & Pick<FilmColumns, 'title'>;
type SomeSongColumns = Partial<SongColumns> & Pick<SongColumns, 'title'>;

export const filmsFrom = (columns: SomeFilmColumns): FilmCatalog =>
  readFilms(encodeFilms(filmColumns(columns)));
export const songsFrom = (columns: SomeSongColumns): SongCatalog =>
  readSongs(encodeSongs(songColumns(columns)));

/** Returns all columns of films. Those that are not given say the same of every film and list no film. */
export function filmColumns(columns: SomeFilmColumns): FilmColumns {
  const { length } = columns.title;
  return {
    genres: [],
    directors: [],
    year: Array(length).fill(2000),
    genreMask: Array(length).fill(0),
    average: Array(length).fill(7),
    votes: Array(length).fill(1000),
    imdb: columns.title.map((_, index) => index + 1),
    director: Array(length).fill(null),
    american: Array(length).fill(1),
    christmas: [],
    gentle: [],
    mocking: [],
    valence: Array(length).fill(50),
    arousal: Array(length).fill(50),
    heaviness: Array(length).fill(50),
    described: [],
    ...columns,
  };
}

/** Returns all columns of songs. Those that are not given say the same of every song and list no song. */
export function songColumns(columns: SomeSongColumns): SongColumns {
  const { length } = columns.title;
  return {
    genres: ['pop'],
    family: ['pop'],
    artists: ['Somebody'],
    artist: Array(length).fill(0),
    year: Array(length).fill(2000),
    genre: Array(length).fill(0),
    popularity: Array(length).fill(50),
    tempo: Array(length).fill(100),
    energy: Array(length).fill(50),
    valence: Array(length).fill(50),
    christmas: [],
    gentle: [],
    paperSongs: [],
    paperPopularity: [],
    ...columns,
  };
}
