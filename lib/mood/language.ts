/**
 * Tells the language of a text: its ISO 639-1 code, undefined when it cannot tell. What it is handed is free of
 * links, mentions, hashtags and emoji.
 */
export type DetectLanguage = (text: string) => Promise<string | undefined>;

/**
 * Links, and addresses of mail. There is one way to match each: with more, a row of ten thousand @ is searched for minutes.
 */
const links = /https?:\/\/\S+|www\.\S+|(?<!\S)\S[^\s@]*@\S[^\s.]*\.\S+/gu;
const namesAndTags = /[@#][\p{L}\p{M}\p{N}_.]+/gu;
/** Runs of two letters or more: single ones are "I" and "u", and the eyes and hands of kaomoji. */
const words = /[\p{L}\p{M}](?:['\u2019]?[\p{L}\p{M}])+/gu;
const foreignLetter = /(?!\p{Script=Latin})\p{L}/gu;
const letter = /\p{L}/gu;

/** Below so many words of Latin letters no detector is to be trusted. */
const fewestWords = 4;
/** A text of which so many letters are not Latin is not English, whatever its words. */
const foreignShare = 0.5;
const fewestForeignLetters = 3;

/** Of English text every second word is one of these; of the commonest words those that are frequent nowhere else. */
const common = new Set(
  (
    'the and you my is it this that what with for of are just but not have your be im ' +
    "i'm don't dont can't cant it's its that's to they we he she his her our their them there then than when how who " +
    'why will would could should can do does did been had from about out up if or as at because really going gonna ' +
    "wanna gotta i've i'll isn't didn't doesn't won't you're ur u get got like love know think want day today time " +
    'good happy feel some all very too now one more never again people lol omg'
  ).split(' '),
);
/** So many of a text's words among these, and it is English, or mostly so. */
const commonShare = 0.3;

/**
 * Whether a text is in another language than English. A false yes keeps a person's post from being read, so it takes
 * much to say it: another script; or words enough, few of them common English ones, and a language that is known.
 * Of a text in two languages the larger part decides.
 */
export async function isOtherLanguage(text: string, languageOf: DetectLanguage): Promise<boolean> {
  const plain = text.normalize('NFKC').replace(links, ' ').replace(namesAndTags, ' ');
  const found = plain.match(words) ?? [];
  const letters = count(found, letter);
  const foreign = count(found, foreignLetter);
  if (foreign >= fewestForeignLetters && foreign >= foreignShare * letters) return true;
  if (found.length < fewestWords) return false;
  const isCommon = (word: string) => common.has(word.toLowerCase().replace('\u2019', "'"));
  if (found.filter(isCommon).length >= commonShare * found.length) return false;
  const language = await languageOf(found.join(' '));
  return language !== undefined && language !== 'en';
}

const count = (words: readonly string[], of: RegExp): number =>
  words.reduce((sum, word) => sum + (word.match(of)?.length ?? 0), 0);
