// npm run pictures: the README's pictures, and the popup in both themes at 100 % and 200 %, taken of the real thing.
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { command } from './command.ts';
import { madeUpDiary } from './madeUpDiary.ts';
import { openStage, type Stage } from './stage/chromium.ts';

const forReadme = 'assets/pictures';
const forReview = '.output/pictures';

const posts = {
  happy: 'I love this, best day ever',
  sad: 'I miss her so much it hurts',
  unsure: 'on the bus to town',
  danger: 'I want to end my life tonight',
};

await command(async () => {
  await mkdir(forReadme, { recursive: true });
  await mkdir(forReview, { recursive: true });
  const stage = await openStage({ headless: true });
  try {
    await takeWelcome(stage);
    await stage.agree();
    await takeAll(stage, 'empty');
    const page = await stage.context.newPage();
    await page.setViewportSize({ width: 720, height: 420 });
    await page.goto('https://x.com/compose/post');
    for (const [name, text] of Object.entries(posts)) {
      await page.locator('#plain').fill('');
      await stage.post(page, '#plain', text);
      await takeAll(stage, name);
    }
    await takeOptions(stage);
    await takeDiary(stage);
  } finally {
    await stage.close();
  }
});

/** The popup as it stands: in light and dark, as wide as it opens, at 320 px, and at 200 %. */
async function takeAll(stage: Stage, name: string): Promise<void> {
  const popup = await stage.openPopup();
  await popup.locator('h2').first().waitFor();
  if (name === 'happy' || name === 'sad') await popup.getByRole('listitem').first().waitFor();
  for (const theme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme: theme });
    await take(popup, { width: 400, height: 600 }, `${forReview}/${name}-${theme}.png`);
    await take(popup, { width: 800, height: 600, zoom: 2 }, `${forReview}/${name}-${theme}-200.png`);
    await take(popup, { width: 320, height: 600 }, `${forReview}/${name}-${theme}-320.png`);
  }
  await popup.emulateMedia({ colorScheme: name === 'sad' ? 'dark' : 'light' });
  await take(popup, { width: 400, height: 600 }, `${forReadme}/popup-${name}.png`);
  await popup.close();
}

/** The page that asks whether posts may be read. */
async function takeWelcome({ context, extensionId }: Stage): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  await page.locator('h1').waitFor();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await take(page, { width: 800, height: 1100 }, `${forReview}/welcome-${theme}.png`);
    await take(page, { width: 1280, height: 1000, zoom: 2 }, `${forReview}/welcome-${theme}-200.png`);
    await take(page, { width: 320, height: 1300 }, `${forReview}/welcome-${theme}-320.png`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await take(page, { width: 720, height: 1000 }, `${forReadme}/welcome.png`);
  await page.close();
}

/** The page of a person's taste, as it looks after a few words. */
async function takeOptions({ context, extensionId }: Stage): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  for (const box of ['pop: when happy', 'folk and acoustic: when sad', 'Sci-Fi: always', 'Horror: never'])
    await page.getByLabel(box).check();
  await page.getByLabel('1990s').check();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await take(page, { width: 800, height: 2900 }, `${forReview}/options-${theme}.png`);
    await take(page, { width: 1280, height: 1000, zoom: 2 }, `${forReview}/options-${theme}-200.png`);
    await take(page, { width: 320, height: 1000 }, `${forReview}/options-${theme}-320.png`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await take(page, { width: 720, height: 640 }, `${forReadme}/options.png`);
  await page.close();
}

/** The diary of somebody made up, who has written for a month. */
async function takeDiary({ context, extensionId }: Stage): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.evaluate(store, { diary: madeUpDiary(30, Date.now()) });
  const show = () =>
    page.getByRole('heading', { name: 'Your diary' }).evaluate((heading) => {
      heading.scrollIntoView();
      scrollBy(0, -16);
    });
  await page.locator('.chart').first().waitFor();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await take(page, { width: 800, height: 1300 }, `${forReview}/options-diary-${theme}.png`, show);
    await take(
      page,
      { width: 1280, height: 1300, zoom: 2 },
      `${forReview}/options-diary-${theme}-200.png`,
      show,
    );
    await take(page, { width: 320, height: 1500 }, `${forReview}/options-diary-${theme}-320.png`, show);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await take(page, { width: 720, height: 785 }, `${forReadme}/diary.png`, show);
  await page.close();
}

/** Runs in a page of the extension. */
async function store(items: object): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(items: object): Promise<void> } } };
  };
  await chrome.storage.local.set(items);
}

/**
 * @param zoom 2 as a browser zooms to 200 %: the window stays, and half as much fits into it
 * @param show brings into view what the picture is of; without it, the page is taken from where it stands
 */
async function take(
  page: Page,
  size: { width: number; height: number; zoom?: number },
  path: string,
  show: () => Promise<void> = async () => undefined,
): Promise<void> {
  const { width, height, zoom = 1 } = size;
  await page.setViewportSize({ width, height });
  await page.evaluate((factor) => {
    document.documentElement.style.zoom = String(factor);
  }, zoom);
  await show();
  await page.screenshot({ path });
}
