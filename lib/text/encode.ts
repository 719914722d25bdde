import { tokenize } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A post's text as the model takes it.
 *
 * @param maxTokens how many tokens the model was trained to read: of a longer text the last ones are kept, since
 *   that is where a post says what it comes to, and what a person has just typed
 * @returns ids, as many as there are tokens (0 to maxTokens)
 */
export function encode(text: string, vocabulary: Vocabulary, maxTokens: number): Int32Array {
  return encodeTokens(tokenize(text), vocabulary, maxTokens);
}

/** The same for a text that is tokens already. */
export function encodeTokens(
  tokens: readonly string[],
  vocabulary: Vocabulary,
  maxTokens: number,
): Int32Array {
  return Int32Array.from(tokens.slice(-maxTokens), (token) => vocabulary.idOf(token));
}
