import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Locale } from '#lib/recommend/explain/render.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Reads `assets/locales/en.yml` as the locale of the command line. Genres have their names in the catalogs. */
export async function readEnglish(): Promise<Locale> {
  const file = fileURLToPath(new URL('../../assets/locales/en.yml', import.meta.url));
  const messages: Messages = generateChromeMessages(await parseMessagesFile(file));
  return {
    code: 'en',
    translate: (key, substitutions = []) => textOf(messages, key, substitutions),
    genreName: (genre) => genre,
  };
}

/**
 * Looks a key up as the extension's `i18n.t` does.
 * @throws Error if the key has no text
 */
function textOf(
  messages: Messages,
  key: string,
  substitutions: readonly (string | number)[] | number,
): string {
  const text = messages[key.replaceAll('.', '_')]?.message;
  if (text === undefined) throw new Error(`assets/locales/en.yml has no text ${key}`);
  if (typeof substitutions !== 'number') return substituted(text, substitutions);
  return substituted(pluralForm(text.split(' | '), substitutions), [substitutions]);
}

/** Selects from one form for all counts, from two for 1 and the rest, or from three for 0, 1 and the rest. */
function pluralForm(forms: readonly string[], count: number): string {
  if (forms.length === 1) return forms[0]!;
  return forms.length === 2 ? forms[count === 1 ? 0 : 1]! : forms[Math.min(count, 2)]!;
}

const substituted = (text: string, substitutions: readonly (string | number)[]): string =>
  text.replace(/\$(\d)/g, (_, digit) => String(substitutions[Number(digit) - 1] ?? ''));
