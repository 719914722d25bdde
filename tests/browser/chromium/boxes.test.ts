import { expect } from 'vitest';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { boxesIn } from '#tests/browser/boxes/spec.ts';
import { forum, test } from '#tests/browser/driver/browsers.ts';
import { tabsIn } from '#tests/browser/driver/chromiumTabs.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';

let session: ChromiumSession;

test.beforeAll(async ({ chromium }) => {
  session = chromium;
  await session.reset();
  await session.agree();
});

boxesIn('Chromium', () => tabsIn(session));

test('Chromium, the popup describes the focused box of a site that was not added, without its words', async () => {
  const page = await session.context.newPage();
  await page.goto(`https://${forum}/compose/post`);
  await page.locator('#rich').pressSequentially('my words');
  const popup = await session.clickToolbar(page);
  await popup.click('Tonic doesn’t see my box');
  await expect.poll(() => popup.text(), pollOptions).toContain(`Site: ${forum}`);
  const text = await popup.text();
  for (const fact of [
    'you haven’t added this site',
    'Box: an element you can type in',
    'Tonic sees text in it',
  ])
    expect(text).toContain(fact);
  expect(text).not.toContain('my words');
  await popup.close();
  await page.close();
});
