import { randomOf } from '#training/random/random.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/** Returns one batch of tweets of maximum length. It has no padding, so everything that is compared does the same work. */
export function randomTweets({ batch, vocabulary, maxTokens, seed }: Settings): Encoded {
  const random = randomOf(seed);
  const below = (limit: number) => (random.next() >>> 0) % limit;
  return {
    ids: Int32Array.from({ length: batch * maxTokens }, () => below(vocabulary)),
    offsets: Uint32Array.from({ length: batch + 1 }, (_, k) => k * maxTokens),
    labels: Uint8Array.from({ length: batch }, () => below(2)),
  };
}

/** Returns the positions of all tweets in order. */
export const allOf = ({ labels }: Encoded): Uint32Array => Uint32Array.from(labels, (_, k) => k);
