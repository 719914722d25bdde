import type { FilmCatalog } from '#lib/catalog/films.ts';
import { type FilmTarget, filmTargets } from '#lib/recommend/query/filmTargets.ts';
import { maskOf } from '#lib/recommend/query/itemTable.ts';
import type { Query } from '#lib/recommend/query/query.ts';

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
}

/**
 * Returns the limits of a target (see filmTargets). Ratings never change them. Only the survey does: films of a grave genre
 * that the person named for this mood, or as always welcome, are held to a higher limit, and the genre is not barred. The
 * lightest of them still fit best.
 */
export function filmLimits(
  { genres }: FilmCatalog,
  query: Pick<Query, 'mood' | 'wish' | 'taste'>,
): FilmLimits {
  const { mood, wish, taste } = query;
  const { maxHeaviness, barred }: FilmTarget = filmTargets[mood][wish];
  const wanted = [...taste.survey.loved.films, ...taste.survey[mood].films];
  const named = graveGenres.filter((genre) => wanted.includes(genre));
  return {
    barred: maskOf(
      barred.filter((genre) => !named.includes(genre)),
      genres,
    ),
    named: maskOf(named, genres),
    max: maxHeaviness,
    namedMax: Math.max(maxHeaviness, namedMaxHeaviness),
  };
}

/** Returns whether a film is within the limits: of no barred genre and not too heavy. */
export function isBearable(
  { genreMasks, heaviness }: FilmCatalog,
  limits: FilmLimits,
): (index: number) => boolean {
  const [max, namedMax] = [100 * limits.max, 100 * limits.namedMax];
  return (index) => {
    const mask = genreMasks[index]!;
    return !(mask & limits.barred) && heaviness[index]! <= (mask & limits.named ? namedMax : max);
  };
}
