import type { Page } from 'playwright-core';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { forReadme, take, takeAll } from './take.ts';

/** One post for each state of the popup after a reading. */
export const posts = {
  happy: 'I love this, best day ever',
  sad: 'I miss her so much it hurts',
  unsure: 'on the bus to town',
  crisis: 'I want to end my life tonight',
} as const;

/** Opens a page with compose boxes. */
export async function composePage({ context }: ChromiumSession): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 720, height: 420 });
  await page.goto('https://x.com/compose/post');
  return page;
}

const sizes = {
  plain: { width: 480, height: 600 },
  zoomed: { width: 800, height: 600 },
  narrow: { width: 320, height: 600 },
} as const;

/** Writes a post and takes the popup after it. */
export async function takePost(
  session: ChromiumSession,
  page: Page,
  name: keyof typeof posts,
): Promise<void> {
  await page.bringToFront();
  await page.locator('#plain').fill('');
  await session.post(page, '#plain', posts[name]);
  await takePopup(session, name, { theme: name === 'sad' ? 'dark' : 'light' });
}

/**
 * Takes the popup in its present state.
 * @param inReadme the theme in which the README shows it; absent if it does not
 */
export async function takePopup(
  session: ChromiumSession,
  name: string,
  inReadme?: { readonly theme: 'light' | 'dark' },
): Promise<void> {
  const popup = await session.openPopup();
  await waitForPicks(popup);
  await takeAll(popup, `popup-${name}`, sizes);
  if (inReadme) {
    await popup.emulateMedia({ colorScheme: inReadme.theme });
    await take(popup, sizes.plain, `${forReadme}/popup-${name}.png`);
  }
  if ((await popup.getByRole('tab').count()) > 0) {
    await popup.getByRole('tab').last().click();
    await takeAll(popup, `popup-${name}-films`, sizes);
    await popup.getByRole('tab').first().click(); // the next popup would open on the films
  }
  await popup.close();
}

/** Takes the choices of "Not quite", and the popup after each of two feelings was chosen. */
export async function takeFeelings(session: ChromiumSession): Promise<void> {
  const popup = await session.openPopup();
  await waitForPicks(popup);
  const notQuite = popup.locator('.not-quite');
  await notQuite.click();
  await takeAll(popup, 'popup-not-quite', sizes);
  await notQuite.click();
  for (const feeling of ['hopeful', 'worried']) {
    await notQuite.click();
    await popup.getByRole('button', { name: feeling, exact: true }).click();
    await popup.locator('.feeling', { hasText: feeling }).waitFor();
    await takeAll(popup, `popup-${feeling}`, sizes);
  }
  await popup.close();
}

/** Waits for the mood and for the picks, if there are any. */
async function waitForPicks(popup: Page): Promise<void> {
  await popup.locator('h2').first().waitFor();
  if ((await popup.locator('.loading, .picks').count()) > 0)
    await popup.getByRole('listitem').first().waitFor();
}
