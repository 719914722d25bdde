import type { Feeling } from '#lib/mood/feelings.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { defaultWish, type Wish } from '#lib/taste/wishes.ts';
import { whyFilm, whySong } from './explain/why.ts';
import { type Catalogs, filmPick, type Picks, songPick } from './present/pick.ts';
import { isFor, type Occasion } from './query/occasion.ts';
import { checkedCount, checkedWeight, type Query } from './query/query.ts';
import { randomStreams } from './sample/rng.ts';
import { feelOf } from './score/filmFeel.ts';
import { rankFilms } from './score/films.ts';
import { rankSongs } from './score/songs.ts';

export interface Request extends Occasion {
  readonly mood: DecidedMood;
  /** An integer. Only its low 32 bits count; the same seed gives the same picks. */
  readonly seed: number;
  /** Defaults to `stay`. */
  readonly wish?: Wish;
  /** The number of songs and the number of films, 1 to 50. Defaults to 10. */
  readonly count?: number;
  /** The strength of the mood, 0 to 1. Defaults to 1. */
  readonly weight?: number;
  /** The clear feeling of the post. Without one, and with one that does not belong to the mood, the mood alone decides. */
  readonly feeling?: Feeling;
  /** Defaults to `noTaste`. */
  readonly taste?: Taste;
}

/**
 * Picks songs and films for a mood, a wish and a taste (see rankSongs and rankFilms), as far as they suit the occasion
 * (see isFor). If this leaves fewer than `count`, `shortages` explains why.
 * @throws RangeError unless count is an integer from 1 to 50, seed an integer, and weight from 0 to 1
 */
export function recommend({ songs, films }: Catalogs, request: Request): Picks {
  const query: Query = {
    mood: request.mood,
    feeling: request.feeling,
    seed: request.seed,
    wish: request.wish ?? defaultWish,
    taste: request.taste ?? noTaste,
    count: checkedCount(request.count),
    weight: checkedWeight(request.weight),
  };
  const [songStream, filmStream] = randomStreams(query.seed, 2);
  const rankedSongs = rankSongs(songs, query, songStream!, isFor(songs, request));
  const rankedFilms = rankFilms(films, query, filmStream!, isFor(films, request));
  const shortages = {
    ...(rankedSongs.shortage && { songs: rankedSongs.shortage }),
    ...(rankedFilms.shortage && { films: rankedFilms.shortage }),
  };
  return {
    songs: rankedSongs.ranked.map((ranked) => {
      const song = songs.song(ranked.index);
      const id = rankedSongs.table.idOf(ranked.index);
      return songPick(song, id, whySong(song, ranked, rankedSongs, query));
    }),
    films: rankedFilms.ranked.map((ranked) => {
      const film = films.film(ranked.index);
      const feel = feelOf(films, ranked.index);
      const { valence, arousal } = feel;
      return filmPick(film, { valence, arousal }, whyFilm(film, feel, ranked, rankedFilms, query));
    }),
    ...(Object.keys(shortages).length > 0 && { shortages }),
  };
}
