import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import type { SongCatalog } from '#lib/catalog/songs.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { popular, purposeOf, rated } from './explain/why.ts';
import { type Catalogs, filmPick, type Picks, songPick } from './present/pick.ts';
import { maxCount, paperCriteria } from './query/criteria.ts';
import { songTable } from './query/itemTable.ts';
import { checkedCount } from './query/query.ts';
import { draw } from './sample/draw.ts';
import { randomStreams } from './sample/rng.ts';
import { type Scored, topK } from './sample/topK.ts';
import { filmRules, meets } from './score/filmRules.ts';
import { weightedRating } from './score/rating.ts';

/** Parts of the criteria that a list has in all. */
const allParts = 10;

/**
 * What the paper's recommender does: ten at random of the fifty best of a mood's genres, of which each genre has its
 * parts. Films are ranked by weighted rating, songs by Spotify's popularity; it knows of no taste. A catalog with fewer
 * that meet the criteria gives fewer.
 * @throws RangeError when count is not a whole number of 1 to 50, or seed is not a whole number
 */
export function paperPicks(
  { songs, films }: Catalogs,
  { mood, seed, count }: { readonly mood: DecidedMood; readonly seed: number; readonly count?: number },
): Picks {
  const wanted = checkedCount(count);
  const [forSongs, forFilms] = randomStreams(seed, 2);
  const fit = { kind: 'fit', sound: [], purpose: purposeOf({ mood, wish: 'stay' }) } as const;
  const shelf = songTable(songs);
  return {
    songs: drawn(paperSongs(songs, mood), wanted, forSongs!).map(({ index, place }) => {
      const song = songs.song(index);
      const why = [{ ...fit, genres: [song.family] }, popular(song), place];
      return songPick(song, shelf.idOf(index), why);
    }),
    films: drawn(paperFilms(films, mood), wanted, forFilms!).map(({ index, score, place }) => {
      const film = films.film(index);
      const met = Object.keys(paperCriteria[mood].films).flatMap((rule) =>
        rule.split('+').every((genre) => film.genres.includes(genre)) ? rule.split('+') : [],
      );
      return filmPick(film, score, [{ ...fit, genres: [...new Set(met)] }, rated(film), place]);
    }),
  };
}

/** The fifty best songs of a mood, best first: of each family its parts. */
export function paperSongs(songs: SongCatalog, mood: DecidedMood): Scored[] {
  return ofParts(Object.entries(paperCriteria[mood].songs), (family, most, taken) =>
    topK(most, songs.size, (index) =>
      songs.families[index] === family && !taken.has(index) ? songs.popularities[index] : undefined,
    ),
  );
}

/** The fifty best films of a mood, best first: of each rule its parts. @param among what else is asked of a film */
export function paperFilms(
  films: FilmCatalog,
  mood: DecidedMood,
  among: (index: number) => boolean = () => true,
): Scored[] {
  return ofParts(Object.entries(paperCriteria[mood].films), (name, most, taken) => {
    const [rule] = filmRules([name], films.genres);
    return topK(most, films.size, (index) =>
      rule !== undefined && meets(films.genreMasks[index]!, rule) && !taken.has(index) && among(index)
        ? weightedRating(films.averages[index]!, films.votes[index]!, films.meanAverage)
        : undefined,
    );
  });
}

function ofParts(
  criteria: readonly (readonly [string, number])[],
  bestOf: (name: string, most: number, taken: ReadonlySet<number>) => Scored[],
): Scored[] {
  const taken = new Set<number>();
  const all: Scored[] = [];
  for (const [name, parts] of criteria) {
    const found = bestOf(name, (maxCount * parts) / allParts, taken);
    for (const { index } of found) taken.add(index);
    all.push(...found);
  }
  return all.sort((a, b) => b.score - a.score || a.index - b.index);
}

function drawn(pool: readonly Scored[], count: number, random: RandomGenerator) {
  return draw(count, pool.length, random).map((at) => ({
    ...pool[at]!,
    place: { kind: 'rank', rank: at + 1, of: pool.length } as const,
  }));
}
