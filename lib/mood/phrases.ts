import { isNegator } from '#lib/text/negation.ts';
import type { Token } from '#lib/text/tokenize.ts';

/** Consecutive tokens that belong together: indexes `first` to `end`, exclusive. */
export interface Phrase {
  readonly first: number;
  readonly end: number;
}

/** Words allowed between a negator and the word it negates: articles, intensifiers, auxiliary verbs and the like. */
const linkingWords = new Set(
  (
    'a an the any all at so too very really that this quite much even just ever exactly particularly especially ' +
    'totally completely entirely fully actually truly always be been being have had get got to my your our their'
  ).split(' '),
);

const word = /^\p{L}/u;
/** Punctuation that ends a phrase. It is matched in the text, because the tokenizer drops some of it. */
const stop = /[.,;:!?…()[\]"\n\r\u2013\u2014]|\s-\s/;

/**
 * Splits tokens into the units whose effect is explained. Each token is a unit, except that a negator and the words up
 * to the one it negates are one unit: "not very good", "don't really like". Punctuation ends the unit earlier.
 * @param tokens the result of tokensOf, or consecutive tokens of it
 * @param text the text of the tokens
 */
export function phrasesOf(tokens: readonly Token[], text: string): Phrase[] {
  const phrases: Phrase[] = [];
  for (let first = 0; first < tokens.length; first = phrases.at(-1)!.end) {
    phrases.push({
      first,
      end: isNegator(tokens[first]!.token) ? endOfNegated(tokens, first, text) : first + 1,
    });
  }
  return phrases;
}

function endOfNegated(tokens: readonly Token[], negator: number, text: string): number {
  for (let k = negator + 1; k < tokens.length; k++) {
    const { token, start } = tokens[k]!;
    if (!word.test(token) || stop.test(text.slice(tokens[k - 1]!.end, start))) return k;
    if (!linkingWords.has(token) && !isNegator(token)) return k + 1;
  }
  return tokens.length;
}
