import { withoutQuotes } from '#lib/text/quotes.ts';
import { withoutDisguises } from './disguises.ts';
import { type Rewrite, spelling } from './spelling.ts';

/** Words with which a person quotes their own thoughts: `I keep thinking "I want to die"`. That quotation is not dropped. */
const ownThought =
  /(?<!\bI(?:'m| am| keep| just|'ve been)? (?:think|thinking|say|saying|feel like)[\s,:]{0,4})/;
const quoted = /"[^"\n]{3,}"|“[^“”\n]+”|(?<=^|[\s(:,])'(?=[^'\n]*\s)[^'\n]*'(?=$|[\s.,!?)])/;

const persons =
  'mu?o?m|mother|dad|father|brother|sister|friend|kid|toddler|son|daughter|wife|husband|boyfriend|girlfriend|boss|teacher|student|patient|customer|roommate|cat|dog|him|her|he|she|them|nobody|everyone|society';

const apostrophes: Rewrite = [/[\u2018\u2019\u201B\u02BC\u02B9\u2032\u00B4`]/g, "'"];

const cleaning: readonly Rewrite[] = [
  // Marks on letters, variation selectors and invisible characters, such as soft hyphens and zero-width spaces.
  [/[\p{M}\p{Cf}\u115F\u1160\u3164\uFFA0]/gu, ''],
  // An @ within a word is no mention.
  [/https?:\/\/\S+|www\.\S+|(?<![\w*])@\w+/g, ' '],
  [new RegExp(`${ownThought.source}(?:${quoted.source})`, 'gi'), ' quotation '],
  // A line of a dialogue.
  [new RegExp(`^(.{0,20}\\b(?:${persons}))\\s?:`, 'gim'), '$1 says '],
  [/(?<=\s|^)(?:[:;=]-?[DPp]|;-?\)|[xX]D+)(?=\s|$)/g, ' lol '],
  [/(?=[A-Z])(?<=#\w{0,40}[a-z])|(?=[A-Z][a-z])(?<=#\w{0,40}[A-Z])/g, ' '],
];

/** A letter repeated three or more times ("dieeee", "soooo"). It is reduced to one. */
const drawnOut = /([a-z])\1{2,}/g;

/** A digit or symbol in place of a letter within any word: "h3lp". */
const disguised = /(?<=[a-z])[1!3@$](?=[a-z])/g;
const letters: Readonly<Record<string, string>> = { '1': 'i', '!': 'i', '3': 'e', '@': 'a', $: 's' };

/** A line end, or dots in a row. It may end a sentence or stand within one. */
const softBreak = /\n+|\.(?:\s?\.)+/g;

const spacing: readonly Rewrite[] = [
  [/(?<=\b(?:she|he|they|you|who|it|that|mum|mom|dad))'ll\b/g, ' will'],
  [/'/g, ''],
  [/[.!?]+/g, ' . '],
  [/[,;:()—–]+/g, ' , '],
  [/[^\p{L}\p{N}\p{Extended_Pictographic}♪♫.,]+/gu, ' '],
  [/(\p{Extended_Pictographic})/gu, ' $1 '],
  [/ +/g, ' '],
  // After some words no sentence ends, and with some none begins: "I want to. Die", "I want to die . of boredom".
  [/(?<= (?:i|am|im|to|want|wanna|going|gonna|my|an?|the|kill|of|and|would|wish)) [.,] (?=[\p{L}\d])/gu, ' '],
  [/ \. (?=(?:of|from|than|off|myself) )/g, ' '],
];

/**
 * Returns the post in the form that the patterns of statements and exclusions expect: lower case, contractions expanded,
 * one spelling per word, without disguises, links, names, fillers and words of other people. One space separates words,
 * " . " ends a sentence, " , " ends a clause, and the text starts and ends with a space. There are two such forms if the
 * post has line ends or "...": in the first they end a sentence, in the second they do not.
 */
export function normalize(text: string): string[] {
  const plain = rewrite(withoutQuotes(text), [apostrophes]).normalize('NFKD');
  const words = withoutDisguises(rewrite(plain, cleaning).toLowerCase().replace(drawnOut, '$1')).replace(
    disguised,
    (symbol) => letters[symbol] ?? symbol,
  );
  const forms = [' . ', ' '].map((end) =>
    rewrite(` ${words.replace(softBreak, end)} `, [...spacing, ...spelling]),
  );
  return [...new Set(forms)];
}

const rewrite = (text: string, rewrites: readonly Rewrite[]): string =>
  rewrites.reduce((rewritten, [pattern, replacement]) => rewritten.replace(pattern, replacement), text);
