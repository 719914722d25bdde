import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { tabsIn } from '#tests/browser/driver/chromiumTabs.ts';
import { editorsIn } from '#tests/browser/editors/spec.ts';

let session: ChromiumSession;

test.beforeAll(async ({ chromium }) => {
  session = chromium;
  await session.reset();
  await session.agree();
});

editorsIn('Chromium', async () => [await tabsIn(session)]);
