import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { SongCatalog } from '#lib/catalog/songs.ts';
import { criteriaOf } from '#lib/recommend/query/criteria.ts';
import { type ItemTable, songTable } from '#lib/recommend/query/itemTable.ts';
import { leftOut } from '#lib/recommend/query/leftOut.ts';
import { fitWeight, type Query } from '#lib/recommend/query/query.ts';
import { feelingCriteriaOf } from '#lib/recommend/query/situation.ts';
import { BetaPosteriors, surveyTraits } from '#lib/recommend/sample/posteriors.ts';
import { PreferenceSample } from '#lib/recommend/sample/preference.ts';
import { sampleGumbel } from '#lib/recommend/sample/rng.ts';
import { itemsOf, type Survey } from '#lib/taste/taste.ts';
import { candidatesOf } from './candidates.ts';
import { mmr, similarity } from './diversity.ts';
import { nearness, pathOf, progressOf } from './path.ts';
import type { Shortage } from './reason.ts';

/**
 * Weights of a song's score. Nearness to the path is a term of its own because it changes along the list. `chance` is
 * just large enough that a hundred lists together contain several hundred different songs.
 */
const weights = { family: 0.4, nearness: 2.5, preference: 1.5, popularity: 0.6, chance: 0.12 };

/** A song is well known from the popularity `wellKnown` on, and a hidden gem below `hiddenGem`. */
const wellKnown = 50;
const hiddenGem = 45;

/** A song that was picked. */
export interface RankedSong {
  readonly index: number;
  /** Whether the criteria ask for the song's family. */
  readonly matchesCriteria: boolean;
  /** The song's position in the list, from 0 (first) to 1 (last). */
  readonly position: number;
}

export interface RankedSongs {
  readonly table: ItemTable;
  readonly posteriors: BetaPosteriors;
  readonly preferences: PreferenceSample;
  readonly ranked: readonly RankedSong[];
  readonly shortage?: Shortage;
}

/**
 * Ranks songs for a mood and a wish. A song's score adds up its nearness to its point of the path (see pathOf), its
 * family's share of the criteria, the person's preference, its popularity and chance. MMR chooses a diverse list. The
 * wish `lift` orders it by its way (see progressOf), the other wishes by score, best first.
 * @param isAllowed an additional filter on the songs
 */
export function rankSongs(
  songs: SongCatalog,
  query: Query,
  random: RandomGenerator,
  isAllowed: (index: number) => boolean = () => true,
): RankedSongs {
  const { mood, wish, weight, count, seed, taste } = query;
  const table = songTable(songs);
  const indexes = table.find(itemsOf(taste));
  const surveyed = surveyTraits(taste.survey, 'songs', mood, table);
  const posteriors = new BetaPosteriors(table, taste.feedback, indexes, surveyed);
  const preferences = new PreferenceSample(table, posteriors, random);
  const fitsSurvey = surveyFilter(songs, taste.survey);
  const candidates = candidatesOf(
    table,
    'songs',
    { taste, seed, wanted: count },
    indexes,
    (index) => fitsSurvey(index) && isAllowed(index),
    familyFilter(songs, query),
  );

  const shares = criteriaOf(query).songs;
  const maxShare = Math.max(...Object.values(shares));
  const isGemSearch = taste.survey.fame === 'hidden';
  const indexOf = (candidate: number) => candidates.indexes[candidate]!;
  const valenceOf = (candidate: number) => songs.valences[indexOf(candidate)]! / 100;
  const energyOf = (candidate: number) => songs.energies[indexOf(candidate)]! / 100;
  const path = pathOf(query, Math.min(count, candidates.indexes.length));
  // Nearness is left out, because it depends on the position in the list.
  const fixedScores = Float64Array.from(candidates.indexes, (index) => {
    const family = (shares[songs.families[index]!] ?? 0) / maxShare;
    const popularity = isGemSearch ? 0 : songs.popularities[index]! / 100;
    return (
      weights.family * fitWeight(weight) * family +
      weights.preference * preferences.scoreOf(index) +
      weights.popularity * popularity +
      weights.chance * sampleGumbel(seed, index)
    );
  });
  const scoreOf = (candidate: number, position: number) =>
    fixedScores[candidate]! +
    weights.nearness * nearness(valenceOf(candidate), energyOf(candidate), path[position]!);
  const similarityOf = similarity(table);
  const chosen = mmr(candidates.indexes.length, count, scoreOf, (a, b) =>
    similarityOf(indexOf(a), indexOf(b)),
  );
  const wayTo = progressOf(query);
  const progress = (candidate: number) =>
    wayTo({ valence: valenceOf(candidate), energy: energyOf(candidate) });
  const scores = new Map(chosen.map((candidate, position) => [candidate, scoreOf(candidate, position)]));
  const ordered = chosen.toSorted((a, b) =>
    wish === 'lift' ? progress(a) - progress(b) : scores.get(b)! - scores.get(a)!,
  );
  const ranked = ordered.map((candidate, k) => ({
    index: indexOf(candidate),
    matchesCriteria: songs.families[indexOf(candidate)]! in shares,
    position: ordered.length < 2 ? 1 : k / (ordered.length - 1),
  }));
  const { shortage } = candidates;
  return { table, posteriors, preferences, ranked, ...(shortage && { shortage }) };
}

/** Returns whether a song meets the survey's preference for fame. */
function surveyFilter({ popularities }: SongCatalog, { fame }: Survey): (index: number) => boolean {
  return (index) =>
    fame === 'any' ||
    (fame === 'known' ? popularities[index]! >= wellKnown : popularities[index]! < hiddenGem);
}

/** Returns whether a feeling leaves a song's family in. A family that the survey names as always welcome is never left out. */
function familyFilter({ families }: SongCatalog, query: Query): (index: number) => boolean {
  const row = feelingCriteriaOf(query);
  const { loved } = query.taste.survey;
  const without: readonly string[] = row
    ? leftOut[row.without].songs.filter((family) => !loved.songs.includes(family))
    : [];
  return (index) => !without.includes(families[index]!);
}
