import type { Page } from 'playwright-core';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { forReadme, take, takeAll } from './take.ts';

/** A post for each state of the popup that a reading leads to. */
export const posts = {
  happy: 'I love this, best day ever',
  sad: 'I miss her so much it hurts',
  unsure: 'on the bus to town',
  danger: 'I want to end my life tonight',
} as const;

/** A page with compose boxes, as a person has it open. */
export async function composePage({ context }: ChromiumSession): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 720, height: 420 });
  await page.goto('https://x.com/compose/post');
  return page;
}

/** A post, and the popup after it. */
export async function takePost(stage: ChromiumSession, page: Page, name: keyof typeof posts): Promise<void> {
  await page.bringToFront();
  await page.locator('#plain').fill('');
  await stage.post(page, '#plain', posts[name]);
  await takePopup(stage, name, { theme: name === 'sad' ? 'dark' : 'light' });
}

/**
 * The popup as it stands, in all ways.
 * @param inReadme in which theme the README shows it; it does not unless said
 */
export async function takePopup(
  stage: ChromiumSession,
  name: string,
  inReadme?: { readonly theme: 'light' | 'dark' },
): Promise<void> {
  const popup = await stage.openPopup();
  await settled(popup);
  await takeAll(popup, `popup-${name}`, {
    plain: { width: 400, height: 600 },
    zoomed: { width: 800, height: 600 },
    narrow: { width: 320, height: 600 },
  });
  if (inReadme) {
    await popup.emulateMedia({ colorScheme: inReadme.theme });
    await take(popup, { width: 400, height: 600 }, `${forReadme}/popup-${name}.png`);
  }
  await popup.close();
}

/** Its picks come after the mood, where there are any. */
async function settled(popup: Page): Promise<void> {
  await popup.locator('h2').first().waitFor();
  if ((await popup.locator('.loading, .picks').count()) > 0)
    await popup.getByRole('listitem').first().waitFor();
}
