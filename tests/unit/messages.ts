// Gives the fake browser the texts of the extension, in English, and its version: it has none of its own.
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const messages = new Map(
  (await parseMessagesFile('assets/locales/en.yml')).flatMap((message) =>
    'message' in message ? [[message.key.join('_'), message.message] as const] : [],
  ),
);

Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
Object.assign(fakeBrowser.i18n, {
  getUILanguage: () => 'en',
  getMessage: (name: string, substitutions: readonly string[] = []) =>
    (messages.get(name) ?? '').replace(/\$(\d)/g, (_, digit) => substitutions[Number(digit) - 1] ?? ''),
});
