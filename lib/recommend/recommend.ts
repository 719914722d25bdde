import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { FilmCatalog } from '../catalog/films.ts';
import type { SongCatalog } from '../catalog/songs.ts';
import type { DecidedMood } from '../mood/reading.ts';
import { best, type Scored } from './best.ts';
import { seedCriteria } from './criteria.ts';
import { filmRules, meets } from './filmRules.ts';
import { type Drawn, drawMixed } from './mix.ts';
import type { FilmPick, Picks, SongPick } from './pick.ts';
import { weightedRating } from './rating.ts';
import { whyFilm, whySong } from './why.ts';

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
  /** How strongly the mood is felt, 0 to 1; 1 unless said. The picks of a weak mood hold a few of the other's. */
  readonly weight?: number;
}

/**
 * Songs and films for a mood: `count` drawn at random, without replacement, from the fifty best that meet the
 * mood's criteria, best first; a weak mood mixes in some of the other's: see drawMixed. Songs are ranked by Spotify's
 * popularity, films by weighted rating; of equals the earlier in the catalog leads. A catalog with fewer that meet
 * the criteria gives fewer.
 * @throws RangeError when count is not a whole number of 1 to 50, seed is not a whole number, or weight not of 0 to 1
 */
export function recommend({ songs, films }: Catalogs, { mood, seed, count, weight = 1 }: Wish): Picks {
  const criteria = seedCriteria[mood];
  const wanted = count ?? criteria.draw;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > criteria.best) {
    throw new RangeError(`count: expected a whole number from 1 to ${criteria.best}, got ${wanted}`);
  }
  if (!Number.isInteger(seed)) throw new RangeError(`seed: expected a whole number, got ${seed}`);
  if (!(weight >= 0 && weight <= 1)) throw new RangeError(`weight: expected 0 to 1, got ${weight}`);
  // Streams 2^64 steps apart: what is drawn of the songs says nothing of the films.
  const random = xoroshiro128plus(seed);
  const [forSongs, forFilms, forOtherSongs, forOtherFilms] = [1, 2, 3, 4].map(() => {
    random.jump();
    return random.clone();
  });
  const wish = { mood, count: wanted, weight };
  const drawnSongs = drawMixed((of) => bestSongs(songs, of), wish, forSongs!, forOtherSongs!);
  const drawnFilms = drawMixed((of) => bestFilms(films, of), wish, forFilms!, forOtherFilms!);
  const occasion = (drawn: Drawn) =>
    drawn.mood === mood ? `a ${mood} mood` : `a ${drawn.mood} mood, as yours is not wholly ${mood}`;
  return {
    songs: drawnSongs.map((one) => songPick(songs, one, occasion(one))),
    films: drawnFilms.map((one) => filmPick(films, one, occasion(one))),
  };
}

function bestSongs(songs: SongCatalog, mood: DecidedMood): Scored[] {
  const criteria = seedCriteria[mood];
  return best(criteria.best, songs.size, (index) =>
    criteria.songs.includes(songs.families[index]!) ? songs.popularities[index] : undefined,
  );
}

function bestFilms(films: FilmCatalog, mood: DecidedMood): Scored[] {
  const rules = filmRules(seedCriteria[mood].films, films.genres);
  return best(seedCriteria[mood].best, films.size, (index) =>
    rules.some((rule) => meets(films.genreMasks[index]!, rule))
      ? weightedRating(films.averages[index]!, films.votes[index]!, films.meanAverage)
      : undefined,
  );
}

function songPick(songs: SongCatalog, { index, score, place }: Drawn, occasion: string): SongPick {
  const song = songs.song(index);
  return {
    title: song.title,
    artist: song.artist,
    genres: [...new Set([song.family, song.genre])],
    year: song.year,
    score,
    why: whySong(song, occasion, place),
  };
}

function filmPick(films: FilmCatalog, { index, score, mood, place }: Drawn, occasion: string): FilmPick {
  const film = films.film(index);
  const met = filmRules(seedCriteria[mood].films, films.genres).filter((rule) =>
    meets(films.genreMasks[index]!, rule),
  );
  const asked = [...new Set(met.flatMap((rule) => rule.genres))];
  return {
    title: film.title,
    genres: film.genres,
    year: film.year,
    score: Math.round(score * 100) / 100,
    why: whyFilm(film, asked, occasion, place),
    imdbId: film.imdbId,
    average: film.average,
    votes: film.votes,
  };
}
