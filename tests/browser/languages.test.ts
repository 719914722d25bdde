import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AlteredBuild, alteredBuild, runRightToLeft, speak } from '#scripts/browsers/alteredBuild.ts';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { isAccessible } from './accessible.ts';

const toGerman = (folder: string) => speak(folder, 'de');

describe.each([
  ['in German, whose words are the longest', toGerman, /^de$/, 'ltr'],
  ['from right to left', runRightToLeft, /^en/, 'rtl'],
])('%s', (_, change, lang, dir) => {
  let build: AlteredBuild;
  let stage: ChromiumSession;

  beforeAll(async () => {
    build = await alteredBuild(change);
    stage = await launchChromium({ headless: true, extension: build.folder });
    await stage.agree();
    const page = await stage.context.newPage();
    await page.goto('https://x.com/compose/post');
    await stage.post(page, '#plain', 'I want to end my life tonight');
  });

  afterAll(async () => {
    await stage?.close();
    await build?.remove();
  });

  async function open(name: string): Promise<Page> {
    const page = await stage.context.newPage();
    await page.goto(`chrome-extension://${stage.extensionId}/${name}.html`);
    await page.locator('h1').first().waitFor();
    await page.locator('.loading').waitFor({ state: 'detached' });
    return page;
  }

  test.each(['popup', 'welcome', 'options'])('%s fits, and axe finds nothing', async (name) => {
    const page = await open(name);
    const root = page.locator('html');
    expect(await root.getAttribute('lang')).toMatch(lang);
    expect(await root.getAttribute('dir')).toBe(dir);
    await isAccessible(page);
    await page.close();
  });

  test('a sad face stays sad, and stands where a line begins', async () => {
    const page = await open('popup');
    const [face, said] = await page.evaluate(() =>
      ['.face', '.said'].map((one) => document.querySelector(one)!.getBoundingClientRect().left),
    );
    expect(face! < said!).toBe(dir === 'ltr');
    const direction = await page.locator('.face').evaluate((element) => getComputedStyle(element).direction);
    expect(direction).toBe('ltr'); // or its bracket is mirrored into a smile
    await page.close();
  });
});
