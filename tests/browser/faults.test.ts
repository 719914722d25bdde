import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { pollOptions } from './driver/pollOptions.ts';

/** Runs in a page of the extension: until a text is told to the background. */
function nextText(): Promise<void> {
  type Listener = (message: { readonly kind: string }) => undefined;
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { onMessage: { addListener(listener: Listener): void } } };
  };
  return new Promise((resolve) => {
    chrome.runtime.onMessage.addListener(({ kind }) => {
      if (kind === 'read') resolve();
      return undefined;
    });
  });
}

describe('in Chromium', () => {
  let stage: ChromiumSession;
  let page: Page;

  beforeAll(async () => {
    stage = await launchChromium({ headless: true });
    await stage.agree();
  });

  afterAll(() => stage?.close());

  beforeEach(async () => {
    page = await stage.context.newPage();
    await page.goto('https://x.com/compose/post');
  });

  afterEach(() => page.close());

  const perceived = async () => JSON.parse(await stage.stored()).session.perceived;
  const entries = async () => JSON.parse(await stage.stored()).local.diary?.entries ?? [];

  test('the extension started anew under an open page reads on there, once, and what it left behind is silent', async () => {
    const session = await stage.context.newCDPSession(page);
    const errors: unknown[] = [];
    const scripts: number[] = [];
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => errors.push(exceptionDetails));
    session.on('Runtime.consoleAPICalled', ({ type, args }) => errors.push([type, args]));
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === 'Tonic') scripts.push(context.id);
    });
    await session.send('Runtime.enable');
    await stage.post(page, '#plain', 'I miss her so much it hurts');
    const before = (await entries()).length;
    await stage.reload();
    await expect.poll(() => scripts.length, pollOptions).toBe(2);
    await page.bringToFront();
    await page.locator('#plain').fill('');
    await stage.post(page, '#rich', 'I love this, best day ever');
    expect(await perceived()).toMatchObject({ mood: 'happy', site: 'x.com' });
    await expect.poll(async () => (await entries()).length, pollOptions).toBe(before + 1);
    const isLive = async (contextId: number) => {
      const expression = "!globalThis[Symbol.for('tonic')].signal.aborted";
      return (await session.send('Runtime.evaluate', { contextId, expression })).result.value;
    };
    expect(await Promise.all(scripts.map(isLive))).toEqual([false, true]);
    expect(errors).toEqual([]);
  });

  test('a tab that is closed while its post is read leaves the mood, and the next tab is read', async () => {
    const before = (await entries()).length;
    const closed = await stage.context.newPage();
    await closed.goto('https://bsky.app/compose/post');
    await closed.locator('#plain').focus();
    await stage.killWorker(); // a cold reading takes long enough
    const own = await stage.openPopup();
    const told = own.evaluate(nextText);
    await closed.bringToFront();
    await closed.locator('#plain').pressSequentially('I love this, best day ever');
    await told;
    await closed.close();
    await own.close();
    await stage.post(page, '#plain', 'I miss her so much it hurts');
    await expect.poll(async () => (await perceived())?.site, pollOptions).toBe('x.com');
    expect((await perceived()).mood).toBe('sad');
    expect(await stage.badge()).toBe(':(');
    await expect.poll(async () => (await entries()).length, pollOptions).toBe(before + 2);
  });

  test('of two windows with a post each, badge and popup tell of the one that was read last', async () => {
    const browser = await stage.context.browser()!.newBrowserCDPSession();
    const opened = stage.context.waitForEvent('page');
    await browser.send('Target.createTarget', {
      url: 'https://bsky.app/compose/post',
      newWindow: true,
    });
    const other = await opened;
    await stage.post(page, '#plain', 'I miss her so much it hurts');
    await stage.post(other, '#plain', 'I love this, best day ever');
    for (const over of [page, other]) {
      const popup = await stage.clickToolbar(over);
      await expect.poll(() => popup.text(), pollOptions).toContain('Your post sounds happy');
      expect(await popup.text()).toContain('bsky.app');
      await popup.close();
    }
    expect(await stage.badge()).toBe(':)');
    await other.close();
    expect(await perceived()).toMatchObject({ mood: 'happy', site: 'bsky.app' });
  });

  test('without any network posts are read, by a model loaded anew, and the popup has its picks', async () => {
    await stage.context.setOffline(true);
    await stage.killWorker();
    await stage.post(page, '#plain', 'I miss her so much it hurts');
    const popup = await stage.openPopup();
    await popup.getByRole('heading', { name: 'Your post sounds sad' }).waitFor();
    await popup.getByRole('listitem').first().waitFor();
    expect(await popup.getByRole('listitem').count()).toBe(20);
    await popup.close();
    await stage.context.setOffline(false);
  });
});
