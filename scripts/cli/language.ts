import { eld } from 'eld/extrasmall';
import type { DetectLanguage } from '#lib/mood/language.ts';

/** The score that another language needs, and its lead over English, on eld's scale of 0 to 1. */
const minScore = 0.7;
const minLead = 0.15;

/** Detects the language of a text for the command line, which lacks the browser's own detector. */
export const detectLanguage: DetectLanguage = async (text) => {
  const { language, getScores } = eld.detect(text);
  const { [language]: score = 0, en: english = 0 } = getScores();
  // eld's own isReliable() compares a score with a language's number, so it cannot be used.
  return score >= minScore && score - english >= minLead ? language : undefined;
};
