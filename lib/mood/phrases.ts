import type { Token } from '#lib/text/tokenize.ts';

/** Tokens that belong together: from place `first` up to place `end`. */
export interface Phrase {
  readonly first: number;
  readonly end: number;
}

const negators = new Set(['not', 'no', 'never', 'cannot', 'without', 'hardly', 'barely', 'nothing']);
/** "don't" and its kind, also as people type them in haste: "dont", "cant". */
const contracted =
  /n't$|^(?:ai|are|ca|could|did|do|does|had|has|have|is|might|must|need|should|was|were|wo|would)nt$/;

/** What may stand between a negator and what it negates: articles, intensifiers and what helps a verb. */
const between = new Set(
  (
    'a an the any all at so too very really that this quite much even just ever exactly particularly especially ' +
    'totally completely entirely fully actually truly always be been being have had get got to my your our their'
  ).split(' '),
);

const word = /^\p{L}/u;
/** Punctuation that ends a phrase. Of these the tokenizer leaves some out, so it is looked for in the text. */
const stop = /[.,;:!?…()[\]"\n\r\u2013\u2014]|\s-\s/;

/**
 * Cuts tokens into the units that are explained: each token by itself, but a negator with what it negates, up to
 * the next word that carries something: "not very good", "don't really like". Punctuation ends it earlier.
 * @param tokens as tokensOf gives them, or some in a row of these  @param text what they are of
 */
export function phrasesOf(tokens: readonly Token[], text: string): Phrase[] {
  const phrases: Phrase[] = [];
  for (let first = 0; first < tokens.length; first = phrases.at(-1)!.end) {
    phrases.push({ first, end: isNegator(tokens[first]!) ? endOfNegated(tokens, first, text) : first + 1 });
  }
  return phrases;
}

function endOfNegated(tokens: readonly Token[], negator: number, text: string): number {
  for (let k = negator + 1; k < tokens.length; k++) {
    const { token, start } = tokens[k]!;
    if (!word.test(token) || stop.test(text.slice(tokens[k - 1]!.end, start))) return k;
    if (!between.has(token) && !isNegator(tokens[k]!)) return k + 1;
  }
  return tokens.length;
}

const isNegator = ({ token }: Token): boolean => negators.has(token) || contracted.test(token);
