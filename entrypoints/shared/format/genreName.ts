import { browser } from 'wxt/browser';

/** A genre of the catalogs, or a family of songs, in the person's language; as the catalogs call it where it has no other name. */
export function genreName(genre: string): string {
  // The typed texts are those of known keys; most genres of songs have none.
  const texts = browser.i18n as { getMessage(key: string): string };
  return texts.getMessage(`genres_${camelCase(genre)}`) || genre;
}

/** "soul and r&b" as soulAndRB, "Sci-Fi" as sciFi. */
function camelCase(words: string): string {
  const [first = '', ...others] = words.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return [first, ...others.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}
