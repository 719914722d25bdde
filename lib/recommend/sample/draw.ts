import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * Places drawn at random without replacement, all choices equally likely (a Fisher-Yates shuffle that stops early).
 * @returns `count` different numbers of 0 to size - 1 in ascending order; all of them when there are fewer
 */
export function draw(count: number, size: number, random: RandomGenerator): number[] {
  const places = Array.from({ length: size }, (_, place) => place);
  const drawn = Math.min(count, size);
  for (let i = 0; i < drawn; i++) {
    const j = uniformInt(random, i, size - 1);
    [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return places.slice(0, drawn).sort((a, b) => a - b);
}
