import type { DecidedMood } from '#lib/mood/reading.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { whyFilm, whySong } from './explain/why.ts';
import { type Catalogs, filmPick, type Picks, songPick } from './present/pick.ts';
import { defaultWish, type Wish } from './query/criteria.ts';
import { checkedCount, checkedWeight, type Query } from './query/query.ts';
import { randomStreams } from './sample/rng.ts';
import { rankFilms } from './score/films.ts';
import { weightedRating } from './score/rating.ts';
import { rankSongs } from './score/songs.ts';

export interface Request {
  readonly mood: DecidedMood;
  /** A whole number; the same seed gives the same picks. Only its low 32 bits count. */
  readonly seed: number;
  /** `stay` unless said. */
  readonly wish?: Wish;
  /** How many songs and how many films, 1 to 50; ten unless said. */
  readonly count?: number;
  /** How strongly the mood is felt, 0 to 1; 1 unless said. */
  readonly weight?: number;
  /** Of nobody, unless said. */
  readonly taste?: Taste;
}

/**
 * Songs and films for a mood, a wish and a taste: see rankSongs and rankFilms. Where a taste leaves fewer than asked for,
 * `shortages` say why.
 * @throws RangeError when count is not a whole number of 1 to 50, seed is not a whole number, or weight not of 0 to 1
 */
export function recommend({ songs, films }: Catalogs, request: Request): Picks {
  const { mood, seed, wish = defaultWish, taste = noTaste } = request;
  const ask: Query = {
    ...{ mood, seed, wish, taste },
    count: checkedCount(request.count),
    weight: checkedWeight(request.weight),
  };
  const [forSongs, forFilms] = randomStreams(seed, 2);
  const rankedSongs = rankSongs(songs, ask, forSongs!);
  const rankedFilms = rankFilms(films, ask, forFilms!);
  const shortages = {
    ...(rankedSongs.shortage && { songs: rankedSongs.shortage }),
    ...(rankedFilms.shortage && { films: rankedFilms.shortage }),
  };
  return {
    songs: rankedSongs.ranked.map((one) => {
      const song = songs.song(one.index);
      return songPick(song, rankedSongs.shelf.idOf(one.index), whySong(song, one, rankedSongs, ask));
    }),
    films: rankedFilms.ranked.map((one) => {
      const film = films.film(one.index);
      const score = weightedRating(film.average, film.votes, films.meanAverage);
      return filmPick(film, score, whyFilm(film, one, rankedFilms, ask));
    }),
    ...(Object.keys(shortages).length > 0 && { shortages }),
  };
}
