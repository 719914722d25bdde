import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import type { ToolbarPopup } from '#scripts/browsers/toolbar.ts';
import { forum, test } from '#tests/browser/driver/browsers.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';

/** What a user allows Tonic to read, on the welcome page, in the popup and in the options. */
describe('Chromium, permissions to read', () => {
  let session: ChromiumSession;
  let page: Page;
  let control: Page;

  test.beforeAll(async ({ chromium }) => {
    session = chromium;
    await session.reset();
  });

  beforeEach(async () => {
    page = await session.context.newPage();
    control = await session.context.newPage();
  });

  afterEach(() => Promise.all([page.close(), control.close()]));

  const currentMood = async () => JSON.parse(await session.stored()).session.currentMood;
  const readingTime = async (): Promise<number | undefined> => (await currentMood())?.time;
  const typeIn = async (where: Page, text: string) => {
    await where.bringToFront();
    await where.locator('#plain').fill('');
    await where.locator('#plain').pressSequentially(text);
  };

  /** Types in the page and then on another site: only the latter is read. It settles later, so the former would have been read before. */
  async function isNotRead(): Promise<void> {
    const before = await readingTime();
    await typeIn(page, 'I miss her so much it hurts');
    await control.goto('https://bsky.app/compose/post');
    await typeIn(control, 'I love this, best day ever');
    await expect.poll(readingTime, pollOptions).not.toBe(before);
    expect(await currentMood()).toMatchObject({
      mood: 'happy',
      site: 'bsky.app',
    });
  }

  async function isRead(host: string): Promise<void> {
    const before = await readingTime();
    // Another text than before, because a text that the box held already is not read.
    await typeIn(page, 'I miss him and I cannot stop crying');
    await expect.poll(readingTime, pollOptions).not.toBe(before);
    expect(await currentMood()).toMatchObject({ mood: 'sad', site: host });
  }

  async function option(label: string): Promise<void> {
    const options = await session.openOwn('options');
    await options.getByLabel(label).click();
    await options.close();
  }

  /** Opens the popup over the page and runs `use` in it: it closes when the page is used again. */
  async function inPopup(use: (popup: ToolbarPopup) => Promise<void>): Promise<void> {
    const popup = await session.clickToolbar(page);
    await use(popup);
    await popup.close();
  }

  /** Clicks a button of the popup and expects a text there, and again when it is reopened. */
  async function press(name: string, then: string): Promise<void> {
    await inPopup(async (popup) => {
      await popup.click(name);
      // The popup closes itself when the extension loses a permission.
      await expect.poll(() => popup.text().catch(() => then), pollOptions).toContain(then);
    });
    await inPopup((popup) => expect.poll(() => popup.text(), pollOptions).toContain(then));
  }

  test('nothing is read before the user agrees, and then a page that was open before is read', async () => {
    await page.goto('https://x.com/compose/post');
    await typeIn(page, 'I miss her so much it hurts');
    await inPopup(async (popup) => expect(await popup.text()).toContain('Tonic isn’t reading yet'));
    await session.agree();
    expect(await readingTime()).toBeUndefined();
    await isRead('x.com');
  });

  test('a site whose switch is off is not read', async () => {
    await page.goto('https://x.com/compose/post');
    await option('Read posts on X');
    await isNotRead();
    await press('Read X again', 'Stop reading X');
    await isRead('x.com');
  });

  test('nothing is read on sites during a pause', async () => {
    await page.goto('https://x.com/compose/post');
    await press('Pause for an hour', 'Paused until');
    await typeIn(page, 'I miss her so much it hurts');
    // The box of the welcome page is read during a pause. It settles later than the page's.
    const welcome = await session.openOwn('welcome');
    await welcome.getByRole('textbox').pressSequentially('I love this, best day ever');
    await expect.poll(currentMood, pollOptions).toMatchObject({ mood: 'happy', site: '' });
    await welcome.close();
    await press('Resume', 'Pause for an hour');
    await isRead('x.com');
  });

  test('direct messages are read only after the user turns them on for that site', async () => {
    await page.goto('https://www.reddit.com/chat/compose/post');
    await isNotRead();
    await option('Read direct messages on Reddit');
    await isRead('www.reddit.com');
  });

  test('another site is read only between its adding and its removal in the popup', async () => {
    await page.goto(`https://${forum}/compose/post`);
    await isNotRead();
    await press('Use Tonic on this site', `Stop reading ${forum}`);
    await isRead(forum);
    await page.reload();
    await isRead(forum);
    await press(`Stop reading ${forum}`, 'Use Tonic on this site');
    await isNotRead();
    await page.reload();
    await isNotRead();
  });

  test('private windows are not read', async () => {
    const hidden = await session.context.browser()!.newContext({ ignoreHTTPSErrors: true });
    await page.close();
    page = await hidden.newPage();
    await page.goto('https://x.com/compose/post');
    await isNotRead();
    await hidden.close();
  });
});
