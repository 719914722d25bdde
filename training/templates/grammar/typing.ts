import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Random } from '#training/random/random.ts';
import { happens, pick } from './grammar.ts';

type Habit = (text: string, random: Random) => string;

/** Expands contractions ("do not"), but not before a subject ("don't you ...?"). */
function writtenOut(text: string): string {
  return text
    .replace(
      /\b(ca|wo|sha)n't\b(?! (?:you|we|they|it|I)\b)/g,
      (_, verb: 'ca' | 'wo' | 'sha') => `${full[verb]} not`,
    )
    .replace(
      /(?<=\b(?:do|does|did|is|are|was|were|has|have|would|could|should))n't\b(?! (?:you|we|they|it|I|this)\b)/g,
      ' not',
    )
    .replace(/\bI'm\b/g, 'I am')
    .replace(/\bI've\b/g, 'I have');
}
const full = { ca: 'can', wo: 'will', sha: 'shall' } as const;

const shortForms: Readonly<Record<string, string>> = {
  you: 'u',
  your: 'ur',
  are: 'r',
  for: '4',
  to: '2',
  because: 'cuz',
  with: 'w/',
  people: 'ppl',
  tonight: '2nite',
  tomorrow: 'tmrw',
  please: 'pls',
  thanks: 'thx',
  really: 'rly',
  great: 'gr8',
  love: 'luv',
  and: '&',
  'going to': 'gonna',
  'want to': 'wanna',
  something: 'smth',
  about: 'abt',
  birthday: 'bday',
  favourite: 'fav',
  weekend: 'wknd',
  just: 'jus',
  the: 'da',
};
const shortable = new RegExp(`\\b(?:${Object.keys(shortForms).join('|')})\\b`, 'g');

/** Shortens half of the words that have a short form. */
const shortened = (text: string, random: Random): string =>
  text.replace(shortable, (word) => (happens(500, random) ? shortForms[word]! : word));

const drawable =
  /\b(?:so|no|not|never|love|loved|good|bad|really|please|nice|hate|sad|long|way|very|cute|happy|cool|tired|miss|great|boring)\b/gi;

/** Repeats a letter of one word: "sooo", "reallyyy", "loooove". */
function drawnOut(text: string, random: Random): string {
  const matches = [...text.matchAll(drawable)];
  if (matches.length === 0) return text;
  const { 0: word, index } = pick(matches, random);
  const more = uniformInt(random, 1, 4);
  const longer = /[oysr]$/i.test(word)
    ? word + word.at(-1)!.repeat(more + 1)
    : word.replace(/[aeiou]/i, (vowel) => vowel.repeat(more + 2));
  return text.slice(0, index) + longer + text.slice(index + word.length);
}

/** Swaps two letters of a longer word, or omits one. */
function misspelled(text: string, random: Random): string {
  const matches = [...text.matchAll(/\b[a-z]{6,}\b/g)];
  if (matches.length === 0) return text;
  const { 0: word, index } = pick(matches, random);
  const position = uniformInt(random, 1, word.length - 3);
  const [first, second] = [word[position]!, word[position + 1]!];
  const slip = happens(500, random) ? second + first : first;
  const changed = word.slice(0, position) + slip + word.slice(position + 2);
  return text.slice(0, index) + changed + text.slice(index + word.length);
}

const emphatic =
  /\b(?:so|not|never|very|really|love|hate|best|worst|amazing|awful|terrible|great|no|always|finally|absolutely|all)\b/g;

function withLoudWord(text: string, random: Random): string {
  const matches = [...text.matchAll(emphatic)];
  if (matches.length === 0) return text;
  const { 0: word, index } = pick(matches, random);
  return text.slice(0, index) + word.toUpperCase() + text.slice(index + word.length);
}

/** Habits of typing and how many of a thousand posts have them. They apply in this order. */
const habits: readonly (readonly [perMille: number, habit: Habit])[] = [
  [120, writtenOut],
  [120, shortened],
  [60, drawnOut],
  [40, misspelled],
  [40, withLoudWord],
  [200, (text) => text.replaceAll("'", '')],
  [400, (text) => text.toLowerCase()],
  [20, (text) => text.toUpperCase()],
];

/** Returns the text as somebody might type it in a hurry. Its meaning stays the same. */
export const asTyped = (text: string, random: Random): string =>
  habits.reduce(
    (current, [perMille, habit]) => (happens(perMille, random) ? habit(current, random) : current),
    text,
  );
