import { launchChromium } from '#scripts/browsers/chromium.ts';
import { tabsIn } from '#tests/browser/driver/chromiumTabs.ts';
import { nothingIsLeftIn, type Traced } from './spec.ts';

async function openTraced(folder: string): Promise<Traced> {
  const stage = await launchChromium({ headless: true, traces: folder });
  await stage.agree();
  const { context, extensionId } = stage;
  return {
    seats: await tabsIn(stage),
    openOwn: async (name) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${name}.html`);
      return page;
    },
    say: (text) => context.serviceWorkers()[0]!.evaluate((said) => console.log(said), text),
    close: async () => {
      // What Chromium keeps of a page, to bring it back, it writes when the page is left.
      for (const page of context.pages()) await page.goto('about:blank');
      await stage.close();
    },
  };
}

const profile = 'profile/Default';
const consoles = 'profile/chrome_debug\\.log';
const requests = 'net-log\\.json';

nothingIsLeftIn('Chromium', openTraced, 13, {
  'local storage': `${profile}/Local Extension Settings/`,
  'session storage': 'stores\\.json', // in memory alone
  'synced storage': `${profile}/Sync Extension Settings/`,
  'a page’s storage': `${profile}/Local Storage/`,
  'a database': `${profile}/IndexedDB/`,
  'a cache': `${profile}/Service Worker/CacheStorage/`,
  'the console': consoles,
  'a content script’s console': consoles,
  'the background’s console': consoles,
  'a request’s address': requests,
  'a request’s header': requests,
  'a request’s body': requests,
  'a text area': `${profile}/Sessions/`,
});
