import { browser } from 'wxt/browser';
import type { DetectLanguage } from '#lib/mood/language.ts';

/** The percentage of a text that its main language must cover to count as the language of the whole text. */
const minPercentage = 70;

/**
 * Detects the language of a text with the browser's own detector, which runs on this machine and needs no permission.
 * Returns undefined if the detector fails or is not sure.
 */
export const detectLanguage: DetectLanguage = async (text) => {
  const result = await browser.i18n.detectLanguage(text).catch(() => undefined);
  const first = result?.languages[0];
  return result?.isReliable && first && first.percentage >= minPercentage
    ? first.language.split('-')[0]
    : undefined;
};
