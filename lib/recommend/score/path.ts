import type { DecidedMood } from '#lib/mood/reading.ts';
import type { Wish } from '#lib/recommend/query/criteria.ts';

/** Where a song stands: valence and energy, both 0 to 1. */
export interface Point {
  readonly valence: number;
  readonly energy: number;
}

/**
 * Moods in the plane of valence and arousal, whose place energy takes.
 * @see Russell 1980, "A Circumplex Model of Affect"
 */
export const pointOf: Readonly<Record<DecidedMood, Point>> = {
  happy: { valence: 0.75, energy: 0.75 },
  sad: { valence: 0.25, energy: 0.25 },
};
const neutral: Point = { valence: 0.5, energy: 0.5 };
/** Where each wish leads. Lively, and neither glad nor sad, is what takes one's mind off either. */
const goals: Readonly<Record<Exclude<Wish, 'stay'>, Point>> = {
  lift: { valence: 0.9, energy: 0.85 },
  distract: { valence: 0.55, energy: 0.8 },
};

/**
 * Where the songs of a list should stand, one after another. The iso principle of music therapy: begin with music that
 * is like the mood, and lead step by step to where one wants to be. A strong mood begins at its own place, a weak one
 * nearer to the middle.
 * @param weight of the reading, 0 to 1  @param count how many songs
 * @see Altshuler 1948, "A Psychiatrist's Experience with Music as a Therapeutic Agent"
 * @see Starcke, Mayr and von Georgi 2021, "Emotion Modulation through Music after Sadness Induction: The Iso Principle"
 */
export function pathOf(mood: DecidedMood, wish: Wish, weight: number, count: number): Point[] {
  const start = between(neutral, pointOf[mood], weight);
  if (wish === 'lift') {
    return Array.from({ length: count }, (_, k) =>
      between(start, goals.lift, count < 2 ? 1 : k / (count - 1)),
    );
  }
  return Array<Point>(count).fill(wish === 'stay' ? start : goals[wish]);
}

function between(from: Point, to: Point, share: number): Point {
  const at = (a: number, b: number) => a + share * (b - a);
  return { valence: at(from.valence, to.valence), energy: at(from.energy, to.energy) };
}

/** How near a song is to a point: 1 there, 0 in the opposite corner. */
export function nearness(valence: number, energy: number, to: Point): number {
  const [x, y] = [valence - to.valence, energy - to.energy];
  // Math.hypot is ten times slower, and this is asked of every song at every place.
  return 1 - Math.sqrt(x * x + y * y) / Math.SQRT2;
}

/**
 * How much better a song fits a happy mood than a sad one, -1 to 1: what the list of a mood is chosen by, as one number.
 * @param valence 0 to 1  @param energy 0 to 1
 */
export function happiness(valence: number, energy: number): number {
  return nearness(valence, energy, pointOf.happy) - nearness(valence, energy, pointOf.sad);
}
