import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * Draws positions without replacement. All choices are equally likely (a Fisher-Yates shuffle that stops early).
 * @returns `count` different integers from 0 to size - 1 in ascending order; all of them if there are fewer
 */
export function draw(count: number, size: number, random: RandomGenerator): number[] {
  const positions = Array.from({ length: size }, (_, position) => position);
  const drawn = Math.min(count, size);
  for (let i = 0; i < drawn; i++) {
    const j = uniformInt(random, i, size - 1);
    [positions[i], positions[j]] = [positions[j]!, positions[i]!];
  }
  return positions.slice(0, drawn).sort((a, b) => a - b);
}
