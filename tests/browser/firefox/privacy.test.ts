import { launchFirefox } from '#scripts/browsers/firefox.ts';
import { FirefoxChrome } from '#tests/browser/driver/firefoxChrome.ts';
import { tabsIn } from '#tests/browser/driver/firefoxTabs.ts';
import { hosts } from '#tests/browser/editors/pages.ts';
import { nothingIsLeftBehindIn, type Traced } from '#tests/browser/privacy/spec.ts';

async function openTraced(folder: string): Promise<Traced> {
  const session = await launchFirefox(hosts, folder);
  await session.agree();
  return {
    driver: await tabsIn(session),
    openOwn: session.openOwn,
    logInBackground: async (text) => (await session.openOwn('popup')).evaluate(consoleLogInBackground, text),
    sessionStore: async () => (await FirefoxChrome.connect(session.browser)).sessionStore(),
    close: session.close,
  };
}

/** Runs in a page of the extension. */
async function consoleLogInBackground(text: string): Promise<void> {
  type Background = Pick<typeof globalThis, 'console'>;
  const { browser } = globalThis as unknown as {
    browser: { runtime: { getBackgroundPage(): Promise<Background> } };
  };
  (await browser.runtime.getBackgroundPage()).console.log(text);
}

const storage = 'profile/storage/default/moz-extension.*';
const requests = 'requests\\.txt';

// Fewer texts than in Chromium: only one window of Firefox has the keyboard, so texts are typed one after the other.
nothingIsLeftBehindIn('Firefox', openTraced, 1, {
  'local storage': `${storage}/idb/`,
  'session storage': 'stores\\.json', // in memory alone
  'synced storage': 'profile/storage-sync',
  'a page’s storage': `${storage}/ls/`,
  'a database': `${storage}/idb/`,
  'a cache': `${storage}/cache/`,
  'the console': 'console\\.txt',
  'a content script’s console': 'console\\.txt',
  'the background’s console': 'console\\.txt',
  'a request’s address': requests,
  'a request’s header': requests,
  'a request’s body': undefined,
  'a text area': 'pages\\.json',
});
