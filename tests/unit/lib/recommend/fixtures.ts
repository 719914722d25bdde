import type { FilmCatalog } from '#lib/catalog/films.ts';
import type { SongFamily } from '#lib/catalog/songFamilies.ts';
import type { SongCatalog } from '#lib/catalog/songs.ts';
import { noTaste, type Survey, type Taste } from '#lib/taste/taste.ts';
import { filmsFrom, songsFrom } from '#tests/support/catalogs.ts';

interface FilmLine {
  readonly title: string;
  readonly genres: readonly string[];
  readonly average?: number;
  readonly votes?: number;
  readonly year?: number;
  readonly director?: string;
  readonly american?: boolean;
  /** 0 to 100, as the next two. All three are those of the genres by default. */
  readonly valence?: number;
  readonly arousal?: number;
  readonly heaviness?: number;
  /** Whether the feel was learned from more than the genres. */
  readonly isDescribed?: boolean;
  /** The mean rating and the loadings, as FilmTaste reads them. Either all films have vectors of the same length or none has. */
  readonly vector?: readonly number[];
  readonly isChristmas?: boolean;
  readonly isGentle?: boolean;
  readonly isMocking?: boolean;
}

interface SongLine {
  readonly title: string;
  readonly family: SongFamily;
  readonly artist?: string;
  readonly popularity?: number;
  /** The popularity in the paper's list. Songs without one are not in that list. */
  readonly paperPopularity?: number;
  /** The family's name after 'new ' by default. */
  readonly genre?: string;
  readonly year?: number;
  readonly energy?: number;
  readonly valence?: number;
  readonly isChristmas?: boolean;
  readonly isGentle?: boolean;
}

/** Valence, arousal and heaviness of the films of a genre, 0 to 100. */
const genreFeels: Readonly<Record<string, readonly [number, number, number]>> = {
  Action: [55, 85, 35],
  Comedy: [85, 50, 15],
  Drama: [35, 30, 45],
  Horror: [15, 80, 60],
  Romance: [75, 40, 25],
  'Sci-Fi': [55, 80, 30],
  Thriller: [35, 80, 50],
  War: [25, 40, 60],
};

/** Returns the mean of the feels of some genres. */
function feelOfGenres(genres: readonly string[]): readonly [number, number, number] {
  const feels = genres.map((genre) => genreFeels[genre]!);
  const mean = (k: 0 | 1 | 2) => Math.round(feels.reduce((sum, feel) => sum + feel[k], 0) / feels.length);
  return genres.length === 0 ? [50, 50, 30] : [mean(0), mean(1), mean(2)];
}

/** Returns a small film catalog. The films have the IMDb numbers 1, 2, 3, ... */
export function filmCatalog(films: readonly FilmLine[]): FilmCatalog {
  const genres = Object.keys(genreFeels);
  const feels = films.map((film) => feelOfGenres(film.genres));
  const directors = [...new Set(films.flatMap(({ director }) => (director === undefined ? [] : [director])))];
  const mask = (names: readonly string[]) =>
    names.reduce((sum, name) => sum | (1 << genres.indexOf(name)), 0);
  return filmsFrom({
    genres,
    directors,
    title: films.map((film) => film.title),
    year: films.map((film) => film.year ?? 2000),
    genreMask: films.map((film) => mask(film.genres)),
    // A catalog holds averages in tenths.
    average: films.map((film) => Number((film.average ?? 7).toFixed(1))),
    votes: films.map((film) => film.votes ?? 50_000),
    director: films.map(({ director }) => (director === undefined ? null : directors.indexOf(director))),
    american: films.map((film) => Number(film.american ?? true)),
    valence: films.map((film, index) => film.valence ?? feels[index]![0]),
    arousal: films.map((film, index) => film.arousal ?? feels[index]![1]),
    heaviness: films.map((film, index) => film.heaviness ?? feels[index]![2]),
    described: [...films.keys()].filter((index) => films[index]!.isDescribed ?? true),
    mocking: [...films.keys()].filter((index) => films[index]!.isMocking),
    ...vectorsOf(films),
    ...occasionsOf(films),
  });
}

/** Returns the columns of vectors, or none if the films have no vectors. */
function vectorsOf(films: readonly FilmLine[]) {
  const vectorSize = films[0]?.vector?.length;
  if (vectorSize === undefined) return {};
  return { vectorFilms: [...films.keys()], vectorSize, vectors: films.flatMap(({ vector = [] }) => vector) };
}

/** Returns a small song catalog. */
export function songCatalog(songs: readonly SongLine[]): SongCatalog {
  const genreOf = ({ family, genre = `new ${family}` }: SongLine) => genre;
  const families = new Map(songs.map((song) => [genreOf(song), song.family]));
  const genres = [...families.keys()];
  const paperSongs = [...songs.keys()].filter((index) => songs[index]!.paperPopularity !== undefined);
  const artists = [...new Set(songs.map((song) => song.artist ?? 'Somebody'))];
  return songsFrom({
    genres,
    family: [...families.values()],
    artists,
    title: songs.map((song) => song.title),
    artist: songs.map((song) => artists.indexOf(song.artist ?? 'Somebody')),
    year: songs.map((song) => song.year ?? 2000),
    genre: songs.map((song) => genres.indexOf(genreOf(song))),
    popularity: songs.map((song) => song.popularity ?? 50),
    energy: songs.map((song) => song.energy ?? 50),
    valence: songs.map((song) => song.valence ?? 50),
    paperSongs,
    paperPopularity: paperSongs.map((index) => songs[index]!.paperPopularity!),
    ...occasionsOf(songs),
  });
}

/** Returns the columns that list the indexes of items about Christmas and of gentle items. */
function occasionsOf(items: readonly { readonly isChristmas?: boolean; readonly isGentle?: boolean }[]) {
  return {
    christmas: [...items.keys()].filter((index) => items[index]!.isChristmas),
    gentle: [...items.keys()].filter((index) => items[index]!.isGentle),
  };
}

/** Returns an empty taste with some answers of the survey. */
export const tasteWith = (survey: Partial<Survey>): Taste => ({
  ...noTaste,
  survey: { ...noTaste.survey, ...survey },
});

/** Calls `make` with 0 to count - 1 and returns the results. */
export function many<T>(count: number, make: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, number) => make(number));
}
