import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { type DecidedMood, decidedMoods } from '../mood/reading.ts';
import type { Scored } from './best.ts';
import { draw } from './draw.ts';
import type { Place } from './why.ts';

/** One that was drawn, the mood whose criteria it meets, and its place among the best of these. */
export interface Drawn extends Scored {
  readonly mood: DecidedMood;
  readonly place: Place;
}

/** The largest share that the other mood's picks may have: two of ten, for a mood that is hardly there. */
const mostOthers = 0.2;

/**
 * `count` at random of the best of a mood, best first. The weaker the mood, the more of them are of the other mood's
 * best instead: none at weight 1, `mostOthers` at weight 0. What is of the mood is always among the picks that a
 * weight of 1 would bring.
 * @param bestOf the best of a mood, best first  @param weight 0 to 1
 * @param own draws for the mood  @param other for the other one
 */
export function drawMixed(
  bestOf: (mood: DecidedMood) => readonly Scored[],
  { mood, count, weight }: { mood: DecidedMood; count: number; weight: number },
  own: RandomGenerator,
  other: RandomGenerator,
): Drawn[] {
  const pool = placed(bestOf(mood), mood);
  const wantedOthers = Math.round(mostOthers * (1 - weight) * count);
  if (wantedOthers === 0) return draw(count, pool.length, own).map((at) => pool[at]!);
  const known = new Set(pool.map(({ index }) => index));
  const otherMood = decidedMoods.find((one) => one !== mood)!;
  const otherPool = placed(bestOf(otherMood), otherMood).filter(({ index }) => !known.has(index));
  const others = draw(wantedOthers, otherPool.length, other).map((at) => otherPool[at]!);
  const drawn = draw(count - others.length, pool.length, own).map((at) => pool[at]!);
  return [...drawn, ...others].sort((a, b) => b.score - a.score);
}

function placed(pool: readonly Scored[], mood: DecidedMood): Drawn[] {
  return pool.map((one, at) => ({ ...one, mood, place: { rank: at + 1, of: pool.length } }));
}
