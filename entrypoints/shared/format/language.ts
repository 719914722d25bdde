import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/**
 * The language that the texts are in, for dates, numbers and lists among them: the browser's own, with its region,
 * where its texts are here; else that of the texts that are shown instead.
 */
export function language(): string {
  const ofBrowser = browser.i18n.getUILanguage();
  const ofTexts = i18n.t('language.code');
  return withoutRegion(ofBrowser) === withoutRegion(ofTexts) ? ofBrowser : ofTexts;
}

const withoutRegion = (code: string): string | undefined => code.split('-')[0];

/** "a, b, and c", or for a row of names without a sentence, "a, b, c". */
export function listed(words: readonly string[], type: 'conjunction' | 'unit'): string {
  return new Intl.ListFormat(language(), { type, style: type === 'unit' ? 'short' : 'long' }).format(words);
}
