import type { DecidedMood } from '#lib/mood/reading.ts';

/** What the paper's recommender asks for in a mood. */
export interface PaperRule {
  /** A song's genre has one of these words in its name, as 'folk-pop' and 'pop punk' have 'pop'. */
  readonly songs: readonly string[];
  /** Genres of films with their parts of ten. 'Action+Comedy' asks for films that have both genres. */
  readonly films: Readonly<Record<string, number>>;
  /** The lowest average of a film in the paper's table. */
  readonly minAverage: number;
}

/** The number of songs and of films from which the paper's recommender draws ten at random. */
export const paperPoolSize = 50;

/**
 * The rule of the recommender in "Building a Recommender System based on Perceived Emotions" (Illa, Sharma, Panwar,
 * Narayanan). Its text states "the fifty best rated, ten of them at random" and names the genres, after a survey of 104
 * people. Its Tables 4 to 7 show one draw a mood. The rest is inferred from these tables:
 *
 * - Songs. In the list of songs that the paper used, the fifty most popular whose genre has one of the words in its name
 *   reach down to a popularity of 78 in both moods, and every song of the tables is among them. So the text holds literally,
 *   and no genre has a share of its own.
 * - Films. The tables hold averages from 8.1 (happy) and from 7.2 (sad) on, and hundreds of films have a higher average. So
 *   the fifty cannot be the fifty best rated. The films from the lowest average of the table on are the candidates, and
 *   fifty of them are drawn at random. The parts of the genres follow the paper's survey.
 */
export const paperRules: Readonly<Record<DecidedMood, PaperRule>> = {
  happy: {
    songs: ['pop', 'hip hop'],
    films: { Drama: 3, Thriller: 2, Romance: 2, Action: 1, Comedy: 1, 'Sci-Fi': 1 },
    minAverage: 8.1,
  },
  sad: {
    songs: ['rock', 'metal'],
    films: { 'Sci-Fi': 5, 'Action+Comedy': 5 },
    minAverage: 7.2,
  },
};
