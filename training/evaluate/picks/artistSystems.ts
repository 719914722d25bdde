import type { SongCatalog } from '#lib/catalog/songs.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { defaultCount } from '#lib/recommend/query/criteria.ts';
import { songTable } from '#lib/recommend/query/itemTable.ts';
import { randomStreams } from '#lib/recommend/sample/rng.ts';
import { topK } from '#lib/recommend/sample/topK.ts';
import { rankSongs } from '#lib/recommend/score/songs.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { defaultWish } from '#lib/taste/wishes.ts';
import type { RatingTable } from '#training/catalogs/vectors/ratingTable.ts';
import { cosines, nearest } from './peers/cosines.ts';

/** Chosen on the learning people among k = 5, 10, 20, 50, 1000 and shrinkage 2, 5, 10, 20. */
const artistNeighbours = { k: 20, shrinkage: 2, minListeners: 2 };
/** The number of songs that a listener likes of each known artist, the most popular ones. */
const likesOfArtist = 2;

export interface ArtistQuestion {
  readonly mood: DecidedMood;
  readonly seed: number;
  /** Numbers of the artists whom the listener is known to play. */
  readonly known: readonly number[];
}

/** A recommender of artists whom a listener is not known to play. */
export interface ArtistSystem {
  readonly name: string;
  readonly asksMood: boolean;
  /** Returns the numbers of at most ten artists, best first. */
  readonly list: (question: ArtistQuestion) => readonly number[];
}

/**
 * Returns the recommenders of artists. All of them choose among the artists that a person of the table plays, so an artist whom
 * nobody of 2011 could know is not offered.
 * @param table who plays whom, of the people to learn from
 */
export function artistSystems(songs: SongCatalog, table: RatingTable): ArtistSystem[] {
  const popularity = new Float64Array(table.films);
  for (const [song, artist] of songs.artists.entries())
    popularity[artist] = Math.max(popularity[artist]!, songs.popularities[song]!);
  const { k, shrinkage, minListeners } = artistNeighbours;
  const ones = new Float64Array(table.film.length).fill(1);
  const similarities = cosines(table, ones, minListeners, shrinkage);
  const best = (known: readonly number[], scoreOf: (artist: number) => number): number[] => {
    const isKnown = new Set(known);
    const score = (artist: number) =>
      table.counts[artist] === 0 || isKnown.has(artist) ? undefined : scoreOf(artist);
    return topK(defaultCount, table.films, score).map(({ index }) => index);
  };
  const neighbourScore = (known: readonly number[]) => {
    const rows = known.map((artist) => similarities.rows[artist]!);
    return (artist: number): number => {
      const row = similarities.rows[artist]!;
      const near = row < 0 ? [] : nearest(similarities, row, rows, k);
      return near.reduce((sum, { similarity }) => sum + similarity, 0);
    };
  };
  const asked = { asksMood: false };
  return [
    { ...asked, name: 'most played', list: ({ known }) => best(known, (artist) => table.counts[artist]!) },
    { ...asked, name: 'most popular (Spotify)', list: ({ known }) => best(known, (a) => popularity[a]!) },
    { ...asked, name: 'item-kNN', list: ({ known }) => best(known, neighbourScore(known)) },
    { name: 'ours without taste', asksMood: true, list: (question) => ours(songs, table, question, []) },
    {
      name: 'ours with taste',
      asksMood: true,
      list: (question) => ours(songs, table, question, likedSongs(songs, question.known)),
    },
  ];
}

/** Returns the most popular songs of some artists, by index. */
function likedSongs({ artists, popularities }: SongCatalog, known: readonly number[]): number[] {
  const songsOf = new Map(known.map((artist) => [artist, [] as number[]]));
  for (const [song, artist] of artists.entries()) songsOf.get(artist)?.push(song);
  return [...songsOf.values()].flatMap((songs) =>
    songs.sort((a, b) => popularities[b]! - popularities[a]! || a - b).slice(0, likesOfArtist),
  );
}

function ours(
  songs: SongCatalog,
  { counts }: RatingTable,
  { mood, seed, known }: ArtistQuestion,
  liked: readonly number[],
): number[] {
  const { idOf } = songTable(songs);
  const feedback = liked.map((song) => ({ item: idOf(song), verdict: 'like' as const, seen: false }));
  const isKnown = new Set(known);
  const taste = { ...noTaste, feedback };
  const query = { mood, wish: defaultWish, weight: 1, count: defaultCount, seed, taste };
  const isAllowed = (song: number): boolean => {
    const artist = songs.artists[song]!;
    return counts[artist]! > 0 && !isKnown.has(artist);
  };
  const { ranked } = rankSongs(songs, query, randomStreams(seed, 2)[0]!, isAllowed);
  return [...new Set(ranked.map(({ index }) => songs.artists[index]!))];
}
