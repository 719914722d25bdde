import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { FilmCatalog } from '#lib/catalog/films.ts';
import type { SongCatalog } from '#lib/catalog/songs.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { popularityReason, purposeOf, ratingReason } from './explain/why.ts';
import { type Catalogs, filmPick, type Picks, songPick } from './present/pick.ts';
import { songTable } from './query/itemTable.ts';
import { paperPoolSize, paperRules } from './query/paperRule.ts';
import { checkedCount } from './query/query.ts';
import { draw } from './sample/draw.ts';
import { randomStreams } from './sample/rng.ts';
import type { Scored } from './sample/topK.ts';
import { feelOf } from './score/filmFeel.ts';
import { filmRules, meets } from './score/filmRules.ts';
import { weightedRating } from './score/rating.ts';

/** The sum of all parts of the genres. */
const totalShares = 10;

/**
 * Picks as the paper's recommender does (see paperRules): ten at random of about fifty songs and of fifty films of a mood. It
 * uses no taste. If fewer items of the catalogs meet the rule, it returns fewer.
 * @throws RangeError unless count is an integer from 1 to 50 and seed an integer
 */
export function paperPicks(
  { songs, films }: Catalogs,
  { mood, seed, count }: { readonly mood: DecidedMood; readonly seed: number; readonly count?: number },
): Picks {
  const wanted = checkedCount(count);
  const [songStream, filmStream, poolStream] = randomStreams(seed, 3);
  const fit = { kind: 'fit', sound: [], purpose: purposeOf({ mood, wish: 'stay' }) } as const;
  const table = songTable(songs);
  return {
    songs: drawFrom(paperSongs(songs, mood), wanted, songStream!).map(({ index, score, rank }) => {
      // The popularity of the paper's list, not of today.
      const song = { ...songs.song(index), popularity: score };
      const why = [{ ...fit, genres: [song.family] }, popularityReason(song), rank];
      return songPick(song, table.idOf(index), why);
    }),
    films: drawFrom(paperFilms(films, mood, poolStream!), wanted, filmStream!).map(({ index, rank }) => {
      const film = films.film(index);
      const matchedGenres = Object.keys(paperRules[mood].films).flatMap((rule) =>
        rule.split('+').every((genre) => film.genres.includes(genre)) ? rule.split('+') : [],
      );
      const { valence, arousal } = feelOf(films, index);
      const why = [{ ...fit, genres: [...new Set(matchedGenres)] }, ratingReason(film), rank];
      return filmPick(film, { valence, arousal }, why);
    }),
  };
}

/**
 * Returns the fifty most popular songs of a mood in the paper's list, and those as popular as the fiftieth, best first. The
 * score is the popularity in that list.
 */
export function paperSongs(songs: SongCatalog, mood: DecidedMood): Scored[] {
  const words = paperRules[mood].songs;
  const candidates = Array.from(songs.paperPopularities, (score, index) => ({ index, score }))
    .filter(({ index, score }) => score > 0 && words.some((word) => songs.song(index).genre.includes(word)))
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const lowest = candidates[paperPoolSize - 1]?.score ?? 0;
  return candidates.filter(({ score }) => score >= lowest);
}

/**
 * Returns the indexes of the films that paperFilms draws from: films of the mood's genres that reach the lowest average of the
 * paper's table.
 */
export function paperCandidates(films: FilmCatalog, mood: DecidedMood): ReadonlySet<number> {
  const { films: shares, minAverage } = paperRules[mood];
  const rules = filmRules(Object.keys(shares), films.genres);
  const candidates = new Set<number>();
  films.averageTenths.forEach((tenths, index) => {
    if (tenths / 10 >= minAverage && rules.some((rule) => meets(films.genreMasks[index]!, rule)))
      candidates.add(index);
  });
  return candidates;
}

/**
 * Draws fifty films of a mood from its candidates (see paperCandidates), in which each genre has its part, and returns them in
 * the order of their weighted rating, best first. If a genre has too few candidates, the best of its other films fill its part.
 * @param isAllowed an additional filter on the films
 */
export function paperFilms(
  films: FilmCatalog,
  mood: DecidedMood,
  random: RandomGenerator,
  isAllowed: (index: number) => boolean = () => true,
): Scored[] {
  const candidates = paperCandidates(films, mood);
  const taken = new Set<number>();
  const pool: Scored[] = [];
  for (const [name, share] of Object.entries(paperRules[mood].films)) {
    const wanted = (paperPoolSize * share) / totalShares;
    const all = bestFirst(films, name, (index) => !taken.has(index) && isAllowed(index));
    const reaching = all.filter(({ index }) => candidates.has(index));
    const others = all.filter(({ index }) => !candidates.has(index));
    const drawn = draw(wanted, reaching.length, random).map((position) => reaching[position]!);
    const part = [...drawn, ...others.slice(0, wanted - drawn.length)];
    for (const { index } of part) taken.add(index);
    pool.push(...part);
  }
  return pool.sort(byScore);
}

/** Returns the films that meet a rule by their weighted rating. */
function bestFirst(films: FilmCatalog, name: string, isAllowed: (index: number) => boolean): Scored[] {
  const [rule] = filmRules([name], films.genres);
  if (rule === undefined) return [];
  const all: Scored[] = [];
  for (let index = 0; index < films.size; index++)
    if (meets(films.genreMasks[index]!, rule) && isAllowed(index))
      all.push({
        index,
        score: weightedRating(films.averageTenths[index]! / 10, films.votes[index]!, films.meanAverage),
      });
  return all.sort(byScore);
}

const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.index - b.index;

function drawFrom(pool: readonly Scored[], count: number, random: RandomGenerator) {
  return draw(count, pool.length, random).map((position) => ({
    ...pool[position]!,
    rank: { kind: 'rank', rank: position + 1, total: pool.length } as const,
  }));
}
