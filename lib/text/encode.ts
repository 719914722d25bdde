import { tokenize } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Encodes a post's text as token ids for the model.
 *
 * @param maxTokens the number of tokens that the model was trained on. A longer text loses its first tokens, because
 *   the conclusion of a post and its most recently typed words are at the end.
 * @returns one id a token, 0 to maxTokens ids
 */
export function encode(text: string, vocabulary: Vocabulary, maxTokens: number): Int32Array {
  return encodeTokens(tokenize(text), vocabulary, maxTokens);
}

/** Like `encode`, for a text that is already tokenized. */
export function encodeTokens(
  tokens: readonly string[],
  vocabulary: Vocabulary,
  maxTokens: number,
): Int32Array {
  return Int32Array.from(tokens.slice(-maxTokens), (token) => vocabulary.idOf(token));
}
