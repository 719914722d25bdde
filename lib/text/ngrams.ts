import { negatedTokens } from './negation.ts';
import { wordlessTokens } from './tokenize.ts';

/** Slots of a text's n-grams in a hash table. An n-gram that occurs twice has its slot twice. */
export interface NgramSlots {
  /** Of single tokens and of pairs of neighbours. */
  readonly words: Int32Array;
  /** Of 2 to 5 neighbouring UTF-16 code units of a token with a space before and after it. */
  readonly characters: Int32Array;
}

const longestWords = 2;
const [shortestCharacters, longestCharacters] = [2, 5];

/** Only the first code units of a longer token have n-grams of characters. */
const maxUnits = 40;

/**
 * Returns the slots of a text's n-grams. Mentions, links, numbers and punctuation have none of characters. The n-grams of
 * negated tokens (`negatedTokens`), and the pairs that start with one, are others than those of the same tokens elsewhere.
 * @param tokens of the text, in order. An undefined one is hidden: no n-gram contains it.
 * @param slots of the table, a power of two
 */
export function ngramSlots(tokens: readonly (string | undefined)[], slots: number): NgramSlots {
  const words: number[] = [];
  const characters: number[] = [];
  const negated = negatedTokens(tokens);
  for (const [position, token] of tokens.entries()) {
    if (token === undefined) continue;
    let hash = seedOf(wordSeed, negated[position]!);
    for (let k = 0; k < longestWords && tokens[position + k] !== undefined; k++) {
      hash = withUnit(withText(hash, tokens[position + k]!), separator);
      words.push(slotOf(hash, slots));
    }
    if (wordlessTokens.has(token)) continue;
    const padded = ` ${token.slice(0, maxUnits)} `;
    for (let start = 0; start + shortestCharacters <= padded.length; start++) {
      let hash = seedOf(characterSeed, negated[position]!);
      const end = Math.min(start + longestCharacters, padded.length);
      for (let k = start; k < end; k++) {
        hash = withUnit(hash, padded.charCodeAt(k));
        if (k - start + 1 >= shortestCharacters) characters.push(slotOf(hash, slots));
      }
    }
  }
  return { words: Int32Array.from(words), characters: Int32Array.from(characters) };
}

/** FNV-1a in 32 bits, over UTF-16 code units instead of bytes. The first seed is FNV's offset basis. */
const [wordSeed, characterSeed] = [0x811c9dc5, 0x7ee3623b];
const prime = 0x01000193;

/** Ends a word. No token contains it. */
const separator = 0x20;

/** Starts an n-gram of a negated token. */
const negation = 0xac; // ¬

const seedOf = (seed: number, isNegated: boolean): number => (isNegated ? withUnit(seed, negation) : seed);

const withUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, prime);

function withText(hash: number, text: string): number {
  let next = hash;
  for (let k = 0; k < text.length; k++) next = withUnit(next, text.charCodeAt(k));
  return next;
}

/** Mixes high bits into the low ones, which decide the slot. */
const slotOf = (hash: number, slots: number): number => (hash ^ (hash >>> 15)) & (slots - 1);
