import type { Page } from 'playwright-core';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { sampleDiary } from './sampleDiary.ts';
import { forReadme, take, takeAll } from './take.ts';

/** Takes the page that asks whether posts may be read. */
export async function takeWelcome(
  session: ChromiumSession,
  name = 'welcome',
  inReadme = false,
): Promise<void> {
  const page = await open(session, 'welcome');
  await takeAll(page, name, {
    plain: { width: 800, height: 1100 },
    zoomed: { width: 1280, height: 1000 },
    narrow: { width: 320, height: 1300 },
  });
  if (inReadme) await takeForReadme(page, 'welcome', 1000);
  await page.close();
}

/** Takes the box to try Tonic in after a post, and the questions below it. The user must have agreed. */
export async function takeTried(session: ChromiumSession, name = 'welcome-tried'): Promise<void> {
  const page = await open(session, 'welcome');
  await page.getByRole('textbox').pressSequentially('I am so worried about my exam tomorrow');
  await page.locator('.two li').last().waitFor();
  await page.locator('mark').first().waitFor();
  const show = () => page.locator('#try-title').evaluate((heading) => heading.scrollIntoView());
  await takeAll(
    page,
    name,
    {
      plain: { width: 800, height: 1100 },
      zoomed: { width: 1280, height: 1000 },
      narrow: { width: 320, height: 1500 },
    },
    show,
  );
  await page.close();
}

/** Takes the options after a few answers, chosen by position so that they are the same in every language. */
export async function takeOptions(
  session: ChromiumSession,
  name = 'options',
  inReadme = false,
): Promise<void> {
  const page = await open(session, 'options');
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

/** Takes the diary with a generated month of posts. */
export async function takeDiary(session: ChromiumSession, name = 'diary', inReadme = false): Promise<void> {
  const page = await open(session, 'options');
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

async function open({ openOwn }: ChromiumSession, name: 'welcome' | 'options'): Promise<Page> {
  const page = await openOwn(name);
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
