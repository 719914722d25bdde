import type { Rater } from './raters.ts';

/** Ratings as columns, sorted by person. */
export interface RatingTable {
  readonly people: number;
  readonly films: number;
  /** Entries of person p: from `offsets[p]` to before `offsets[p + 1]`. */
  readonly offsets: Uint32Array;
  readonly film: Uint32Array;
  readonly rating: Float64Array;
  /** Number of ratings of each film. */
  readonly counts: Uint32Array;
}

/** @param films the number of films of the catalog */
export function ratingTable(raters: readonly Rater[], films: number): RatingTable {
  const all = raters.flatMap(({ ratings }) => ratings);
  const offsets = new Uint32Array(raters.length + 1);
  for (const [person, { ratings }] of raters.entries())
    offsets[person + 1] = offsets[person]! + ratings.length;
  const counts = new Uint32Array(films);
  for (const { film } of all) counts[film]!++;
  return {
    people: raters.length,
    films,
    offsets,
    film: Uint32Array.from(all, ({ film }) => film),
    rating: Float64Array.from(all, ({ rating }) => rating),
    counts,
  };
}

/** Entries of the films: those of film f are `entries[starts[f]]` to before `entries[starts[f + 1]]`. */
export interface ByFilm {
  readonly starts: Uint32Array;
  /** The person of each entry. */
  readonly person: Uint32Array;
  /** The entry's place in the table. */
  readonly entries: Uint32Array;
}

/** Sorts the entries of a table by film; those of one film stay in the order of the people. */
export function byFilm({ people, films, offsets, film, counts }: RatingTable): ByFilm {
  const starts = new Uint32Array(films + 1);
  for (let f = 0; f < films; f++) starts[f + 1] = starts[f]! + counts[f]!;
  const next = starts.slice();
  const entries = new Uint32Array(film.length);
  const person = new Uint32Array(film.length);
  for (let p = 0; p < people; p++) {
    for (let k = offsets[p]!; k < offsets[p + 1]!; k++) {
      const place = next[film[k]!]!++;
      entries[place] = k;
      person[place] = p;
    }
  }
  return { starts, person, entries };
}
