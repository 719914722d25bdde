import { launchFirefox } from '#scripts/browsers/firefox.ts';
import { FirefoxChrome } from '#tests/browser/driver/firefoxChrome.ts';
import { tabsIn } from '#tests/browser/driver/firefoxTabs.ts';
import { hosts } from '#tests/browser/editors/pages.ts';
import { nothingIsLeftIn, type Traced } from './spec.ts';

async function openTraced(folder: string): Promise<Traced> {
  const stage = await launchFirefox(hosts, folder);
  await stage.agree();
  return {
    seats: await tabsIn(stage),
    openOwn: (name) => stage.openOwn(`${name}.html`),
    say: async (text) => (await stage.openOwn('popup.html')).evaluate(sayInBackground, text),
    keptOfPages: async () => (await FirefoxChrome.of(stage.browser)).keptOfTabs(),
    close: stage.close,
  };
}

/** Runs in a page of the extension. */
async function sayInBackground(text: string): Promise<void> {
  type Background = Pick<typeof globalThis, 'console'>;
  const { browser } = globalThis as unknown as {
    browser: { runtime: { getBackgroundPage(): Promise<Background> } };
  };
  (await browser.runtime.getBackgroundPage()).console.log(text);
}

const storage = 'profile/storage/default/moz-extension.*';
const requests = 'requests\\.txt';

// Fewer texts than in Chromium: of Firefox' windows one has the keyboard, so they come one after the other.
nothingIsLeftIn('Firefox', openTraced, 1, {
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
