// Gives the fake browser the texts of the extension, in English: it has none of its own.
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const messages = generateChromeMessages(await parseMessagesFile('assets/locales/en.yml'));

Object.assign(fakeBrowser.i18n, {
  getMessage: (name: string, substitutions: readonly string[] = []) =>
    (messages[name]?.message ?? '').replace(/\$(\d)/g, (_, digit) => substitutions[Number(digit) - 1] ?? ''),
});
