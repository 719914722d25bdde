import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AlteredBuild, alteredBuild, runRightToLeft, speak } from '#scripts/browsers/alteredBuild.ts';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { expectAccessible } from '#tests/browser/driver/accessible.ts';
import { importDiary } from '#tests/browser/driver/importDiary.ts';

const toGerman = (folder: string) => speak(folder, 'de');

// German has the longest words.
describe.each([
  ['in German', toGerman, /^de$/, 'ltr'],
  ['from right to left', runRightToLeft, /^en/, 'rtl'],
])('Chromium, pages %s', (_, change, lang, dir) => {
  let build: AlteredBuild;
  let session: ChromiumSession;

  beforeAll(async () => {
    build = await alteredBuild(change);
    session = await launchChromium({ headless: true, extension: build.folder });
    await session.agree();
    const page = await session.context.newPage();
    await page.goto('https://x.com/compose/post');
    await session.post(page, '#plain', 'I want to end my life tonight');
  });

  afterAll(async () => {
    await session?.close();
    await build?.remove();
  });

  async function open(name: 'popup' | 'welcome' | 'options'): Promise<Page> {
    const page = await session.openOwn(name);
    await page.locator('h1').first().waitFor();
    await page.locator('.loading').waitFor({ state: 'detached' });
    return page;
  }

  test.each(['popup', 'welcome', 'options'] as const)(
    `${dir} ${lang}: nothing of the page %s overflows and axe finds nothing`,
    async (name) => {
      const page = await open(name);
      if (name === 'options') await importDiary(page);
      const root = page.locator('html');
      expect(await root.getAttribute('lang')).toMatch(lang);
      expect(await root.getAttribute('dir')).toBe(dir);
      await expectAccessible(page);
      await page.close();
    },
  );

  test(`${dir} ${lang}: the sad face is not mirrored and is at the start of its line`, async () => {
    const page = await open('popup');
    const [face, title] = await page.evaluate(() =>
      ['.face', '.summary'].map((selector) => document.querySelector(selector)!.getBoundingClientRect().left),
    );
    expect(face! < title!).toBe(dir === 'ltr');
    const direction = await page.locator('.face').evaluate((element) => getComputedStyle(element).direction);
    expect(direction).toBe('ltr'); // otherwise its bracket would be mirrored into a smile
    await page.close();
  });
});
