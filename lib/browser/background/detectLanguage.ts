import { browser } from 'wxt/browser';
import type { DetectLanguage } from '#lib/mood/language.ts';

/** The percentage of a text that its first language must cover to be taken for the language of the whole. */
const most = 70;

/** The browser's own detector, which runs on this machine and needs no permission. One that fails cannot tell. */
export const detectLanguage: DetectLanguage = async (text) => {
  const found = await browser.i18n.detectLanguage(text).catch(() => undefined);
  const first = found?.languages[0];
  return found?.isReliable && first && first.percentage >= most ? first.language.split('-')[0] : undefined;
};
