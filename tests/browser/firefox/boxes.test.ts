import type { FirefoxSession } from '#scripts/browsers/firefox.ts';
import { boxesIn } from '#tests/browser/boxes/spec.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { tabsIn } from '#tests/browser/driver/firefoxTabs.ts';

let session: FirefoxSession;

test.beforeAll(async ({ firefox }) => {
  session = firefox;
  await session.reset();
  await session.agree();
});

boxesIn('Firefox', () => tabsIn(session), ['drawn', 'modifiable']);
