import type { Page } from 'playwright-core';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { sampleDiary } from './sampleDiary.ts';
import { forReadme, take, takeAll } from './take.ts';

/** The page that asks whether posts may be read. */
export async function takeWelcome(stage: ChromiumSession, name = 'welcome', inReadme = false): Promise<void> {
  const page = await open(stage, 'welcome');
  await takeAll(page, name, {
    plain: { width: 800, height: 1100 },
    zoomed: { width: 1280, height: 1000 },
    narrow: { width: 320, height: 1300 },
  });
  if (inReadme) await takeForReadme(page, 'welcome', 1000);
  await page.close();
}

/** The page of a person's taste, as it looks after a few words. Which words does not depend on the language. */
export async function takeOptions(stage: ChromiumSession, name = 'options', inReadme = false): Promise<void> {
  const page = await open(stage, 'options');
  const boxes = page.getByRole('table').getByRole('checkbox');
  for (const box of [0, 5, 14, 27]) await boxes.nth(box).check();
  await takeAll(page, name, {
    plain: { width: 800, height: 2900 },
    zoomed: { width: 1280, height: 1000 },
    narrow: { width: 320, height: 1000 },
  });
  if (inReadme) await takeForReadme(page, 'options', 640);
  await page.close();
}

/** The diary of somebody made up, who has written for a month. */
export async function takeDiary(stage: ChromiumSession, name = 'diary', inReadme = false): Promise<void> {
  const page = await open(stage, 'options');
  await page.evaluate(store, { diary: sampleDiary(30, Date.now()) });
  const chart = page.locator('.chart').first();
  await chart.waitFor();
  const show = () =>
    page
      .locator('section:has(.chart) h2')
      .first()
      .evaluate((heading) => {
        heading.scrollIntoView();
        scrollBy(0, -16);
      });
  await takeAll(
    page,
    name,
    {
      plain: { width: 800, height: 1300 },
      zoomed: { width: 1280, height: 1300 },
      narrow: { width: 320, height: 1500 },
    },
    show,
  );
  if (inReadme) await takeForReadme(page, 'diary', 785, show);
  await page.close();
}

async function open({ context, extensionId }: ChromiumSession, name: 'welcome' | 'options'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${name}.html`);
  await page.locator('h1').first().waitFor();
  return page;
}

async function takeForReadme(
  page: Page,
  name: string,
  height: number,
  show?: () => Promise<void>,
): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await take(page, { width: 720, height }, `${forReadme}/${name}.png`, show);
}

/** Runs in a page of the extension. */
async function store(items: object): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(items: object): Promise<void> } } };
  };
  await chrome.storage.local.set(items);
}
