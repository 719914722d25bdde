import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Random } from './random.ts';

/** Returns the numbers 0 to `count - 1` in a random order (Fisher-Yates shuffle). */
export function shuffled(count: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, k) => k);
  for (let k = count - 1; k > 0; k--) {
    const other = uniformInt(random, 0, k);
    const value = order[k]!;
    order[k] = order[other]!;
    order[other] = value;
  }
  return order;
}
