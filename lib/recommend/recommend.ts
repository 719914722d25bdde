import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { FilmCatalog } from '../catalog/films.ts';
import type { SongCatalog } from '../catalog/songs.ts';
import type { DecidedMood } from '../mood/reading.ts';
import { best, type Scored } from './best.ts';
import { type MoodCriteria, seedCriteria } from './criteria.ts';
import { draw } from './draw.ts';
import { type FilmRule, filmRules, meets } from './filmRules.ts';
import type { FilmPick, Picks, SongPick } from './pick.ts';
import { weightedRating } from './rating.ts';
import { type Place, whyFilm, whySong } from './why.ts';

export interface Catalogs {
  readonly songs: SongCatalog;
  readonly films: FilmCatalog;
}

export interface Wish {
  readonly mood: DecidedMood;
  /** A whole number; the same seed gives the same picks. Only its low 32 bits count. */
  readonly seed: number;
  /** How many songs and how many films, 1 to 50; the criteria's ten unless said. */
  readonly count?: number;
}

/**
 * Songs and films for a mood: `count` drawn at random, without replacement, from the fifty best that meet the
 * mood's criteria, best first. Songs are ranked by Spotify's popularity, films by weighted rating; of equals the
 * earlier in the catalog leads. A catalog with fewer that meet the criteria gives fewer.
 * @throws RangeError when count is not a whole number of 1 to 50, or seed is not a whole number
 */
export function recommend({ songs, films }: Catalogs, { mood, seed, count }: Wish): Picks {
  const criteria = seedCriteria[mood];
  const wanted = count ?? criteria.draw;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > criteria.best) {
    throw new RangeError(`count: expected a whole number from 1 to ${criteria.best}, got ${wanted}`);
  }
  if (!Number.isInteger(seed)) throw new RangeError(`seed: expected a whole number, got ${seed}`);
  // Streams 2^64 steps apart: what is drawn of the songs says nothing of the films.
  const random = xoroshiro128plus(seed);
  random.jump();
  const forSongs = random.clone();
  random.jump();
  const rules = filmRules(criteria.films, films.genres);
  return {
    songs: drawn(bestSongs(songs, criteria), wanted, forSongs, (one, place) =>
      songPick(songs, one, mood, place),
    ),
    films: drawn(bestFilms(films, criteria, rules), wanted, random, (one, place) =>
      filmPick(films, one, rules, mood, place),
    ),
  };
}

function bestSongs(songs: SongCatalog, criteria: MoodCriteria): Scored[] {
  return best(criteria.best, songs.size, (index) =>
    criteria.songs.includes(songs.families[index]!) ? songs.popularities[index] : undefined,
  );
}

function bestFilms(films: FilmCatalog, criteria: MoodCriteria, rules: readonly FilmRule[]): Scored[] {
  return best(criteria.best, films.size, (index) =>
    rules.some((rule) => meets(films.genreMasks[index]!, rule))
      ? weightedRating(films.averages[index]!, films.votes[index]!, films.meanAverage)
      : undefined,
  );
}

function drawn<P>(
  pool: readonly Scored[],
  count: number,
  random: RandomGenerator,
  pick: (one: Scored, place: Place) => P,
): P[] {
  return draw(count, pool.length, random).map((at) => pick(pool[at]!, { rank: at + 1, of: pool.length }));
}

function songPick(songs: SongCatalog, { index, score }: Scored, mood: DecidedMood, place: Place): SongPick {
  const song = songs.song(index);
  return {
    title: song.title,
    artist: song.artist,
    genres: [...new Set([song.family, song.genre])],
    year: song.year,
    score,
    why: whySong(song, mood, place),
  };
}

function filmPick(
  films: FilmCatalog,
  { index, score }: Scored,
  rules: readonly FilmRule[],
  mood: DecidedMood,
  place: Place,
): FilmPick {
  const film = films.film(index);
  const met = rules.filter((rule) => meets(films.genreMasks[index]!, rule));
  const asked = [...new Set(met.flatMap((rule) => rule.genres))];
  return {
    title: film.title,
    genres: film.genres,
    year: film.year,
    score: Math.round(score * 100) / 100,
    why: whyFilm(film, asked, mood, place),
    imdbId: film.imdbId,
    average: film.average,
    votes: film.votes,
  };
}
