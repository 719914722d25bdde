import { join } from 'node:path';
import { expect } from 'vitest';
import { launchChromium } from '#scripts/browsers/chromium.ts';
import { requestsOf } from '#scripts/browsers/netLog.ts';
import { tabsIn } from '#tests/browser/driver/chromiumTabs.ts';
import { controlHost, hosts } from '#tests/browser/editors/pages.ts';
import { nothingIsLeftBehindIn, type Traced } from '#tests/browser/privacy/spec.ts';
import { thorough } from '#tests/support/tiers.ts';

/** Chromium asks its maker for time, components, accounts and a dictionary, with or without an extension. */
const chromiumsOwn = [
  'clients2.google.com',
  'update.googleapis.com',
  'accounts.google.com',
  'redirector.gvt1.com',
];

async function openTraced(folder: string): Promise<Traced> {
  const session = await launchChromium({ headless: true, traces: folder });
  await session.agree();
  const { context, openOwn } = session;
  return {
    driver: await tabsIn(session),
    openOwn,
    logInBackground: (text) => context.serviceWorkers()[0]!.evaluate((line) => console.log(line), text),
    expectNoForeignRequest: async () => {
      const requests = await requestsOf(join(folder, 'net-log.json'));
      const hostOf = ({ url }: { url: string }) => new URL(url).hostname;
      const isForeign = (host: string) => host !== controlHost && !hosts.includes(host);
      const byContent = requests.filter(({ initiator }) => initiator !== undefined);
      expect(byContent.map(hostOf)).toContain('x.com'); // the record is of this session
      expect(byContent.map(hostOf).filter(isForeign)).toEqual([]);
      const byBrowser = requests.filter(({ initiator }) => initiator === undefined).map(hostOf);
      expect(byBrowser).toContain('x.com');
      expect(byBrowser.filter((host) => isForeign(host) && !chromiumsOwn.includes(host))).toEqual([]);
    },
    close: async () => {
      // Chromium writes the data from which it restores a page when the page is left.
      for (const page of context.pages()) await page.goto('about:blank');
      await session.close();
    },
  };
}

const profile = 'profile/Default';
const consoles = 'profile/chrome_debug\\.log';
const requests = 'net-log\\.json';

nothingIsLeftBehindIn('Chromium', openTraced, thorough ? 13 : 1, {
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
