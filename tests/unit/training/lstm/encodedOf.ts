import type { Encoded } from '#training/tweets/encode.ts';

export interface LabelledIds {
  readonly ids: readonly number[];
  readonly label: 0 | 1;
}

export function encodedOf(tweets: readonly LabelledIds[]): Encoded {
  const ends = tweets.map((_, k) => tweets.slice(0, k + 1).reduce((sum, { ids }) => sum + ids.length, 0));
  return {
    ids: Int32Array.from(tweets.flatMap(({ ids }) => ids)),
    offsets: Uint32Array.from([0, ...ends]),
    labels: Uint8Array.from(tweets, ({ label }) => label),
  };
}

/**
 * Tweets that a word decides: of the ids 2 to 5 one stands in each happy tweet, of 6 to 9 one in each sad one, among
 * 1 to 4 words that say nothing (10 and 11).
 */
export function separableTweets(count: number): Encoded {
  return encodedOf(
    Array.from({ length: count }, (_, k) => {
      const label = k % 2 === 0 ? 0 : 1;
      const telling = (label === 1 ? 2 : 6) + (k % 4);
      const ids = Array.from({ length: 2 + (k % 4) }, (_, place) => 10 + ((k + place) % 2));
      ids[k % ids.length] = telling;
      return { ids, label };
    }),
  );
}

/** Tweets of one to nine words of the ids 2 to 11, most of them unlike all others. */
export function variedTweets(count: number): Encoded {
  return encodedOf(
    Array.from({ length: count }, (_, k) => ({
      ids: Array.from(
        { length: 1 + ((k * 7) % 9) },
        (_, place) => 2 + ((k + Math.floor(k / 3 ** place)) % 10),
      ),
      label: k % 2 === 0 ? 0 : 1,
    })),
  );
}
