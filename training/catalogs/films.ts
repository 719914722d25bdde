import type { FilmColumns } from '#lib/catalog/films.ts';
import { adultGenre, filmGenres } from './filmGenres.ts';
import { Drops } from './rows/drops.ts';
import { type Row, type SourceText, table } from './rows/table.ts';
import { naturalTitle } from './rows/titles.ts';

/** Fewer votes than this say more about who voted than about the film. */
export const fewestVotes = 100;

const columns = [
  ...['imdb_title_id', 'title', 'year', 'genres', 'imdb_avg', 'imdb_votes', 'directors'],
] as const;
type FilmRow = Row<(typeof columns)[number]>;

interface SourceFilm {
  readonly title: string;
  readonly year: number | null;
  readonly genres: readonly string[];
  readonly average: number;
  readonly votes: number;
  readonly imdb: number;
  /** Empty where the source names none. */
  readonly director: string;
}

export interface FilmsMade {
  readonly catalog: FilmColumns;
  readonly read: number;
  readonly drops: Drops;
  /** Rows that told of a film which another row had told of. */
  readonly merged: number;
  /** Films that stay although they have no year. */
  readonly withoutYear: number;
  /** Films that stay although they have no genre. */
  readonly withoutGenres: number;
  /** Films that the list of American films names. */
  readonly american: number;
}

/**
 * The film catalog out of movies.csv (MovieLens joined with IMDb extracts): every film with 100 or more IMDb
 * votes, in the order of IMDb's ids, so that the order of the source does not matter.
 *
 * Dropped and counted: fewer votes, an empty title, id or average, the adult genre. Films without a year stay, with
 * null: "Moonlight" is one. Films without genres stay: no criteria lead to them, but they are part of the mean that
 * ratings are weighed against. Rows of one IMDb id are merged, the one with the most votes stays.
 * @param isAmerican whether a list of American films names the film of that title and year
 * @throws UserError naming the row, for a missing column, a cell that is no number, or a genre that nobody listed
 */
export function makeFilms(
  { text, file }: SourceText,
  isAmerican: (title: string, year: number) => boolean,
): FilmsMade {
  const rows = table(text, { file, delimiter: ',', columns });
  const drops = new Drops();
  const films = new Map<number, SourceFilm>();
  let merged = 0;
  for (const row of rows) {
    const film = readFilm(row);
    if (typeof film === 'string') {
      drops.add(film);
      continue;
    }
    const known = films.get(film.imdb);
    if (known !== undefined) merged++;
    if (known === undefined || film.votes > known.votes) films.set(film.imdb, film);
  }
  const sorted = [...films.values()].sort((a, b) => a.imdb - b.imdb);
  const american = sorted.map(({ title, year }) => Number(year !== null && isAmerican(title, year)));
  return {
    catalog: { ...filmColumns(sorted), american },
    read: rows.length,
    drops,
    merged,
    withoutYear: sorted.filter((film) => film.year === null).length,
    withoutGenres: sorted.filter((film) => film.genres.length === 0).length,
    american: american.reduce((sum, one) => sum + one, 0),
  };
}

/** The film, or the reason why it is dropped. */
function readFilm(row: FilmRow): SourceFilm | string {
  const votes = row.number('imdb_votes', { least: 0, most: Number.MAX_SAFE_INTEGER }) ?? 0;
  const average = row.number('imdb_avg', { least: 1, most: 10 });
  const year = row.number('year', { least: 1870, most: 2100 }) ?? null;
  if (votes < fewestVotes) return `fewer than ${fewestVotes} IMDb votes`;
  const imdb = imdbNumber(row);
  if (imdb === undefined) return 'no IMDb id';
  const title = naturalTitle(row.text('title'));
  if (title === '') return 'no title';
  if (average === undefined) return 'no IMDb average';
  const names = row.text('genres').split('|');
  if (names.includes(adultGenre)) return 'the adult genre';
  const [director = ''] = row.text('directors').split('|');
  return { title, year, genres: catalogGenres(names, row), average, votes, imdb, director: director.trim() };
}

function imdbNumber(row: FilmRow): number | undefined {
  const id = row.text('imdb_title_id');
  if (id === '') return undefined;
  const digits = /^tt(\d+)$/.exec(id)?.[1];
  if (digits === undefined) throw row.mistake(`imdb_title_id is "${id}", not one such as tt0111161`);
  return Number(digits);
}

function catalogGenres(names: readonly string[], row: FilmRow): string[] {
  const genres = new Set<string>();
  for (const name of names.filter((name) => name !== '')) {
    const genre = Object.hasOwn(filmGenres, name) ? filmGenres[name] : undefined;
    if (genre === undefined)
      throw row.mistake(`"${name}" is no genre that training/catalogs/filmGenres.ts lists`);
    if (genre !== null) genres.add(genre);
  }
  return [...genres];
}

function filmColumns(films: readonly SourceFilm[]): Omit<FilmColumns, 'american'> {
  const directors = [...new Set(films.map((film) => film.director))].filter((name) => name !== '').sort();
  const directorNumber = new Map(directors.map((name, k) => [name, k]));
  const genres = [...new Set(films.flatMap((film) => film.genres))].sort();
  return {
    genres,
    directors,
    title: films.map((film) => film.title),
    year: films.map((film) => film.year),
    genreMask: films.map((film) =>
      film.genres.reduce((mask, genre) => mask | (1 << genres.indexOf(genre)), 0),
    ),
    average: films.map((film) => film.average),
    votes: films.map((film) => film.votes),
    imdb: films.map((film) => film.imdb),
    director: films.map((film) => directorNumber.get(film.director) ?? null),
  };
}
