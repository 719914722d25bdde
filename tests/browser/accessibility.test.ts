import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { isAccessible } from './accessible.ts';

describe('axe finds nothing in', () => {
  let stage: ChromiumSession;
  let page: Page;

  beforeAll(async () => {
    stage = await launchChromium({ headless: true });
    page = await stage.context.newPage();
    await page.goto('https://x.com/compose/post');
  });

  afterAll(() => stage?.close());

  async function findsNothing(looked: Page): Promise<void> {
    await isAccessible(looked);
    await looked.close();
  }

  async function own(name: string): Promise<Page> {
    const opened = await stage.context.newPage();
    await opened.goto(`chrome-extension://${stage.extensionId}/${name}.html`);
    await opened.locator('h1').first().waitFor();
    return opened;
  }

  test('the popup before the person agreed', async () => findsNothing(await own('popup')));

  test('the welcome page that asks', async () => findsNothing(await own('welcome')));

  test('the welcome page once it was answered, with a post tried in it', async () => {
    await stage.agree();
    const welcome = await own('welcome');
    await welcome.getByRole('textbox').pressSequentially('so glad to be home');
    await welcome.locator('.heard.happy').waitFor();
    await findsNothing(welcome);
  });

  test('the options, with something in them', async () => {
    const options = await own('options');
    await options.getByLabel('Horror: never').check();
    await options.getByRole('button', { name: 'Erase …' }).click();
    await findsNothing(options);
  });

  test.each([
    ['happy', 'I love this, best day ever'],
    ['sad', 'I miss her so much it hurts'],
    ['unsure', 'on the bus to town'],
    ['in danger', 'I want to kill myself tonight'],
  ])('the popup after a post that is %s', async (_, text) => {
    await page.bringToFront();
    await page.locator('#plain').fill('');
    await stage.post(page, '#plain', text);
    const popup = await own('popup');
    await popup.locator('.mood h2').waitFor();
    await popup.locator('.loading').waitFor({ state: 'detached' });
    await findsNothing(popup);
  });
});
