import { foldWord } from '#lib/text/tokenize.ts';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { foreignWords } from './foreignWords.ts';

/** What the words of a text say about its language. */
export interface Evidence {
  /** Mean of the words' weights, -2 to 2. A larger value speaks for English. */
  readonly english: number;
  /** Number of words that are common in another language or have a letter outside of a to z. */
  readonly foreignWords: number;
}

/**
 * The weights of words by their rank in the vocabulary of English posts. The vocabulary also has foreign words and names,
 * so rare words say little.
 */
const weightsByRank: readonly (readonly [ranks: number, weight: number])[] = [
  [1_000, 2],
  [3_000, 1],
  [10_000, 0.3],
];
const foreignWordWeight = -2;
const foreignLetterWeight = -1;
const rareWeight = -0.1;
const unknownWeight = -0.5;

/**
 * Weighs the words of a text for and against English.
 * @param words one or more words as they were typed
 * @param vocabulary words of English posts, most frequent first
 */
export function evidenceOf(words: readonly string[], vocabulary: Vocabulary): Evidence {
  const weights = words.map((word) => weightOf(word, vocabulary));
  return {
    english: weights.reduce((sum, weight) => sum + weight, 0) / weights.length,
    foreignWords: weights.filter((weight) => weight <= foreignLetterWeight).length,
  };
}

function weightOf(typed: string, vocabulary: Vocabulary): number {
  const word = foldWord(typed);
  const rank = vocabulary.rankOf(word) ?? Number.POSITIVE_INFINITY;
  // A word that is common both in English and in another language, such as "yo", says nothing.
  if (foreignWords.has(word)) return rank < weightsByRank[0]![0] ? 0 : foreignWordWeight;
  const common = weightsByRank.find(([ranks]) => rank < ranks);
  if (common) return common[1];
  if (/[^a-z']/.test(word)) return foreignLetterWeight;
  // A capital may start a name, in any language.
  if (/^\p{Lu}/u.test(typed)) return 0;
  return rank < Number.POSITIVE_INFINITY ? rareWeight : unknownWeight;
}
