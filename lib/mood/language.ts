import { kaomojiPattern } from '#lib/text/kaomoji.ts';
import { plainText } from '#lib/text/plain.ts';
import type { Vocabulary } from '#lib/text/vocabulary.ts';
import { evidenceOf } from './languageEvidence.ts';

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
const kaomoji = new RegExp(kaomojiPattern, 'gu');
/** Runs of two or more letters. Single letters are "I", "u", or the eyes of smileys. */
const wordPattern = /[\p{L}\p{M}](?:['\u2019]?[\p{L}\p{M}])+/gu;
const foreignLetter = /(?!\p{Script=Latin})\p{L}/gu;
const letter = /\p{L}/gu;

/** No text with fewer words in Latin letters says enough about its language. */
const minWords = 4;
/** A text with at least this share of non-Latin letters, and at least this many, is not English. */
const minForeignShare = 0.5;
const minForeignLetters = 3;

/** Below this evidence a text is in another language. */
const otherBelow = -0.25;
/** From this evidence on a text is English. Between the two the detector decides. */
const englishFrom = 0.2;

/**
 * Returns whether a text is in another language than English. A wrong `true` keeps a post from being read, so it needs
 * strong evidence: another script, or words or letters of another language that outweigh the English words. Where neither
 * outweighs the other, the detector decides. A text of slang, names or unknown words counts as English. For a text in two
 * languages the larger part decides.
 * @param vocabulary words of English posts, most frequent first
 */
export async function isOtherLanguage(
  text: string,
  vocabulary: Vocabulary,
  detectLanguage: DetectLanguage,
): Promise<boolean> {
  const plain = [links, namesAndTags, kaomoji].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    plainText(text).text,
  );
  const words = plain.match(wordPattern) ?? [];
  const letters = countMatches(words, letter);
  const foreign = countMatches(words, foreignLetter);
  if (foreign >= minForeignLetters && foreign >= minForeignShare * letters) return true;
  if (words.length < minWords) return false;
  const { english, foreignWords } = evidenceOf(words, vocabulary);
  if (english >= englishFrom || foreignWords === 0) return false;
  if (english < otherBelow) return true;
  const language = await detectLanguage(words.join(' '));
  return language !== undefined && language !== 'en';
}

const countMatches = (texts: readonly string[], pattern: RegExp): number =>
  texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
