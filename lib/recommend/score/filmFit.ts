import type { FilmCatalog } from '#lib/catalog/films.ts';
import { criteriaOf } from '#lib/recommend/query/criteria.ts';
import { type FilmTarget, filmTargetOf } from '#lib/recommend/query/filmTargets.ts';
import { genreCount } from '#lib/recommend/query/itemTable.ts';
import type { Situation } from '#lib/recommend/query/situation.ts';
import type { FilmFeel } from './filmFeel.ts';
import type { FilmLimits } from './filmLimits.ts';
import { filmRules, meets } from './filmRules.ts';

export interface FitQuery extends Situation {
  /** The strength of the mood, 0 to 1. Defaults to 1. */
  readonly weight?: number;
}

/** The share of the genres in the fit. The rest is the place in the plane of valence and arousal. */
const genreShare = 0.2;
/**
 * The share of valence in a squared distance of the plane, without and with a feeling. The rest is arousal, which tells feelings
 * of one mood apart.
 */
const valenceShares = { mood: 0.75, feeling: 0.5 };
/** Films within this distance of the target are equally near. The numbers are not more exact than that. */
const closeEnough = 0.15;
/** How much of the difference to a middling fit is left if the film's feel was guessed from its genres. */
const guessTrust = 0.6;
const middlingFit = 0.5;
const neutral = { valence: 0.5, arousal: 0.5 };

/**
 * Returns how well a film fits a mood, a wish and a feeling, 0 (not at all) to 1. It adds up nearness to the target (see
 * filmTargetOf) in the plane of valence and arousal, and the cosine between the film's genres and the criteria. A film
 * loses fit between the easy and the highest heaviness of the target, down to 0. A fit that was guessed from the genres
 * alone is drawn towards 0.5. A film that is heavier than the highest, or of a genre that is not offered, has the fit 0.
 */
export function filmFit(film: FilmFeel, query: FitQuery): number {
  const { maxHeaviness, barred, without } = filmTargetOf(query);
  const notOffered = [...barred, ...(without?.films ?? [])];
  if (film.heaviness > maxHeaviness || film.genres.some((genre) => notOffered.includes(genre))) return 0;
  const genreFit = genreFitter(criteriaOf(query).films, film.genres);
  const { valence, arousal, heaviness, described } = film;
  const genres = genreFit(2 ** film.genres.length - 1);
  return feelFitter(query)(valence, arousal, heaviness, described, genres, maxHeaviness);
}

/**
 * Returns a function that gives the fit of a film by its index in a catalog: `filmFit` for many films. It is meant for films
 * within the limits.
 */
export function catalogFit(
  films: FilmCatalog,
  query: FitQuery,
  limits: FilmLimits,
): (index: number) => number {
  const { genreMasks, valences, arousals, heaviness, described } = films;
  const genreFit = genreFitter(criteriaOf(query).films, films.genres);
  const fitOf = feelFitter(query);
  return (index) => {
    const mask = genreMasks[index]!;
    return fitOf(
      valences[index]! / 100,
      arousals[index]! / 100,
      heaviness[index]! / 100,
      described[index] === 1,
      genreFit(mask),
      mask & limits.named ? limits.namedMax : limits.max,
    );
  };
}

/** Returns a function that gives the fit of a film that is within the limits. */
function feelFitter(query: FitQuery) {
  const { valence: goal, arousal: pace, easyHeaviness, without } = targetOf(query);
  const valenceShare = without === undefined ? valenceShares.mood : valenceShares.feeling;
  return (
    valence: number,
    arousal: number,
    heaviness: number,
    described: boolean,
    genreFit: number,
    maxHeaviness: number,
  ): number => {
    const x = valence - goal;
    const y = arousal - pace;
    const distance = Math.sqrt(valenceShare * x * x + (1 - valenceShare) * y * y);
    const nearness = 1 - Math.max(0, distance - closeEnough);
    const ease = Math.min(1, Math.max(0, maxHeaviness - heaviness) / (maxHeaviness - easyHeaviness));
    const fit = ease * (genreShare * genreFit + (1 - genreShare) * nearness);
    return described ? fit : middlingFit + guessTrust * (fit - middlingFit);
  };
}

/** Returns the target of a wish. What stays with a weak mood is nearer to the middle of the plane. */
function targetOf({ weight = 1, ...situation }: FitQuery): FilmTarget {
  const target = filmTargetOf(situation);
  if (situation.wish !== 'stay') return target;
  return {
    ...target,
    valence: neutral.valence + weight * (target.valence - neutral.valence),
    arousal: neutral.arousal + weight * (target.arousal - neutral.arousal),
  };
}

/** Returns a function that gives the cosine between the genres of a mask and some criteria, 0 to 1. */
function genreFitter(shares: Readonly<Record<string, number>>, vocabulary: readonly string[]) {
  const rules = filmRules(Object.keys(shares), vocabulary);
  const ruleShares = rules.map(({ genres }) => shares[genres.join('+')]!);
  const norm = Math.hypot(...Object.values(shares));
  return (mask: number): number => {
    let matched = 0;
    for (let k = 0; k < rules.length; k++) if (meets(mask, rules[k]!)) matched += ruleShares[k]!;
    return mask === 0 ? 0 : matched / (norm * Math.sqrt(genreCount(mask)));
  };
}
