import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Random } from '#training/random/random.ts';
import type { EmojiValence } from './emojiValences.ts';
import type { Text } from './texts.ts';

/**
 * Generates texts that teach the mood of emoji: one emoji, once to three times, alone or after a text of the mood that was
 * drawn for it. After a text an emoji adds to the words instead of deciding alone.
 * @param texts to put emoji after
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
  const ends = cumulativeShares(valences);
  return Array.from({ length: count }, () => {
    const point = uniformFloat64(random) * ends.at(-1)!;
    const { token, sad, happy } = valences[ends.findIndex((end) => point < end)]!;
    const draw = uniformFloat64(random);
    const mood = draw < sad ? 'sad' : draw < sad + happy ? 'happy' : 'unsure';
    const emoji = Array.from({ length: [1, 1, 1, 2, 3][uniformInt(random, 0, 4)]! }, () => token);
    if (uniformInt(random, 0, 3) === 0) return { tokens: emoji, mood, weight: 1 };
    const pool = byMood[mood];
    const text = pool[uniformInt(random, 0, pool.length - 1)]!;
    return { tokens: [...text.tokens, ...emoji], mood, weight: 1 };
  });
}

/**
 * Returns the running sum of how often each emoji is to be drawn: by the square root of its posts plus 20, so that
 * frequent emoji come more often and rare ones come too.
 */
function cumulativeShares(valences: readonly EmojiValence[]): number[] {
  const ends: number[] = [];
  let sum = 0;
  for (const { posts } of valences) {
    sum += Math.sqrt(posts + 20);
    ends.push(sum);
  }
  return ends;
}
