import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Random = ReturnType<typeof xoroshiro128plus>;

/**
 * A generator for one purpose: the parts (a run's seed, a chunk, an epoch ...) are hashed together first, because
 * generators started from neighbouring seeds begin alike.
 * @see the 32-bit finaliser of MurmurHash3 (Appleby)
 */
export function randomOf(...parts: readonly number[]): Random {
  let hash = 0;
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x85ebca6b) + 0x9e3779b9;
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return xoroshiro128plus(hash);
}
