import type { Drops } from '#training/catalogs/rows/drops.ts';
import type { Row } from '#training/catalogs/rows/table.ts';

/** A number and when IMDb showed it. */
export interface Dated {
  readonly value: number;
  /** A year, a month or a day, such as 2019, 2025-03 or 2026-06-14. Empty if unknown. Later ones compare as greater. */
  readonly of: string;
}

/** What one source says of a film. */
export interface FilmFacts {
  /** The number in IMDb's id: 111161 for tt0111161. */
  readonly imdb: number;
  /** As the source writes it. Empty if it names none. */
  readonly title: string;
  readonly year: number | null;
  /** Of the catalog's vocabulary, or the adult genre. */
  readonly genres: readonly string[];
  /** The first-named director. Empty if the source names none. */
  readonly director: string;
  /** Countries of origin, the main one first. Empty if the source names none. */
  readonly countries: readonly string[];
  /** The main one first. Empty if the source names none. */
  readonly languages: readonly string[];
  /** IMDb's average, 1 to 10. Null for a film that is not rated. */
  readonly average: Dated | null;
  /** IMDb's number of votes. Null if the source names none. */
  readonly votes: Dated | null;
  /** True if `votes` is a lower bound and not a count. */
  readonly votesAreFewest: boolean;
}

/** The facts of a source that names little. */
export const noFacts = {
  title: '',
  year: null,
  genres: [],
  director: '',
  countries: [],
  languages: [],
  average: null,
  votes: null,
  votesAreFewest: false,
} as const satisfies Omit<FilmFacts, 'imdb'>;

/** What was read from a source. */
export interface SourceFilms<Facts = FilmFacts> {
  /** The source's file. */
  readonly file: string;
  /** Rows of the source. */
  readonly rows: number;
  readonly films: readonly Facts[];
  /** Rows that could not be used. */
  readonly drops: Drops;
}

/** The ranges of cells. */
export const years = { min: 1870, max: 2100 };
export const averages = { min: 1, max: 10 };
export const counts = { min: 0, max: Number.MAX_SAFE_INTEGER };

/**
 * Returns the number in IMDb's id, or undefined for an empty cell.
 * @throws UserError with the row when the cell is not an id
 */
export function imdbNumber<Column extends string>(row: Row<Column>, column: Column): number | undefined {
  const id = row.text(column);
  if (id === '') return undefined;
  const digits = /^tt(\d+)$/.exec(id)?.[1];
  if (digits === undefined) throw row.error(`${column} is "${id}", not an id like tt0111161`);
  return Number(digits);
}

/** Returns the parts of a cell that lists some, such as "Drama|Comedy". */
export const parts = (cell: string): string[] => cell.split('|').filter((part) => part !== '');

/** Returns the number with its date; null if there is no number. */
export const dated = (value: number | undefined, of: string): Dated | null =>
  value === undefined ? null : { value, of };
