import { type Token, tokensOf } from '#lib/text/tokenize.ts';
import type { Probabilities } from './calibrate.ts';

/** Of a longer text the last so many characters are looked at: no post is that long, a pasted page may be. */
export const maxCharacters = 10_000;

/** The last so many pieces of a text are read. */
export const maxPieces = 32;

/**
 * Where a sentence or a line ends. Not Intl.Segmenter: it joins sentences that begin with a small letter, as people
 * type them, and browsers differ in the rules they ship.
 */
const sentenceEnd = /[.!?…]+["'”’)\]]*\s+|[\n\r]+/g;

/**
 * A text in pieces of 1 to `maxTokens` tokens, in order; none where it holds no token. What fits is one piece. A
 * longer text is cut where sentences or lines end, neighbours are joined as far as they fit, and a sentence that is
 * too long for one piece is cut evenly. Only its last 10,000 characters, and of these the last 32 pieces, are given.
 */
export function piecesOf(text: string, maxTokens: number): Token[][] {
  const skipped = Math.max(0, text.length - maxCharacters);
  const read = text.slice(skipped);
  const tokens = tokensOf(read);
  if (tokens.length === 0) return [];
  const pieces = tokens.length <= maxTokens ? [tokens] : cut(read, tokens, maxTokens).slice(-maxPieces);
  const inText = ({ token, start, end }: Token) => ({ token, start: start + skipped, end: end + skipped });
  return pieces.map((piece) => piece.map(inText));
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
  const ends = [...text.matchAll(sentenceEnd)].map(({ 0: found, index }) => index + found.length);
  let next = 0;
  for (const end of [...ends, text.length]) {
    const first = next;
    while (next < tokens.length && tokens[next]!.start < end) next++;
    if (next > first) sentences.push(tokens.slice(first, next));
  }
  return sentences;
}

/** In as few parts as may be, of which none is a mere rest. */
function evenParts(sentence: readonly Token[], maxTokens: number): Token[][] {
  const parts = Math.ceil(sentence.length / maxTokens);
  const startOf = (part: number): number => Math.round((part * sentence.length) / parts);
  return Array.from({ length: parts }, (_, part) => sentence.slice(startOf(part), startOf(part + 1)));
}

/**
 * How much each piece counts in the whole: its number of tokens times its place (1 for the first), of the sum of
 * these. A post says at its end what it comes to; a piece of few words must not outweigh the rest for being last.
 */
export function sharesOf(pieces: readonly (readonly Token[])[]): number[] {
  const weights = pieces.map((piece, k) => piece.length * (k + 1));
  const sum = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** The mean of the pieces' probabilities, each counting its share. */
export function poolPieces(answers: readonly Probabilities[], shares: readonly number[]): Probabilities {
  const mean = (of: 0 | 1 | 2): number =>
    answers.reduce((sum, probabilities, k) => sum + shares[k]! * probabilities[of], 0);
  return [mean(0), mean(1), mean(2)];
}
