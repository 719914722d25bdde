import { afterAll } from 'vitest';
import { type FirefoxSession, launchFirefox } from '#scripts/browsers/firefox.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { tabsIn } from '#tests/browser/driver/firefoxTabs.ts';
import { hosts } from '#tests/browser/editors/pages.ts';
import { editorsIn } from '#tests/browser/editors/spec.ts';

let session: FirefoxSession;
let second: FirefoxSession;

test.beforeAll(async ({ firefox }) => {
  session = firefox;
  second = await launchFirefox(hosts);
  await session.reset();
  await Promise.all([session.agree(), second.agree()]);
});
afterAll(() => second?.close());

// Two, because all windows of one Firefox share one keyboard.
editorsIn('Firefox', () => Promise.all([session, second].map(tabsIn)));
