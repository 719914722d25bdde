import { type Token, tokensOf } from '#lib/text/tokenize.ts';
import type { Outputs } from './calibrate.ts';

/** Only the last characters of a longer text are read. No post is that long, but a pasted page may be. */
export const maxCharacters = 10_000;

/** Only the last pieces of a text are read. */
export const maxPieces = 32;

/**
 * The end of a sentence or a line. Intl.Segmenter is not used, because it joins sentences that start with a small letter,
 * as people type them, and because browsers ship different rules.
 */
const sentenceEnd = /[.!?…]+["'”’)\]]*\s+|[\n\r]+/g;

/**
 * Cuts a text into pieces of 1 to `maxTokens` tokens, in order. A text without tokens has no pieces; a text that fits is
 * one piece. A longer text is cut at the ends of sentences and lines. Neighbouring sentences that fit together are joined,
 * and a sentence too long for one piece is cut into equal parts. Returns the last `maxPieces` pieces of the last
 * `maxCharacters` characters.
 */
export function piecesOf(text: string, maxTokens: number): Token[][] {
  const skipped = Math.max(0, text.length - maxCharacters);
  const tail = text.slice(skipped);
  const tokens = tokensOf(tail);
  if (tokens.length === 0) return [];
  const pieces = tokens.length <= maxTokens ? [tokens] : cut(tail, tokens, maxTokens).slice(-maxPieces);
  const shift = ({ token, start, end }: Token) => ({ token, start: start + skipped, end: end + skipped });
  return pieces.map((piece) => piece.map(shift));
}

function cut(text: string, tokens: readonly Token[], maxTokens: number): Token[][] {
  const pieces: Token[][] = [];
  for (const part of sentencesOf(text, tokens).flatMap((sentence) => evenParts(sentence, maxTokens))) {
    const last = pieces.at(-1);
    if (last && last.length + part.length <= maxTokens) last.push(...part);
    else pieces.push(part);
  }
  return pieces;
}

function sentencesOf(text: string, tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  const ends = [...text.matchAll(sentenceEnd)].map(({ 0: match, index }) => index + match.length);
  let next = 0;
  for (const end of [...ends, text.length]) {
    const first = next;
    while (next < tokens.length && tokens[next]!.start < end) next++;
    if (next > first) sentences.push(tokens.slice(first, next));
  }
  return sentences;
}

/** Cuts a sentence into as few parts as possible, of about equal length. */
function evenParts(sentence: readonly Token[], maxTokens: number): Token[][] {
  const parts = Math.ceil(sentence.length / maxTokens);
  const startOf = (part: number): number => Math.round((part * sentence.length) / parts);
  return Array.from({ length: parts }, (_, part) => sentence.slice(startOf(part), startOf(part + 1)));
}

/**
 * Returns the weight of each piece in the pooled outputs: its number of tokens times its 1-based position, divided
 * by the sum of these products. Later pieces count more, because a post states its point at the end. Tokens count, so
 * that a short last piece does not outweigh the rest.
 */
export function sharesOf(pieces: readonly (readonly Token[])[]): number[] {
  const weights = pieces.map((piece, k) => piece.length * (k + 1));
  const sum = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * Returns the mean of the pieces' outputs, weighted by their shares.
 * @param pieces 1 or more
 */
export function poolPieces(pieces: readonly Outputs[], shares: readonly number[]): Outputs {
  const mean = (outputOf: (outputs: Outputs) => number): number =>
    pieces.reduce((sum, outputs, k) => sum + shares[k]! * outputOf(outputs), 0);
  const meanOf = (mood: 0 | 1 | 2): number => mean(({ probabilities }) => probabilities[mood]);
  return {
    probabilities: [meanOf(0), meanOf(1), meanOf(2)],
    tags: pieces[0]!.tags.map((_, tag) => mean(({ tags }) => tags[tag]!)),
  };
}
