import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * Returns independent random streams of one seed, 2^64 steps apart.
 * @param seed an integer; only its low 32 bits count
 * @throws RangeError unless seed is an integer
 */
export function randomStreams(seed: number, count: number): RandomGenerator[] {
  if (!Number.isInteger(seed)) throw new RangeError(`seed: expected a whole number, got ${seed}`);
  const random = xoroshiro128plus(seed);
  return Array.from({ length: count }, () => {
    random.jump();
    return random.clone();
  });
}

/**
 * Returns the Gumbel variate of an item for a seed. Taking the items with the highest score plus variate samples from
 * the softmax of the scores, without replacement. The variate is a hash of seed and item, so it does not depend on
 * which other items there are.
 * @see Gumbel 1954; Vieira 2014, "Gumbel-max trick and weighted reservoir sampling"
 * @see the 32-bit finaliser of MurmurHash3 (Appleby)
 */
export function sampleGumbel(seed: number, item: number): number {
  let hash = Math.imul(item + 1, 0x9e3779b1) ^ Math.imul(seed ^ 0x5bd1e995, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  return -Math.log(-Math.log(((hash >>> 0) + 0.5) / 2 ** 32));
}
