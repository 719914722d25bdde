import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Random = ReturnType<typeof xoroshiro128plus>;

/**
 * Returns a generator seeded by all parts (a run's seed, a stream, a chunk, an epoch ...). The parts are hashed together
 * because generators that are seeded by neighbouring numbers have similar first draws.
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
