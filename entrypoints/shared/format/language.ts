import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/**
 * Returns the language of the texts, which dates, numbers and lists must use too. It is the browser's language with its
 * region if that language has a locale file, otherwise the language of the texts that are shown instead.
 */
export function language(): string {
  const browserLanguage = browser.i18n.getUILanguage();
  const textLanguage = i18n.t('language.code');
  return withoutRegion(browserLanguage) === withoutRegion(textLanguage) ? browserLanguage : textLanguage;
}

const withoutRegion = (code: string): string | undefined => code.split('-')[0];

/** Formats a list in the current language: "a, b, and c" for a conjunction, "a, b, c" for a unit. */
export function listed(words: readonly string[], type: 'conjunction' | 'unit'): string {
  return new Intl.ListFormat(language(), { type, style: type === 'unit' ? 'short' : 'long' }).format(words);
}
