/**
 * Detects the language of a text. Resolves to its ISO 639-1 code, or undefined if it is unknown. The text it gets has no
 * links, mentions, hashtags or emoji.
 */
export type DetectLanguage = (text: string) => Promise<string | undefined>;

/**
 * Links and e-mail addresses. Each can match in one way only, because otherwise a row of ten thousand @ would backtrack for
 * minutes.
 */
const links = /https?:\/\/\S+|www\.\S+|(?<!\S)\S[^\s@]*@\S[^\s.]*\.\S+/gu;
const namesAndTags = /[@#][\p{L}\p{M}\p{N}_.]+/gu;
/** Runs of two or more letters. Single letters are "I", "u", or the eyes and hands of kaomoji. */
const wordPattern = /[\p{L}\p{M}](?:['\u2019]?[\p{L}\p{M}])+/gu;
const foreignLetter = /(?!\p{Script=Latin})\p{L}/gu;
const letter = /\p{L}/gu;

/** No detector is reliable for a text with fewer words in Latin letters. */
const minWords = 4;
/** A text with at least this share of non-Latin letters, and at least this many, is not English. */
const minForeignShare = 0.5;
const minForeignLetters = 3;

/** The commonest English words that are not frequent in other languages. In English text every second word is one. */
const common = new Set(
  (
    'the and you my is it this that what with for of are just but not have your be im ' +
    "i'm don't dont can't cant it's its that's to they we he she his her our their them there then than when how who " +
    'why will would could should can do does did been had from about out up if or as at because really going gonna ' +
    "wanna gotta i've i'll isn't didn't doesn't won't you're ur u get got like love know think want day today time " +
    'good happy feel some all very too now one more never again people lol omg'
  ).split(' '),
);
/** A text with at least this share of common words is English, at least mostly. */
const minCommonShare = 0.3;

/**
 * Returns whether a text is in another language than English. A wrong `true` keeps a post from being read, so it needs
 * strong evidence: another script, or enough words with few common English ones among them and a detected language.
 * For a text in two languages the larger part decides.
 */
export async function isOtherLanguage(text: string, detectLanguage: DetectLanguage): Promise<boolean> {
  const plain = text.normalize('NFKC').replace(links, ' ').replace(namesAndTags, ' ');
  const words = plain.match(wordPattern) ?? [];
  const letters = countMatches(words, letter);
  const foreign = countMatches(words, foreignLetter);
  if (foreign >= minForeignLetters && foreign >= minForeignShare * letters) return true;
  if (words.length < minWords) return false;
  const isCommon = (word: string) => common.has(word.toLowerCase().replace('\u2019', "'"));
  if (words.filter(isCommon).length >= minCommonShare * words.length) return false;
  const language = await detectLanguage(words.join(' '));
  return language !== undefined && language !== 'en';
}

const countMatches = (texts: readonly string[], pattern: RegExp): number =>
  texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
