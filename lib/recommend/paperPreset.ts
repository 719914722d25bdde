import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import type { SongCatalog } from '#lib/catalog/songs.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { popularityReason, purposeOf, ratingReason } from './explain/why.ts';
import { type Catalogs, filmPick, type Picks, songPick } from './present/pick.ts';
import { maxCount, paperCriteria } from './query/criteria.ts';
import { songTable } from './query/itemTable.ts';
import { checkedCount } from './query/query.ts';
import { draw } from './sample/draw.ts';
import { randomStreams } from './sample/rng.ts';
import { type Scored, topK } from './sample/topK.ts';
import { filmRules, meets } from './score/filmRules.ts';
import { weightedRating } from './score/rating.ts';

/** The sum of all shares in a list of criteria. */
const totalShares = 10;

/**
 * Picks as the paper's recommender does: ten at random of the fifty best of a mood, in which each genre has its share.
 * Films are ranked by weighted rating, songs by Spotify's popularity. It uses no taste. If fewer items of the catalogs
 * meet the criteria, it returns fewer.
 * @throws RangeError unless count is an integer from 1 to 50 and seed an integer
 */
export function paperPicks(
  { songs, films }: Catalogs,
  { mood, seed, count }: { readonly mood: DecidedMood; readonly seed: number; readonly count?: number },
): Picks {
  const wanted = checkedCount(count);
  const [songStream, filmStream] = randomStreams(seed, 2);
  const fit = { kind: 'fit', sound: [], purpose: purposeOf({ mood, wish: 'stay' }) } as const;
  const table = songTable(songs);
  return {
    songs: drawFrom(paperSongs(songs, mood), wanted, songStream!).map(({ index, rank }) => {
      const song = songs.song(index);
      const why = [{ ...fit, genres: [song.family] }, popularityReason(song), rank];
      return songPick(song, table.idOf(index), why);
    }),
    films: drawFrom(paperFilms(films, mood), wanted, filmStream!).map(({ index, score, rank }) => {
      const film = films.film(index);
      const matchedGenres = Object.keys(paperCriteria[mood].films).flatMap((rule) =>
        rule.split('+').every((genre) => film.genres.includes(genre)) ? rule.split('+') : [],
      );
      const why = [{ ...fit, genres: [...new Set(matchedGenres)] }, ratingReason(film), rank];
      return filmPick(film, score, why);
    }),
  };
}

/** Returns the fifty best songs of a mood, best first. Each family has its share. */
export function paperSongs(songs: SongCatalog, mood: DecidedMood): Scored[] {
  return bestByShare(Object.entries(paperCriteria[mood].songs), (family, limit, taken) =>
    topK(limit, songs.size, (index) =>
      songs.families[index] === family && !taken.has(index) ? songs.popularities[index] : undefined,
    ),
  );
}

/**
 * Returns the fifty best films of a mood, best first. Each genre rule has its share.
 * @param isAllowed an additional filter on the films
 */
export function paperFilms(
  films: FilmCatalog,
  mood: DecidedMood,
  isAllowed: (index: number) => boolean = () => true,
): Scored[] {
  return bestByShare(Object.entries(paperCriteria[mood].films), (name, limit, taken) => {
    const [rule] = filmRules([name], films.genres);
    return topK(limit, films.size, (index) =>
      rule !== undefined && meets(films.genreMasks[index]!, rule) && !taken.has(index) && isAllowed(index)
        ? weightedRating(films.averages[index]!, films.votes[index]!, films.meanAverage)
        : undefined,
    );
  });
}

function bestByShare(
  criteria: readonly (readonly [name: string, share: number])[],
  bestOf: (name: string, limit: number, taken: ReadonlySet<number>) => Scored[],
): Scored[] {
  const taken = new Set<number>();
  const all: Scored[] = [];
  for (const [name, share] of criteria) {
    const best = bestOf(name, (maxCount * share) / totalShares, taken);
    for (const { index } of best) taken.add(index);
    all.push(...best);
  }
  return all.sort((a, b) => b.score - a.score || a.index - b.index);
}

function drawFrom(pool: readonly Scored[], count: number, random: RandomGenerator) {
  return draw(count, pool.length, random).map((position) => ({
    ...pool[position]!,
    rank: { kind: 'rank', rank: position + 1, total: pool.length } as const,
  }));
}
