import type { SongFamily } from '#lib/catalog/songFamilies.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import type { Wish } from '#lib/taste/wishes.ts';
import { feelingCriteriaOf, type Situation } from './situation.ts';

/** Genres that answer a mood, each with its share of the answer in tenths. */
export interface Criteria {
  readonly songs: Readonly<Partial<Record<SongFamily, number>>>;
  /** The key 'Action+Comedy' asks for films that have both genres. */
  readonly films: Readonly<Record<string, number>>;
}

/**
 * Genres for each mood and wish, after mood management theory: a happy person prefers what matches the mood; a sad
 * person may look for comfort in something equally sad, for something brighter, or for something absorbing.
 * @see Zillmann 1988, "Mood Management Through Communication Choices"
 * @see Hanser, ter Bogt, van den Tol, Mark and Vingerhoets 2016, "Consolation through music: A survey study"
 */
export const criteria: Readonly<Record<DecidedMood, Readonly<Record<Wish, Criteria>>>> = {
  happy: {
    lift: {
      songs: { pop: 4, electronic: 2, latin: 2, 'soul and r&b': 1, 'hip-hop': 1 },
      films: { Comedy: 4, Adventure: 2, Romance: 2, Animation: 1, Musical: 1 },
    },
    stay: {
      songs: { pop: 4, 'hip-hop': 2, 'soul and r&b': 2, latin: 1, rock: 1 },
      films: { Comedy: 3, Romance: 3, Drama: 2, Adventure: 1, Thriller: 1 },
    },
    distract: {
      songs: { rock: 3, electronic: 3, 'hip-hop': 2, 'folk and acoustic': 1, jazz: 1 },
      films: { Mystery: 3, 'Sci-Fi': 2, Thriller: 2, Adventure: 2, Documentary: 1 },
    },
  },
  sad: {
    lift: {
      songs: { pop: 4, 'soul and r&b': 2, rock: 2, 'folk and acoustic': 1, latin: 1 },
      films: { Comedy: 4, Adventure: 2, Family: 1, Animation: 1, Romance: 1, Music: 1 },
    },
    stay: {
      songs: {
        rock: 3,
        'folk and acoustic': 2,
        pop: 2,
        metal: 1,
        'soul and r&b': 1,
        'classical and instrumental': 1,
      },
      films: { Drama: 5, Romance: 2, Biography: 1, Music: 1, War: 1 },
    },
    distract: {
      songs: { electronic: 3, 'hip-hop': 3, metal: 2, rock: 1, latin: 1 },
      films: { 'Sci-Fi': 3, Action: 2, Mystery: 2, Fantasy: 2, Thriller: 1 },
    },
  },
};

/** Returns the criteria of a feeling, in equal shares, or else those of the mood. */
export function criteriaOf(situation: Situation): Criteria {
  const row = feelingCriteriaOf(situation);
  if (row === undefined) return criteria[situation.mood][situation.wish];
  return { songs: equalShares(row.songs.of), films: equalShares(row.films.of) };
}

const equalShares = (genres: readonly string[]): Record<string, number> =>
  Object.fromEntries(genres.map((genre) => [genre, 10 / genres.length]));

/** How many songs and how many films a list has if the request does not set a count. */
export const defaultCount = 10;
/** The largest count of a request. */
export const maxCount = 50;
