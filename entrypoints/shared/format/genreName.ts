import { browser } from 'wxt/browser';

/** Returns the translated name of a film genre or song family, or the catalog's name if there is no translation. */
export function genreName(genre: string): string {
  // `i18n.t` accepts only known keys, and most song genres have none.
  const texts = browser.i18n as { getMessage(key: string): string };
  return texts.getMessage(`genres_${camelCase(genre)}`) || genre;
}

/** Converts "soul and r&b" to soulAndRB and "Sci-Fi" to sciFi. */
function camelCase(words: string): string {
  const [first = '', ...rest] = words.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}
