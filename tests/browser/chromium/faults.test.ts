import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { MessageRecorder } from '#tests/browser/driver/messageRecorder.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';

describe('Chromium, interruptions', () => {
  let session: ChromiumSession;
  let page: Page;

  test.beforeAll(async ({ chromium }) => {
    session = chromium;
    await session.reset();
    await session.agree();
  });

  beforeEach(async () => {
    page = await session.context.newPage();
    await page.goto('https://x.com/compose/post');
  });

  afterEach(() => page.close());

  const currentMood = async () => JSON.parse(await session.stored()).session.currentMood;
  const entries = async () => JSON.parse(await session.stored()).local.diary?.entries ?? [];

  test('after a reload of the extension an open page is read once, and its old content script is silent', async () => {
    const cdp = await session.context.newCDPSession(page);
    const errors: unknown[] = [];
    const scripts: number[] = [];
    cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => errors.push(exceptionDetails));
    cdp.on('Runtime.consoleAPICalled', ({ type, args }) => errors.push([type, args]));
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === 'Tonic') scripts.push(context.id);
    });
    await cdp.send('Runtime.enable');
    await session.post(page, '#plain', 'I miss her so much it hurts');
    const before = (await entries()).length;
    await session.reload();
    await expect.poll(() => scripts.length, pollOptions).toBe(2);
    await page.bringToFront();
    await page.locator('#plain').fill('');
    await session.post(page, '#rich', 'I love this, best day ever');
    expect(await currentMood()).toMatchObject({ mood: 'happy', site: 'x.com' });
    await expect.poll(async () => (await entries()).length, pollOptions).toBe(before + 1);
    const isLive = async (contextId: number) => {
      const expression = "!globalThis[Symbol.for('tonic')].signal.aborted";
      return (await cdp.send('Runtime.evaluate', { contextId, expression })).result.value;
    };
    expect(await Promise.all(scripts.map(isLive))).toEqual([false, true]);
    expect(errors).toEqual([]);
  });

  test('a tab that closes while its post is read keeps the mood, and the next tab is read', async () => {
    const before = (await entries()).length;
    const closed = await session.context.newPage();
    await closed.goto('https://bsky.app/compose/post?recorderId=closed');
    await closed.locator('#plain').focus();
    await session.killWorker(); // a cold reading takes long enough
    const own = await session.openPopup();
    const recorder = await MessageRecorder.start({ own: { run: (act) => own.evaluate(act) } });
    const texts = recorder.textsOf('closed');
    await closed.bringToFront();
    await closed.locator('#plain').pressSequentially('I love this, best day ever');
    await expect.poll(() => texts.length, { ...pollOptions, interval: 5 }).toBe(1);
    await closed.close();
    await own.close();
    await session.post(page, '#plain', 'I miss her so much it hurts');
    await expect.poll(async () => (await currentMood())?.site, pollOptions).toBe('x.com');
    expect((await currentMood()).mood).toBe('sad');
    expect(await session.badge()).toBe(':(');
    await expect.poll(async () => (await entries()).length, pollOptions).toBe(before + 2);
  });

  test('with a post in each of two windows, badge and popup show the one read last', async () => {
    const browser = await session.context.browser()!.newBrowserCDPSession();
    const opened = session.context.waitForEvent('page');
    await browser.send('Target.createTarget', {
      url: 'https://bsky.app/compose/post',
      newWindow: true,
    });
    const other = await opened;
    await session.post(page, '#plain', 'I miss her so much it hurts');
    await session.post(other, '#plain', 'I love this, best day ever');
    for (const over of [page, other]) {
      const popup = await session.clickToolbar(over);
      await expect.poll(() => popup.text(), pollOptions).toMatch(/Your post sounds .*happy/);
      expect(await popup.text()).toContain('bsky.app');
      await popup.close();
    }
    expect(await session.badge()).toBe(':)');
    await other.close();
    expect(await currentMood()).toMatchObject({ mood: 'happy', site: 'bsky.app' });
  });

  test('without a network a reloaded model reads posts and the popup has its picks', async () => {
    await session.context.setOffline(true);
    await session.killWorker();
    await session.post(page, '#plain', 'I miss her so much it hurts');
    const popup = await session.openPopup();
    await popup.getByRole('heading', { name: /^Your post sounds .*sad$/ }).waitFor();
    await popup.getByRole('listitem').first().waitFor();
    expect(await popup.locator('ol > li').count()).toBe(20);
    await popup.close();
    await session.context.setOffline(false);
  });
});
