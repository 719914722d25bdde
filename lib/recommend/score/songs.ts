import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { SongCatalog } from '#lib/catalog/songs.ts';
import { criteria } from '#lib/recommend/query/criteria.ts';
import { type ItemTable, songTable } from '#lib/recommend/query/itemTable.ts';
import { fitWeight, type Query } from '#lib/recommend/query/query.ts';
import { BetaPosteriors, fromSurvey } from '#lib/recommend/sample/posteriors.ts';
import { PreferenceSample } from '#lib/recommend/sample/preference.ts';
import { sampleGumbel } from '#lib/recommend/sample/rng.ts';
import { itemsOf, type Survey } from '#lib/taste/taste.ts';
import { candidatesOf } from './candidates.ts';
import { mmr, similarity } from './diversity.ts';
import { nearness, pathOf } from './path.ts';
import type { Shortage } from './reason.ts';

/**
 * What each part is worth. Nearness to where the song should stand is a part of its own, for it moves along the list. Of
 * chance there is as much as brings hundreds of songs forth in a hundred sets.
 */
const parts = { family: 0.4, near: 2.5, liking: 1.5, popularity: 0.6, chance: 0.12 };

/** Popularity on Spotify from which a song is well known, and from which it is no hidden gem. */
const wellKnown = 50;
const hiddenGem = 45;

/** A song that was picked. */
export interface RankedSong {
  readonly index: number;
  /** Its family is one that the mood and the wish ask for. */
  readonly asked: boolean;
  /** Its place in the list, 0 to 1. */
  readonly place: number;
}

export interface RankedSongs {
  readonly shelf: ItemTable;
  readonly beliefs: BetaPosteriors;
  readonly liked: PreferenceSample;
  readonly ranked: readonly RankedSong[];
  readonly shortage?: Shortage;
}

/**
 * Songs for a mood and a wish. Each is worth how near it is to where a song of its place should be (see pathOf), its
 * family's part in the criteria, what this person may like it, and its popularity; then variety. Those that lift come in
 * the order of valence and energy, all others best first.
 */
export function rankSongs(songs: SongCatalog, ask: Query, random: RandomGenerator): RankedSongs {
  const { mood, wish, weight, count, seed, taste } = ask;
  const shelf = songTable(songs);
  const at = shelf.find(itemsOf(taste));
  const beliefs = new BetaPosteriors(
    shelf,
    taste.feedback,
    at,
    fromSurvey(taste.survey, 'songs', mood, shelf),
  );
  const liked = new PreferenceSample(shelf, beliefs, random);
  const open = candidatesOf(shelf, 'songs', { taste, seed, wanted: count }, at, suits(songs, taste.survey));

  const shares = criteria[mood][wish].songs;
  const largest = Math.max(...Object.values(shares));
  const isGem = taste.survey.fame === 'hidden';
  const valenceOf = (index: number) => songs.valences[index]! / 100;
  const energyOf = (index: number) => songs.energies[index]! / 100;
  const path = pathOf(mood, wish, weight, Math.min(count, open.indexes.length));
  const staying = Float64Array.from(open.indexes, (index) => {
    const family = (shares[songs.families[index]!] ?? 0) / largest;
    const popularity = isGem ? 0 : songs.popularities[index]! / 100;
    return (
      parts.family * fitWeight(weight) * family +
      parts.liking * liked.of(index) +
      parts.popularity * popularity +
      parts.chance * sampleGumbel(seed, index)
    );
  });
  const near = (index: number, place: number) =>
    parts.near * nearness(valenceOf(index), energyOf(index), path[place]!);
  const alike = similarity(shelf);
  const chosen = mmr(
    open.indexes.length,
    count,
    (k, place) => staying[k]! + near(open.indexes[k]!, place),
    (a, b) => alike(open.indexes[a]!, open.indexes[b]!),
  );
  const bright = (k: number) => valenceOf(open.indexes[k]!) + energyOf(open.indexes[k]!);
  const worth = new Map(chosen.map((k, place) => [k, staying[k]! + near(open.indexes[k]!, place)]));
  const ordered = chosen.toSorted((a, b) =>
    wish === 'lift' ? bright(a) - bright(b) : worth.get(b)! - worth.get(a)!,
  );
  const ranked = ordered.map((k, place) => {
    const index = open.indexes[k]!;
    return {
      index,
      asked: songs.families[index]! in shares,
      place: ordered.length < 2 ? 1 : place / (ordered.length - 1),
    };
  });
  return { shelf, beliefs, liked, ranked, ...(open.shortage && { shortage: open.shortage }) };
}

function suits({ popularities }: SongCatalog, { fame }: Survey): (index: number) => boolean {
  return (index) =>
    fame === 'any' ||
    (fame === 'known' ? popularities[index]! >= wellKnown : popularities[index]! < hiddenGem);
}
