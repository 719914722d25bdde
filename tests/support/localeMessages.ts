// Gives the fake browser the texts of the extension, in English by default, and a version. It has neither of its own.
import { readdirSync } from 'node:fs';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The languages of the interface other than English, such as 'de' and 'pt-BR'. */
export const translations = readdirSync('assets/locales')
  .map((file) => file.replace('.yml', '').replace('_', '-'))
  .filter((language) => language !== 'en');

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Switches texts, dates and numbers to a language, such as 'de' or 'pt-BR'. */
export async function speak(language: string): Promise<void> {
  const file = `assets/locales/${language.replace('-', '_')}.yml`;
  const messages: Messages = generateChromeMessages(await parseMessagesFile(file));
  Object.assign(fakeBrowser.i18n, {
    getUILanguage: () => language,
    getMessage: (name: string, substitutions: readonly string[] = []) =>
      (messages[name]?.message ?? '').replace(
        /\$(\d)/g,
        (_, digit) => substitutions[Number(digit) - 1] ?? '',
      ),
  });
}

Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.2.3' }) });
await speak('en');
