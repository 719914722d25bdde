import { type Rewrite, spelling } from './spelling.ts';

/** What a person says of their own thoughts before they quote them: "I keep thinking "I want to die"". */
const ownThought = /(?<!\bI(?:'m| am| keep| just|'ve been)? (?:think|thinking|say|saying|feel like)[\s,:]*)/;
const quoted = /"[^"\n]{3,}"|“[^”\n]+”|(?<=^|[\s(:,])'[^'\n]*\s[^'\n]*'(?=$|[\s.,!?)])/;

const cleaning: readonly Rewrite[] = [
  [/[\u2018\u2019\u02BC`]/g, "'"],
  [/\u200B|\u200C|\u200D|\uFEFF|\uFE0F/g, ''],
  [/https?:\/\/\S+|www\.\S+|@\w+/g, ' '],
  [new RegExp(`${ownThought.source}(?:${quoted.source})`, 'gi'), ' quotation '],
  [/(?<=\s|^)(?:[:;=]-?[DPp]|;-?\)|[xX]D+)(?=\s|$)/g, ' lol '],
];

/** Three and more of a letter are one ("dieeee", "soooo"). */
const drawnOut = /([a-z])\1{2,}/g;

/** A letter written as a digit or a sign within a word: "k1ll", "su!cide". */
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
 * The post in plain words, for the patterns of signs and figures: lower case, contractions written out, one spelling,
 * without links, names, fillers and what is quoted of others. Words stand one space apart; " . " ends a sentence,
 * " , " a clause; a space stands at either end.
 */
export function normalize(text: string): string {
  const words = rewrite(text.normalize('NFKC'), cleaning)
    .toLowerCase()
    .replace(drawnOut, '$1')
    .replace(disguised, (sign) => letters[sign] ?? sign);
  return rewrite(` ${words} `, [...spacing, ...spelling]);
}

const rewrite = (text: string, rewrites: readonly Rewrite[]): string =>
  rewrites.reduce((plain, [from, to]) => plain.replace(from, to), text);
