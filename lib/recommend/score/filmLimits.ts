import type { FilmCatalog } from '#lib/catalog/films.ts';
import { filmTargetOf } from '#lib/recommend/query/filmTargets.ts';
import { maskOf } from '#lib/recommend/query/itemTable.ts';
import type { Query } from '#lib/recommend/query/query.ts';
import type { Situation } from '#lib/recommend/query/situation.ts';

/** Genres whose films are often heavy. */
const graveGenres = ['Crime', 'Film-Noir', 'Horror', 'Thriller', 'War'];
/** The limit of heaviness for films of a grave genre that a person named, 0 to 1. */
const namedMaxHeaviness = 0.75;

/** What films of a catalog may be offered for a mood, a wish and a survey. */
export interface FilmLimits {
  /** The bits of the genres that are not offered at all. */
  readonly barred: number;
  /** The bits of the grave genres that the person named. */
  readonly named: number;
  /** The limit of heaviness, 0 to 1, for other films and for films of a named genre. */
  readonly max: number;
  readonly namedMax: number;
  /** Whether comedies that mock are left out. */
  readonly withoutMocking: boolean;
}

/**
 * Returns the limits of a target (see filmTargetOf). Ratings never change them. Only the survey does: films of a grave genre
 * that the person named for this mood, or as always welcome, are held to a higher limit, and the genre is not barred. The
 * lightest of them still fit best. What a feeling leaves out comes back only if the person named it as always welcome.
 */
export function filmLimits({ genres }: FilmCatalog, query: Situation & Pick<Query, 'taste'>): FilmLimits {
  const { maxHeaviness, barred, without } = filmTargetOf(query);
  const { mood, taste } = query;
  const loved = taste.survey.loved.films;
  const wanted = [...loved, ...taste.survey[mood].films];
  const named = graveGenres.filter((genre) => wanted.includes(genre));
  return {
    barred: maskOf(
      [
        ...barred.filter((genre) => !named.includes(genre)),
        ...(without?.films ?? []).filter((genre) => !loved.includes(genre)),
      ],
      genres,
    ),
    named: maskOf(named, genres),
    max: maxHeaviness,
    namedMax: Math.max(maxHeaviness, namedMaxHeaviness),
    withoutMocking: without?.mocking ?? false,
  };
}

/** Returns whether a film is within the limits: of no barred genre, not too heavy, and not mocking if this is left out. */
export function isBearable(
  { genreMasks, heaviness, mocking }: FilmCatalog,
  limits: FilmLimits,
): (index: number) => boolean {
  const [max, namedMax] = [100 * limits.max, 100 * limits.namedMax];
  return (index) => {
    const mask = genreMasks[index]!;
    const isTooHeavy = heaviness[index]! > (mask & limits.named ? namedMax : max);
    return !(mask & limits.barred) && !isTooHeavy && !(limits.withoutMocking && mocking[index] === 1);
  };
}
