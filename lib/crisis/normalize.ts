import { type Rewrite, spelling } from './spelling.ts';

/** Words with which a person quotes their own thoughts: `I keep thinking "I want to die"`. That quotation is not dropped. */
const ownThought = /(?<!\bI(?:'m| am| keep| just|'ve been)? (?:think|thinking|say|saying|feel like)[\s,:]*)/;
const quoted = /"[^"\n]{3,}"|“[^”\n]+”|(?<=^|[\s(:,])'[^'\n]*\s[^'\n]*'(?=$|[\s.,!?)])/;

const cleaning: readonly Rewrite[] = [
  [/[\u2018\u2019\u02BC`]/g, "'"],
  [/\u200B|\u200C|\u200D|\uFEFF|\uFE0F/g, ''],
  [/https?:\/\/\S+|www\.\S+|@\w+/g, ' '],
  [new RegExp(`${ownThought.source}(?:${quoted.source})`, 'gi'), ' quotation '],
  [/(?<=\s|^)(?:[:;=]-?[DPp]|;-?\)|[xX]D+)(?=\s|$)/g, ' lol '],
];

/** A letter repeated three or more times ("dieeee", "soooo"). It is reduced to one. */
const drawnOut = /([a-z])\1{2,}/g;

/** A digit or symbol in place of a letter within a word: "k1ll", "su!cide". */
const disguised = /(?<=[a-z])[1!3@$](?=[a-z])/g;
const letters: Readonly<Record<string, string>> = { '1': 'i', '!': 'i', '3': 'e', '@': 'a', $: 's' };

const spacing: readonly Rewrite[] = [
  [/'/g, ''],
  [/[.!?\n]+|…/g, ' . '],
  [/[,;:()—–]+/g, ' , '],
  [/[^\p{L}\p{N}\p{Extended_Pictographic}♪♫.,]+/gu, ' '],
  [/(\p{Extended_Pictographic})/gu, ' $1 '],
  [/ +/g, ' '],
];

/**
 * Returns the post in the form that the patterns of statements and exclusions expect: lower case, contractions expanded,
 * one spelling per word, without links, names, fillers and quotations of other people. One space separates words, " . "
 * ends a sentence, " , " ends a clause, and the text starts and ends with a space.
 */
export function normalize(text: string): string {
  const words = rewrite(text.normalize('NFKC'), cleaning)
    .toLowerCase()
    .replace(drawnOut, '$1')
    .replace(disguised, (symbol) => letters[symbol] ?? symbol);
  return rewrite(` ${words} `, [...spacing, ...spelling]);
}

const rewrite = (text: string, rewrites: readonly Rewrite[]): string =>
  rewrites.reduce((rewritten, [pattern, replacement]) => rewritten.replace(pattern, replacement), text);
