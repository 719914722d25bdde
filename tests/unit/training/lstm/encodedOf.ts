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
 * Returns tweets whose label one word decides: each happy tweet has one of the ids 2 to 5, each sad one has one of 6 to 9,
 * among 1 to 4 neutral words (10 and 11).
 */
export function separableTweets(count: number): Encoded {
  return encodedOf(
    Array.from({ length: count }, (_, k) => {
      const label = k % 2 === 0 ? 0 : 1;
      const decisive = (label === 1 ? 2 : 6) + (k % 4);
      const ids = Array.from({ length: 2 + (k % 4) }, (_, position) => 10 + ((k + position) % 2));
      ids[k % ids.length] = decisive;
      return { ids, label };
    }),
  );
}

/** Returns tweets of one to nine words with the ids 2 to 11, most of them different from all others. */
export function variedTweets(count: number): Encoded {
  return encodedOf(
    Array.from({ length: count }, (_, k) => ({
      ids: Array.from(
        { length: 1 + ((k * 7) % 9) },
        (_, position) => 2 + ((k + Math.floor(k / 3 ** position)) % 10),
      ),
      label: k % 2 === 0 ? 0 : 1,
    })),
  );
}
