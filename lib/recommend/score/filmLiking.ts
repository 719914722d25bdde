import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import { filmTable, type ItemTable } from '#lib/recommend/query/itemTable.ts';
import type { Query } from '#lib/recommend/query/query.ts';
import { BetaPosteriors, surveyTraits } from '#lib/recommend/sample/posteriors.ts';
import { PreferenceSample } from '#lib/recommend/sample/preference.ts';
import { type ItemId, itemsOf } from '#lib/taste/taste.ts';
import { FilmTaste } from './filmTaste.ts';
import { recencies } from './recency.ts';

/**
 * Weights tuned with `npm run evaluate:picks -- --on learning` and `npm run evaluate:lists`. The preference adds what the
 * vectors do not hold: creators, films without a vector, the survey, and exploration.
 */
const weights = { stars: 1.8, preference: 1, recency: 0.9, fame: 2.2 };
/** Votes from which on a film is well known. More votes do not make it better known. */
export const wellKnown = 25_000;

/** How much a person may like each film, in whatever mood. */
export interface FilmLiking {
  readonly table: ItemTable;
  /** The indexes of the films that the taste mentions. */
  readonly indexes: ReadonlyMap<ItemId, number>;
  readonly posteriors: BetaPosteriors;
  readonly preferences: PreferenceSample;
  /**
   * Returns one score of the expected stars, the preference, the recency, and how well known the film is. A better film has a
   * higher one. In a search for hidden gems it does not count how well known a film is.
   */
  scoreOf(index: number): number;
}

/** Draws how much a person may like each film. The mood only selects the genres that the survey names for it. */
export function filmLiking(
  films: FilmCatalog,
  { mood, taste }: Pick<Query, 'mood' | 'taste'>,
  random: RandomGenerator,
): FilmLiking {
  const table = filmTable(films);
  const indexes = table.find(itemsOf(taste));
  const surveyed = surveyTraits(taste.survey, 'films', mood, table);
  const posteriors = new BetaPosteriors(table, taste.feedback, indexes, surveyed);
  const preferences = new PreferenceSample(table, posteriors, random);
  const expected = new FilmTaste(films, taste.feedback, indexes);
  const recencyOf = recencies(films.years);
  const fameFactor = taste.survey.fame === 'hidden' ? 0 : weights.fame / Math.log10(wellKnown);
  const scoreOf = (index: number): number =>
    weights.stars * expected.starsFor(index) +
    weights.preference * preferences.scoreOf(index) +
    weights.recency * recencyOf[films.years[index]!]! +
    fameFactor * Math.log10(Math.min(wellKnown, films.votes[index]! + 1));
  return { table, indexes, posteriors, preferences, scoreOf };
}
