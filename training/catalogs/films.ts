import type { FilmColumns } from '#lib/catalog/films.ts';
import { adultGenre, filmGenres } from './filmGenres.ts';
import { isChristmasFilm } from './occasions/christmas.ts';
import type { FilmStory } from './occasions/filmStories.ts';
import { isGentleFilm } from './occasions/gentle.ts';
import { indexesOf } from './occasions/indexesOf.ts';
import { Drops } from './rows/drops.ts';
import { parseTable, type Row, type SourceText } from './rows/table.ts';
import { naturalTitle } from './rows/titles.ts';

/** With fewer IMDb votes an average says more about the voters than about the film. */
export const minVotes = 100;

const columns = ['imdb_title_id', 'title', 'year', 'genres', 'imdb_avg', 'imdb_votes', 'directors'] as const;
type FilmRow = Row<(typeof columns)[number]>;

interface SourceFilm {
  readonly title: string;
  readonly year: number | null;
  readonly genres: readonly string[];
  readonly average: number;
  readonly votes: number;
  readonly imdb: number;
  /** Empty if the source has none. */
  readonly director: string;
}

export interface FilmBuild {
  readonly catalog: FilmColumns;
  /** Rows of the source. */
  readonly read: number;
  readonly drops: Drops;
  /** Rows of a film that another row had described. */
  readonly merged: number;
  /** Films in the catalog without a year. */
  readonly withoutYear: number;
  /** Films in the catalog without a genre. */
  readonly withoutGenres: number;
  /** Films on the list of American films. */
  readonly american: number;
}

/**
 * Builds the film catalog from movies.csv (MovieLens joined with IMDb extracts): every film with 100 or more IMDb votes, in
 * the order of IMDb's ids, so the order of the source does not matter.
 *
 * Rows with fewer votes, with an empty title, id or average, or of the adult genre are dropped and counted. Films without a
 * year, such as "Moonlight", get null. Films without genres are included: no criteria select them, but they are part of the
 * mean that the weighted rating uses. Of several rows with one IMDb id the one with the most votes is used.
 * @param isAmerican whether a film with this title and year is on the list of American films
 * @param stories what is known of the films' stories, by the numbers of their IMDb ids
 * @throws UserError that names the row of a missing column, of a cell that is not a number, or of an unknown genre
 */
export function buildFilms(
  { text, file }: SourceText,
  isAmerican: (title: string, year: number) => boolean,
  stories: ReadonlyMap<number, FilmStory>,
): FilmBuild {
  const rows = parseTable(text, { file, delimiter: ',', columns });
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
    catalog: {
      ...filmColumns(sorted),
      american,
      christmas: indexesOf(sorted, ({ title, imdb }) => isChristmasFilm(title, stories.get(imdb))),
      gentle: indexesOf(sorted, (film) => isGentleFilm(film, stories.get(film.imdb))),
    },
    read: rows.length,
    drops,
    merged,
    withoutYear: sorted.filter((film) => film.year === null).length,
    withoutGenres: sorted.filter((film) => film.genres.length === 0).length,
    american: american.reduce((sum, flag) => sum + flag, 0),
  };
}

/** Returns the film, or the reason why it is dropped. */
function readFilm(row: FilmRow): SourceFilm | string {
  const votes = row.number('imdb_votes', { min: 0, max: Number.MAX_SAFE_INTEGER }) ?? 0;
  const average = row.number('imdb_avg', { min: 1, max: 10 });
  const year = row.number('year', { min: 1870, max: 2100 }) ?? null;
  if (votes < minVotes) return `fewer than ${minVotes} IMDb votes`;
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
  if (digits === undefined) throw row.error(`imdb_title_id is "${id}", not an id like tt0111161`);
  return Number(digits);
}

function catalogGenres(names: readonly string[], row: FilmRow): string[] {
  const genres = new Set<string>();
  for (const name of names.filter((name) => name !== '')) {
    const genre = Object.hasOwn(filmGenres, name) ? filmGenres[name] : undefined;
    if (genre === undefined) throw row.error(`"${name}" is not a genre in training/catalogs/filmGenres.ts`);
    if (genre !== null) genres.add(genre);
  }
  return [...genres];
}

function filmColumns(films: readonly SourceFilm[]): Omit<FilmColumns, 'american' | 'christmas' | 'gentle'> {
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
