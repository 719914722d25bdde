import { eld } from 'eld/extrasmall';
import type { DetectLanguage } from '#lib/mood/language.ts';

/** How high another language must score, and how far ahead of English, on eld's scale of 0 to 1. */
const least = 0.7;
const ahead = 0.15;

/** The command line's detector of languages, for want of the browser's own. */
export const detectLanguage: DetectLanguage = async (text) => {
  const { language, getScores } = eld.detect(text);
  const { [language]: score = 0, en: english = 0 } = getScores();
  // Not its isReliable(): that one compares a score with a language's number.
  return score >= least && score - english >= ahead ? language : undefined;
};
