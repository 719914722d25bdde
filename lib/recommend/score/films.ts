import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import { criteriaOf } from '#lib/recommend/query/criteria.ts';
import { fitWeight, type Query } from '#lib/recommend/query/query.ts';
import { feelingCriteriaOf } from '#lib/recommend/query/situation.ts';
import { sampleGumbel } from '#lib/recommend/sample/rng.ts';
import { topK } from '#lib/recommend/sample/topK.ts';
import type { Survey } from '#lib/taste/taste.ts';
import { candidatesOf } from './candidates.ts';
import { mmr, similarity } from './diversity.ts';
import { catalogFit } from './filmFit.ts';
import { type FilmLiking, filmLiking, wellKnown } from './filmLiking.ts';
import { filmLimits, isBearable } from './filmLimits.ts';
import { filmRules, meets } from './filmRules.ts';
import type { Shortage } from './reason.ts';

/**
 * Weights of the fit and of chance beside the liking, tuned with `npm run evaluate:lists` and
 * `npm run evaluate:picks -- --on learning`. `chance` is large enough that 200 lists together hold many hundreds of films. The fit
 * to a feeling is `feltFit`: a feeling says more exactly than a mood where films should be.
 */
const weights = { fit: 2, feltFit: 4, chance: 0.29 };
/** The number of films with the highest scores that MMR chooses from. */
const mmrPoolSize = 150;

/** A film is a hidden gem below this number of votes. */
const hiddenGem = 20_000;

/** A film that was picked. */
export interface RankedFilm {
  readonly index: number;
  /** The film's genres that the criteria ask for. */
  readonly matchedGenres: readonly string[];
}

export interface RankedFilms extends Pick<FilmLiking, 'table' | 'posteriors' | 'preferences'> {
  readonly ranked: readonly RankedFilm[];
  readonly shortage?: Shortage;
}

/**
 * Ranks the films within the limits of a mood and a wish (see filmLimits), best first. A film's score adds up how much the
 * person may like it (see filmLiking), its fit (see filmFit) times `fitWeight`, and chance. MMR then chooses a diverse
 * list from the films with the highest scores.
 * @param isAllowed an additional filter on the films
 */
export function rankFilms(
  films: FilmCatalog,
  query: Query,
  random: RandomGenerator,
  isAllowed: (index: number) => boolean = () => true,
): RankedFilms {
  const { weight, count, seed, taste } = query;
  const { table, indexes, posteriors, preferences, scoreOf: likingOf } = filmLiking(films, query, random);
  const limits = filmLimits(films, query);
  const [fitsSurvey, isWithin] = [surveyFilter(films, taste.survey), isBearable(films, limits)];
  const candidates = candidatesOf(
    table,
    'films',
    { taste, seed, wanted: count },
    indexes,
    (index) => fitsSurvey(index) && isAllowed(index),
    isWithin,
  );
  const fitOf = catalogFit(films, query, limits);
  const isFelt = feelingCriteriaOf(query) !== undefined;
  const fitFactor = (isFelt ? weights.feltFit : weights.fit) * fitWeight(weight);
  const scoreOf = (index: number): number => fitFactor * fitOf(index) + likingOf(index);
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
  const rules = filmRules(Object.keys(criteriaOf(query).films), films.genres);
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
