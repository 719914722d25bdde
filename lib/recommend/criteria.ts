import type { SongFamily } from '../catalog/songFamilies.ts';
import type { DecidedMood } from '../mood/reading.ts';

/** Which songs and films answer a mood. Any one of the rules of a list is enough. */
export interface MoodCriteria {
  readonly songs: readonly SongFamily[];
  /** Film genres. 'Action+Comedy' asks for both in one film. */
  readonly films: readonly string[];
  /** How many of the best rated may be drawn from. */
  readonly best: number;
  /** How many are drawn, unless asked otherwise. */
  readonly draw: number;
}

export type Criteria = Readonly<Record<DecidedMood, MoodCriteria>>;

/**
 * What the survey of "Building a Recommender System based on Perceived Emotions" (Illa, Sharma, Panwar,
 * Narayanan) found, as its Tables 4 to 7 say it: ten at random of the fifty best of these genres.
 */
export const seedCriteria: Criteria = {
  happy: { songs: ['pop', 'hip-hop'], films: ['Drama', 'Thriller', 'Romance'], best: 50, draw: 10 },
  sad: { songs: ['rock', 'metal'], films: ['Sci-Fi', 'Action+Comedy'], best: 50, draw: 10 },
};
