import { wordlessTokens } from '#lib/text/tokenize.ts';
import type { Vocabulary } from '#lib/text/vocabulary.ts';

/** Number of slots, a power of two. Every slot is shared by dozens of the model's words, and by any number of others. */
export const slotCount = 512;

/** Rank of the word that counts half. More frequent words count less. */
const halfRank = 200;

/** Least norm of a text's words, so that a text of frequent words alone counts less. */
const leastNorm = 0.3;

/** The weight of each slot that a text's words have, -1 to 1. */
export type SlotWeights = ReadonlyMap<number, number>;

/**
 * Returns the slots of a text's words by the hashing trick (Weinberger et al. 2009): a hash says the slot and the sign.
 * Each word counts once, whatever its place, by how rare it is. The weights of a text's words have the norm 1.
 * Mentions, links, numbers and punctuation have no slot.
 */
export function slotWeightsOf(tokens: readonly string[], vocabulary: Vocabulary): SlotWeights {
  const words = [...new Set(tokens)].filter((token) => !wordlessTokens.has(token));
  const rarities = words.map((word) => rarityOf(word, vocabulary));
  const norm = Math.max(leastNorm, Math.hypot(...rarities));
  const weights = new Map<number, number>();
  for (const [k, word] of words.entries()) {
    const hash = hashOf(word);
    const slot = hash & (slotCount - 1);
    const sign = hash & slotCount ? 1 : -1;
    weights.set(slot, (weights.get(slot) ?? 0) + (sign * rarities[k]!) / norm);
  }
  return weights;
}

/** Returns 0 for the most frequent word, towards 1 for rare ones, and 1 for a word that the vocabulary lacks. */
function rarityOf(word: string, vocabulary: Vocabulary): number {
  const rank = vocabulary.rankOf(word);
  return rank === undefined ? 1 : rank / (rank + halfRank);
}

/** FNV-1a in 32 bits over UTF-16 code units, with high bits mixed into the low ones. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < word.length; k++) hash = Math.imul(hash ^ word.charCodeAt(k), 0x01000193);
  hash ^= hash >>> 16;
  return Math.imul(hash, 0x45d9f3b) >>> 7;
}
