// Gives the fake browser the texts of the extension, in English, and its version: it has none of its own.
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const messages: Readonly<Record<string, { readonly message: string }>> = generateChromeMessages(
  await parseMessagesFile('assets/locales/en.yml'),
);

Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
Object.assign(fakeBrowser.i18n, {
  getUILanguage: () => 'en',
  getMessage: (name: string, substitutions: readonly string[] = []) =>
    (messages[name]?.message ?? '').replace(/\$(\d)/g, (_, digit) => substitutions[Number(digit) - 1] ?? ''),
});
