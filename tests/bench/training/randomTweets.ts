import { randomOf } from '#training/random/random.ts';
import type { Settings } from '#training/settings/settings.ts';
import type { Encoded } from '#training/tweets/encode.ts';

/** One batch of tweets that are as long as any may be: nothing in it is padding, so that all do the same work. */
export function randomTweets({ batch, vocabulary, maxTokens, seed }: Settings): Encoded {
  const random = randomOf(seed);
  const below = (limit: number) => (random.next() >>> 0) % limit;
  return {
    ids: Int32Array.from({ length: batch * maxTokens }, () => below(vocabulary)),
    offsets: Uint32Array.from({ length: batch + 1 }, (_, k) => k * maxTokens),
    labels: Uint8Array.from({ length: batch }, () => below(2)),
  };
}

/** All tweets, in the order in which they lie. */
export const allOf = ({ labels }: Encoded): Uint32Array => Uint32Array.from(labels, (_, k) => k);
