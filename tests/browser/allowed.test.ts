import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import type { ToolbarPopup } from '#scripts/browsers/toolbar.ts';
import { pollOptions } from './driver/pollOptions.ts';

/** Milliseconds, longer than a text takes to settle and be read: what has not come by then will not. */
const quietTime = 1500;

/** What a person allows to be read, as they say it in the welcome page, the popup and the options. */
describe('in Chromium, what may be read', () => {
  let stage: ChromiumSession;
  let page: Page;
  let control: Page;

  beforeAll(async () => {
    stage = await launchChromium({ headless: true, granted: ['forum.example'] });
  });

  afterAll(() => stage?.close());

  beforeEach(async () => {
    page = await stage.context.newPage();
    control = await stage.context.newPage();
  });

  afterEach(() => Promise.all([page.close(), control.close()]));

  const readingTime = async () =>
    JSON.parse(await stage.stored()).session.perceived?.time as number | undefined;
  const typeIn = async (where: Page, text: string) => {
    await where.bringToFront();
    await where.locator('#plain').fill('');
    await where.locator('#plain').pressSequentially(text);
  };

  /** Nothing comes of what is typed in the page, though a post typed later elsewhere is read. */
  async function isNotRead(): Promise<void> {
    const before = await readingTime();
    await typeIn(page, 'I miss her so much it hurts');
    await control.goto('https://bsky.app/compose/post');
    await typeIn(control, 'I love this, best day ever');
    await expect.poll(readingTime, pollOptions).not.toBe(before);
    expect(JSON.parse(await stage.stored()).session.perceived).toMatchObject({
      mood: 'happy',
      site: 'bsky.app',
    });
  }

  async function isRead(host: string): Promise<void> {
    const before = await readingTime();
    await typeIn(page, 'I miss her so much it hurts');
    await expect.poll(readingTime, pollOptions).not.toBe(before);
    expect(JSON.parse(await stage.stored()).session.perceived).toMatchObject({ mood: 'sad', site: host });
  }

  async function option(label: string): Promise<void> {
    const options = await stage.context.newPage();
    await options.goto(`chrome-extension://${stage.extensionId}/options.html`);
    await options.getByLabel(label).click();
    await options.close();
  }

  /** The popup over the page, until the work there is done: it closes when the page is used again. */
  async function popup(work: (popup: ToolbarPopup) => Promise<void>): Promise<void> {
    const opened = await stage.clickToolbar(page);
    await work(opened);
    await opened.close();
  }
  /** Clicks a button, and sees what the popup says then, and when it is opened again. */
  async function press(name: string, then: string): Promise<void> {
    await popup(async (opened) => {
      await opened.click(name);
      // It closes itself when the extension loses a permission.
      await expect.poll(() => opened.text().catch(() => then), pollOptions).toContain(then);
    });
    await popup((opened) => expect.poll(() => opened.text(), pollOptions).toContain(then));
  }

  test('nothing before the person agreed; then, at once, what is typed in a page that was open all along', async () => {
    await page.goto('https://x.com/compose/post');
    await typeIn(page, 'I miss her so much it hurts');
    await popup(async (opened) => expect(await opened.text()).toContain('Nothing is read yet'));
    await stage.agree();
    expect(await readingTime()).toBeUndefined();
    await isRead('x.com');
  });

  test('nothing on a site whose switch is off', async () => {
    await page.goto('https://x.com/compose/post');
    await option('Read posts on X');
    await isNotRead();
    await press('Read X again', 'Stop reading X');
    await isRead('x.com');
  });

  test('nothing while the person pauses', async () => {
    await page.goto('https://x.com/compose/post');
    await press('Pause for an hour', 'Paused until');
    const before = await readingTime();
    await typeIn(page, 'I miss her so much it hurts');
    await page.waitForTimeout(quietTime);
    expect(await readingTime()).toBe(before);
    await press('Go on', 'Pause for an hour');
    await isRead('x.com');
  });

  test('no direct messages, until the person turns them on for that site', async () => {
    await page.goto('https://www.reddit.com/chat/compose/post');
    await isNotRead();
    await option('Read direct messages on Reddit');
    await isRead('www.reddit.com');
  });

  test('nothing on another site, until it is added in the popup; nothing again when it is taken back', async () => {
    await page.goto('https://forum.example/compose/post');
    await isNotRead();
    await press('Use Tonic on this site', 'Stop reading forum.example');
    await isRead('forum.example');
    await page.reload();
    await isRead('forum.example');
    await press('Stop reading forum.example', 'Use Tonic on this site');
    await isNotRead();
    await page.reload();
    await isNotRead();
  });

  test('nothing in a private window', async () => {
    const hidden = await stage.context.browser()!.newContext({ ignoreHTTPSErrors: true });
    await page.close();
    page = await hidden.newPage();
    await page.goto('https://x.com/compose/post');
    await isNotRead();
    await hidden.close();
  });
});
