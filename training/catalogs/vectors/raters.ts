import { parseTable, type SourceText } from '#training/catalogs/rows/table.ts';

/** A rating as the source has it. */
interface SourceRating {
  /** MovieLens' number of the film. */
  readonly movie: string;
  /** 0.5 to 5. */
  readonly rating: number;
  /** Seconds since 1970. */
  readonly time: string;
}

/** A person's ratings by the person's number in the source. */
export type SourceRatings = ReadonlyMap<number, readonly SourceRating[]>;

/** A rating of a film of the catalog. */
export interface FilmRating {
  /** The film's index in the catalog. */
  readonly film: number;
  /** 0.5 to 5. */
  readonly rating: number;
}

/** A person who rated films. */
export interface Rater {
  /** The person's number in the source. Persons of two sources can have the same. */
  readonly id: number;
  /** One a film. */
  readonly ratings: readonly FilmRating[];
}

/**
 * Reads a MovieLens file of ratings.
 * @throws UserError that names the row, for a missing column or a cell that is not a number
 */
export function readRatings({ text, file }: SourceText): SourceRatings {
  const columns = ['userId', 'movieId', 'rating', 'timestamp'] as const;
  const people = new Map<number, SourceRating[]>();
  for (const row of parseTable(text, { file, delimiter: ',', columns })) {
    const user = row.number('userId', { min: 1, max: Number.MAX_SAFE_INTEGER }) ?? 0;
    const rating = row.number('rating', { min: 0.5, max: 5 });
    if (rating === undefined) throw row.error('rating is empty');
    const known = people.get(user) ?? [];
    people.set(user, known);
    known.push({ movie: row.text('movieId'), rating, time: row.text('timestamp') });
  }
  return people;
}

/**
 * Returns the ratings without the people who are in another set under other numbers. A person is the same if half or
 * more of the ratings of the smaller of both are equal in film, value and second.
 */
export function withoutPeopleOf(other: SourceRatings, ratings: SourceRatings): SourceRatings {
  const keyOf = ({ movie, rating, time }: SourceRating) => `${movie} ${rating} ${time}`;
  const owners = new Map<string, number[]>();
  for (const [user, rated] of other) {
    for (const key of rated.map(keyOf)) owners.set(key, [...(owners.get(key) ?? []), user]);
  }
  const isInOther = (rated: readonly SourceRating[]): boolean => {
    const equal = new Map<number, number>();
    for (const user of rated.flatMap((rating) => owners.get(keyOf(rating)) ?? []))
      equal.set(user, (equal.get(user) ?? 0) + 1);
    return [...equal].some(([user, count]) => 2 * count >= Math.min(rated.length, other.get(user)!.length));
  };
  return new Map([...ratings].filter(([, rated]) => !isInOther(rated)));
}

/**
 * Returns the people with their ratings of the catalog's films, in the order of the source. Of several ratings of one
 * film the last counts.
 * @param filmOf the catalog's index of a film by MovieLens' number
 */
export function ratersOf(ratings: SourceRatings, filmOf: ReadonlyMap<string, number>): Rater[] {
  return [...ratings].map(([id, rated]) => {
    const byFilm = new Map<number, number>();
    for (const { movie, rating } of rated) {
      const film = filmOf.get(movie);
      if (film !== undefined) byFilm.set(film, rating);
    }
    return { id, ratings: [...byFilm].map(([film, rating]) => ({ film, rating })) };
  });
}

/**
 * Returns the catalog's index of each film by MovieLens' number.
 * @param movies the table of films, with both numbers
 * @param imdb the numbers of the catalog's films in IMDb's ids
 * @throws UserError that names a missing column
 */
export function filmsByMovieLens(
  { text, file }: SourceText,
  imdb: readonly number[] | Uint32Array,
): Map<string, number> {
  const indexes = new Map(Array.from(imdb, (number, index) => [number, index]));
  const byId = new Map<string, number>();
  for (const row of parseTable(text, { file, delimiter: ',', columns: ['imdb_title_id', 'movielens_id'] })) {
    const index = indexes.get(Number(row.text('imdb_title_id').slice(2)));
    const id = row.text('movielens_id');
    if (index !== undefined && id !== '') byId.set(id, index);
  }
  return byId;
}
