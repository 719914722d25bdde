import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Random } from '#training/random/random.ts';
import type { EmojiValence } from './emoji.ts';
import type { Text } from './texts.ts';

/**
 * Texts that teach what an emoji says: alone, doubled, or behind a text of the mood that it was drawn for (so that an
 * emoji adds to what the words say, and is not all that counts).
 * @param texts to put emoji behind
 */
export function emojiPosts(
  valences: readonly EmojiValence[],
  texts: readonly Text[],
  count: number,
  random: Random,
): Text[] {
  const byMood = {
    sad: texts.filter(({ mood }) => mood === 'sad'),
    unsure: texts.filter(({ mood }) => mood === 'unsure'),
    happy: texts.filter(({ mood }) => mood === 'happy'),
  };
  // The often used ones come more often, but the seldom used come too.
  const shares = valences.map(({ posts }) => Math.sqrt(posts + 20));
  const ends = shares.map(
    (
      (sum) => (share: number) =>
        (sum += share)
    )(0),
  );
  return Array.from({ length: count }, () => {
    const at = uniformFloat64(random) * ends.at(-1)!;
    const { token, sad, happy } = valences[ends.findIndex((end) => at < end)]!;
    const draw = uniformFloat64(random);
    const mood = draw < sad ? 'sad' : draw < sad + happy ? 'happy' : 'unsure';
    const emoji = Array.from({ length: [1, 1, 1, 2, 3][uniformInt(random, 0, 4)]! }, () => token);
    if (uniformInt(random, 0, 3) === 0) return { tokens: emoji, mood, weight: 1 };
    const pool = byMood[mood];
    const text = pool[uniformInt(random, 0, pool.length - 1)]!;
    return { tokens: [...text.tokens, ...emoji], mood, weight: 1 };
  });
}
