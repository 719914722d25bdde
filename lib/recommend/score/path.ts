import type { DecidedMood } from '#lib/mood/reading.ts';
import { feelingCriteriaOf, type Situation } from '#lib/recommend/query/situation.ts';
import type { Wish } from '#lib/taste/wishes.ts';

/** A point of the valence-energy plane. Both coordinates are 0 to 1. */
export interface Point {
  readonly valence: number;
  readonly energy: number;
}

/**
 * The moods as points of the valence-arousal plane, with energy in place of arousal.
 * @see Russell 1980, "A Circumplex Model of Affect"
 */
const moodPoints: Readonly<Record<DecidedMood, Point>> = {
  happy: { valence: 0.75, energy: 0.75 },
  sad: { valence: 0.25, energy: 0.25 },
};
const neutral: Point = { valence: 0.5, energy: 0.5 };
/** The target of each wish. Lively music that is neither cheerful nor sad distracts from both moods. */
const targets: Readonly<Record<Exclude<Wish, 'stay'>, Point>> = {
  lift: { valence: 0.9, energy: 0.85 },
  distract: { valence: 0.55, energy: 0.8 },
};

/** What a person feels and wishes, and how strong the mood is, 0 to 1. */
export type SongSituation = Situation & { readonly weight: number };

/**
 * Returns the point that each song of a list should be near, in order. The wish `lift` follows the iso principle of
 * music therapy: the list starts with music like the mood and leads step by step to the target. A strong mood starts
 * at its own point, a weak one nearer to neutral. The other wishes use one point for the whole list. A feeling has points of
 * its own (see feelingCriteriaOf).
 * @param count the number of songs
 * @see Altshuler 1948, "A Psychiatrist's Experience with Music as a Therapeutic Agent"
 * @see Starcke, Mayr and von Georgi 2021, "Emotion Modulation through Music after Sadness Induction: The Iso
 *   Principle"
 */
export function pathOf(query: SongSituation, count: number): Point[] {
  const start = startOf(query);
  const { wish } = query;
  if (wish === 'stay') return Array<Point>(count).fill(start);
  const target = feltPoint(query) ?? targets[wish];
  if (wish === 'distract') return Array<Point>(count).fill(target);
  return Array.from({ length: count }, (_, k) => between(start, target, count < 2 ? 1 : k / (count - 1)));
}

/**
 * Returns a function that says how far along the way of a lift a song is. The way leads to the brightest songs, or for a
 * feeling from its point to its target, which may be calmer.
 */
export function progressOf(query: SongSituation): (song: Point) => number {
  const target = feltPoint(query);
  if (target === undefined) return ({ valence, energy }) => valence + energy;
  const start = startOf(query);
  const way = { valence: target.valence - start.valence, energy: target.energy - start.energy };
  return ({ valence, energy }) => valence * way.valence + energy * way.energy;
}

/** Returns the point of the mood or the feeling, the nearer to neutral the weaker the mood is. */
const startOf = ({ mood, weight, feeling }: SongSituation): Point =>
  between(neutral, feltPoint({ mood, wish: 'stay', feeling }) ?? moodPoints[mood], weight);

/** Returns the point that the feeling asks songs to be near. */
function feltPoint(situation: Situation): Point | undefined {
  const row = feelingCriteriaOf(situation);
  return row && { valence: row.songs.at[0], energy: row.songs.at[1] };
}

/** Interpolates linearly: `start` for share 0, `end` for share 1. */
function between(start: Point, end: Point, share: number): Point {
  const interpolate = (a: number, b: number) => a + share * (b - a);
  return {
    valence: interpolate(start.valence, end.valence),
    energy: interpolate(start.energy, end.energy),
  };
}

/** Returns 1 for a song at the target, falling linearly with the distance to 0 in the opposite corner of the plane. */
export function nearness(valence: number, energy: number, target: Point): number {
  const x = valence - target.valence;
  const y = energy - target.energy;
  // Math.hypot is ten times slower, and this runs for every song at every position.
  return 1 - Math.sqrt(x * x + y * y) / Math.SQRT2;
}

/**
 * Returns how much better a song fits a happy mood than a sad one, -1 to 1. `npm run evaluate:picks` uses it to judge
 * the songs' fit as one number.
 * @param valence 0 to 1
 * @param energy 0 to 1
 */
export function happiness(valence: number, energy: number): number {
  return nearness(valence, energy, moodPoints.happy) - nearness(valence, energy, moodPoints.sad);
}
