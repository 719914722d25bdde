// Gives the fake browser the texts of the extension, in English unless told, and its version: it has none of its own.
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** From now on texts, dates and numbers are those of this language: 'de', 'pt-BR'. */
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

Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
await speak('en');
