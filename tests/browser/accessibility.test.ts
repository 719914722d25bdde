import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../../scripts/stage/chromium.ts';

/** What is wrong with a page as it stands, a line each: the rule, and where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: typeof axe };
    return (await runner.run()).violations.map(({ id, nodes }) => ({
      id,
      html: nodes.map(({ html }) => html),
    }));
  });
  return found.flatMap(({ id, html }) => html.map((one) => `${id}: ${one}`));
}

describe('axe finds nothing in', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage({ headless: true });
    page = await stage.context.newPage();
    await page.goto('https://x.com/compose/post');
  });

  afterAll(() => stage?.close());

  /** In both themes; and at 320 px, as narrow as a page gets at 200 %, nothing is wider than the page. */
  async function findsNothing(looked: Page): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await looked.emulateMedia({ colorScheme });
      expect(await violations(looked), colorScheme).toEqual([]);
      for (const width of [320, 400, 800]) {
        await looked.setViewportSize({ width, height: 600 });
        const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
        expect(await looked.evaluate(overflow), `${width} px is wide enough`).toBe(0);
      }
    }
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
