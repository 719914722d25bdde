import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import { criteria } from '#lib/recommend/query/criteria.ts';
import { filmTable, genreCount, type ItemTable } from '#lib/recommend/query/itemTable.ts';
import { fitWeight, type Query } from '#lib/recommend/query/query.ts';
import { BetaPosteriors, surveyTraits } from '#lib/recommend/sample/posteriors.ts';
import { PreferenceSample } from '#lib/recommend/sample/preference.ts';
import { sampleGumbel } from '#lib/recommend/sample/rng.ts';
import { topK } from '#lib/recommend/sample/topK.ts';
import { itemsOf, type Survey } from '#lib/taste/taste.ts';
import { candidatesOf } from './candidates.ts';
import { mmr, similarity } from './diversity.ts';
import { filmRules, meets } from './filmRules.ts';
import { weightedRating } from './rating.ts';
import type { Shortage } from './reason.ts';

/**
 * Weights of a film's score, tuned on every second person of `npm run evaluate:picks`. `chance` is large enough that
 * 610 people together see thousands of films.
 */
const weights = { fit: 0.5, preference: 3, quality: 1, fame: 0.7, chance: 0.096 };
/** The number of films with the highest scores that MMR chooses from. */
const mmrPoolSize = 150;

/** A film is well known from `wellKnown` votes on, and a hidden gem below `hiddenGem` votes. */
const wellKnown = 25_000;
const hiddenGem = 20_000;
/** The decimal logarithm of roughly the highest vote count in the catalog. */
const maxFame = 6.5;
/**
 * The rating prior in a search for hidden gems. A prior of 25,000 votes would pull all little-known films to the
 * mean.
 */
const gemPriorVotes = 1000;

/** A film that was picked. */
export interface RankedFilm {
  readonly index: number;
  /** The film's genres that the criteria ask for. */
  readonly matchedGenres: readonly string[];
}

export interface RankedFilms {
  readonly table: ItemTable;
  readonly posteriors: BetaPosteriors;
  readonly preferences: PreferenceSample;
  readonly ranked: readonly RankedFilm[];
  readonly shortage?: Shortage;
}

/**
 * Ranks films for a mood and a wish, best first. A film's score adds up its fit (the cosine of its genres and the
 * criteria, times `fitWeight`), the person's preference, its weighted rating, its fame and chance. MMR then chooses a
 * diverse list from the films with the highest scores.
 * @param isAllowed an additional filter on the films
 */
export function rankFilms(
  films: FilmCatalog,
  { mood, wish, weight, count, seed, taste }: Query,
  random: RandomGenerator,
  isAllowed: (index: number) => boolean = () => true,
): RankedFilms {
  const table = filmTable(films);
  const indexes = table.find(itemsOf(taste));
  const surveyed = surveyTraits(taste.survey, 'films', mood, table);
  const posteriors = new BetaPosteriors(table, taste.feedback, indexes, surveyed);
  const preferences = new PreferenceSample(table, posteriors, random);
  const fitsSurvey = surveyFilter(films, taste.survey);
  const candidates = candidatesOf(
    table,
    'films',
    { taste, seed, wanted: count },
    indexes,
    (index) => fitsSurvey(index) && isAllowed(index),
  );

  const shares = criteria[mood][wish].films;
  const rules = filmRules(Object.keys(shares), films.genres);
  const ruleShares = rules.map(({ genres }) => shares[genres.join('+')]!);
  const norm = Math.hypot(...Object.values(shares));
  const isGemSearch = taste.survey.fame === 'hidden';
  const priorVotes = isGemSearch ? gemPriorVotes : undefined;
  const fameFactor = isGemSearch ? 0 : weights.fame / maxFame;
  const fitFactor = weights.fit * fitWeight(weight);
  const scoreOf = (index: number): number => {
    const mask = films.genreMasks[index]!;
    const votes = films.votes[index]!;
    let matched = 0;
    for (let k = 0; k < rules.length; k++) if (meets(mask, rules[k]!)) matched += ruleShares[k]!;
    const fit = matched / (norm * Math.sqrt(genreCount(mask)));
    const rating = weightedRating(films.averages[index]!, votes, films.meanAverage, priorVotes);
    return (
      fitFactor * fit +
      weights.preference * preferences.scoreOf(index) +
      (weights.quality * rating) / 4 +
      fameFactor * Math.log10(votes + 1)
    );
  };
  const pool = topK(mmrPoolSize, candidates.indexes.length, (k) => {
    const index = candidates.indexes[k]!;
    return scoreOf(index) + weights.chance * sampleGumbel(seed, index);
  }).map(({ index, score }) => ({ index: candidates.indexes[index]!, score }));
  const similarityOf = similarity(table);
  const chosen = mmr(
    pool.length,
    count,
    (k) => pool[k]!.score,
    (a, b) => similarityOf(pool[a]!.index, pool[b]!.index),
  );
  const ranked = chosen
    .map((k) => pool[k]!.index)
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .map((index) => {
      const met = rules.filter((rule) => meets(films.genreMasks[index]!, rule));
      return { index, matchedGenres: [...new Set(met.flatMap(({ genres }) => genres))] };
    });
  const { shortage } = candidates;
  return { table, posteriors, preferences, ranked, ...(shortage && { shortage }) };
}

/** Returns whether a film meets the survey's preferences for fame and origin. */
function surveyFilter(
  { votes, americans }: FilmCatalog,
  { fame, cinema }: Survey,
): (index: number) => boolean {
  return (index) =>
    (fame === 'any' || (fame === 'known' ? votes[index]! >= wellKnown : votes[index]! < hiddenGem)) &&
    (cinema === 'any' || (cinema === 'american') === (americans[index] === 1));
}
