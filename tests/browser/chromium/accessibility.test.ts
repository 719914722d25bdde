import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { expectAccessible } from '#tests/browser/driver/accessible.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { importDiary } from '#tests/browser/driver/importDiary.ts';

describe('Chromium, accessibility', () => {
  let session: ChromiumSession;
  let page: Page;

  test.beforeAll(async ({ chromium }) => {
    session = chromium;
    await session.reset();
    page = await session.context.newPage();
    await page.goto('https://x.com/compose/post');
  });

  async function expectOwnPage(name: 'popup' | 'welcome'): Promise<void> {
    const own = await session.openOwn(name);
    await own.locator('h1').first().waitFor();
    await expectAccessible(own);
    await own.close();
  }

  test('axe finds nothing in the popup before the user agreed', () => expectOwnPage('popup'));

  test('axe finds nothing in the welcome page that asks', () => expectOwnPage('welcome'));

  test('axe finds nothing in the welcome page after the answer, with a post tried in it', async () => {
    await session.agree();
    const welcome = await session.openOwn('welcome');
    await welcome.getByRole('textbox').pressSequentially('so glad to be home');
    await welcome.locator('.mood.happy').waitFor();
    await welcome.locator('.post mark').first().waitFor();
    await expect.poll(() => welcome.locator('.two li').count()).toBe(2);
    await expectAccessible(welcome);
    await welcome.close();
  });

  test('axe finds nothing in the options with a survey answer and an open question', async () => {
    const options = await session.openOwn('options');
    await options.getByLabel('Horror: never').check();
    await options.getByRole('button', { name: 'Erase…' }).click();
    await expectAccessible(options);
    await options.close();
  });

  test('axe finds nothing in the options with a diary of four weeks', async () => {
    const options = await session.openOwn('options');
    await importDiary(options);
    await expectAccessible(options);
    await options.close();
  });

  test.each([
    ['happy', 'I love this, best day ever'],
    ['sad', 'I miss her so much it hurts'],
    ['unsure', 'on the bus to town'],
    ['at risk', 'I want to kill myself tonight'],
  ])('axe finds nothing in the popup after a post that is %s', async (_, text) => {
    await page.bringToFront();
    await page.locator('#plain').fill('');
    await session.post(page, '#plain', text);
    const popup = await session.openOwn('popup');
    await popup.locator('.mood h2').waitFor();
    await popup.locator('.loading').waitFor({ state: 'detached' });
    await expectAccessible(popup);
    await popup.close();
  });

  test('axe finds nothing in the popup with the choices of "Not quite", and after each one was chosen, and each has a colour of its own', async () => {
    const popup = await session.openOwn('popup');
    const notQuite = popup.getByRole('button', { name: 'Not quite', exact: true });
    const choices = popup.locator('.choices button');
    const card = popup.locator('.mood');
    await notQuite.waitFor();
    if ((await choices.count()) === 0) await notQuite.click();
    await expectAccessible(popup);
    const names = await choices.allInnerTexts();
    expect(names).toHaveLength(14);
    const colours = new Set<string>();
    for (const name of names) {
      if ((await choices.count()) === 0) await notQuite.click();
      await popup.getByRole('button', { name, exact: true }).click();
      await popup.getByText('You chose this yourself.').waitFor();
      if (name !== 'happy' && name !== 'sad') await popup.locator('.feeling', { hasText: name }).waitFor();
      await expectAccessible(popup, '.mood');
      colours.add(await card.evaluate((element) => getComputedStyle(element).backgroundColor));
    }
    expect(colours.size).toBe(names.length);
    await popup.close();
  });
});
