import { type FilmCatalog, parseFilms } from '#lib/catalog/films.ts';
import type { SongFamily } from '#lib/catalog/songFamilies.ts';
import { parseSongs, type SongCatalog } from '#lib/catalog/songs.ts';
import { noTaste, type Survey, type Taste } from '#lib/taste/taste.ts';

interface FilmLine {
  readonly title: string;
  readonly genres: readonly string[];
  readonly average?: number;
  readonly votes?: number;
  readonly year?: number;
  readonly director?: string;
  readonly american?: boolean;
  readonly isChristmas?: boolean;
  readonly isGentle?: boolean;
}

interface SongLine {
  readonly title: string;
  readonly family: SongFamily;
  readonly artist?: string;
  readonly popularity?: number;
  readonly year?: number;
  readonly energy?: number;
  readonly valence?: number;
  readonly isChristmas?: boolean;
  readonly isGentle?: boolean;
}

/** Returns a small film catalog. The films have the IMDb numbers 1, 2, 3, ... */
export function filmCatalog(films: readonly FilmLine[]): FilmCatalog {
  const genres = ['Action', 'Comedy', 'Drama', 'Horror', 'Romance', 'Sci-Fi', 'Thriller', 'War'];
  const directors = [...new Set(films.flatMap(({ director }) => (director === undefined ? [] : [director])))];
  const mask = (names: readonly string[]) =>
    names.reduce((sum, name) => sum | (1 << genres.indexOf(name)), 0);
  return parseFilms({
    genres,
    directors,
    title: films.map((film) => film.title),
    year: films.map((film) => film.year ?? 2000),
    genreMask: films.map((film) => mask(film.genres)),
    average: films.map((film) => film.average ?? 7),
    votes: films.map((film) => film.votes ?? 50_000),
    imdb: films.map((_, index) => index + 1),
    director: films.map(({ director }) => (director === undefined ? null : directors.indexOf(director))),
    american: films.map((film) => Number(film.american ?? true)),
    ...occasionsOf(films),
  });
}

/** Returns a small song catalog. The genre of a song is its family's name after 'new '. */
export function songCatalog(songs: readonly SongLine[]): SongCatalog {
  const families = [...new Set(songs.map((song) => song.family))];
  const artists = [...new Set(songs.map((song) => song.artist ?? 'Somebody'))];
  return parseSongs({
    genres: families.map((family) => `new ${family}`),
    family: families,
    artists,
    title: songs.map((song) => song.title),
    artist: songs.map((song) => artists.indexOf(song.artist ?? 'Somebody')),
    year: songs.map((song) => song.year ?? 2000),
    genre: songs.map((song) => families.indexOf(song.family)),
    popularity: songs.map((song) => song.popularity ?? 50),
    tempo: songs.map(() => 100),
    energy: songs.map((song) => song.energy ?? 50),
    valence: songs.map((song) => song.valence ?? 50),
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
