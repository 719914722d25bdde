import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { MessageRecorder } from '#tests/browser/driver/messageRecorder.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';

describe('Chromium, reading a post', () => {
  let session: ChromiumSession;
  let recorder: MessageRecorder;
  let page: Page;

  test.beforeAll(async ({ chromium }) => {
    session = chromium;
    await session.reset();
    await session.agree();
    const own = await session.openOwn('welcome');
    recorder = await MessageRecorder.start({ own: { run: (act) => own.evaluate(act) } });
  });

  beforeEach(async () => {
    page = await session.context.newPage();
    await page.goto('https://x.com/compose/post?recorderId=reading');
  });

  afterEach(() => page.close());

  const post = (box: string, text: string) => session.post(page, box, text);
  const currentMood = async () => JSON.parse(await session.stored()).session.currentMood;

  async function inPopup<T>(look: (popup: Page) => Promise<T>): Promise<T> {
    const popup = await session.openPopup();
    try {
      return await look(popup);
    } finally {
      await popup.close();
    }
  }

  test('before the first post the popup says that nothing was read and the badge is empty', async () => {
    expect(await session.badge()).toBe('');
    await inPopup(async (popup) => {
      await popup.getByRole('heading', { name: 'No post read yet' }).waitFor();
      expect(await popup.getByRole('listitem').count()).toBe(0);
    });
  });

  test('search boxes, passwords and one-time codes are not read', async () => {
    const texts = recorder.textsOf('reading');
    for (const box of ['#search', '#password', '#code'])
      await page.locator(box).pressSequentially('I love this, best day ever');
    expect((await currentMood()) ?? null).toBeNull();
    await post('#plain', 'a post typed last'); // it settles last, so the others would have been read before it
    expect(texts).toEqual(['a post typed last']);
  });

  test('a happy post typed key by key shows a happy badge', async () => {
    await post('#rich', 'I love this, best day ever');
    await expect.poll(() => session.badge(), pollOptions).toBe(':)');
  });

  test('a box emptied by sending ends the post and keeps the mood', async () => {
    await post('#plain', 'I miss her so much it hurts');
    await expect.poll(() => session.badge(), pollOptions).toBe(':(');
    const before = await currentMood();
    await page.locator('#plain').fill('');
    await page.locator('#rich').pressSequentially(' ');
    await expect.poll(currentMood, pollOptions).toEqual({ ...before, ended: true });
    expect(await session.badge()).toBe(':(');
  });

  test('the next post is read after the service worker was killed, and nothing stored is lost', async () => {
    await post('#plain', 'I miss her so much it hurts');
    await expect.poll(() => session.badge(), pollOptions).toBe(':(');
    const before = await session.stored();
    await session.killWorker();
    await inPopup(async (popup) => {
      expect(await popup.locator('.mood h2').innerText()).toMatch(/^Your post sounds .*sad$/);
    });
    await post('#rich', 'I love this, best day ever');
    await inPopup((popup) => popup.getByRole('heading', { name: /^Your post sounds .*happy$/ }).waitFor());
    expect(await session.stored()).not.toBe(before);
    expect(await session.badge()).toBe(':)');
  });

  test('a German post gets the badge ? and the popup says that it looks like another language', async () => {
    await post('#plain', 'Heute war ein wunderbarer Tag am See mit der ganzen Familie');
    expect(await session.badge()).toBe('?');
    await inPopup((popup) => popup.getByText('this post looks like another language').waitFor());
  });

  test('a post that speaks of suicide brings help lines first, no badge of its own, and in storage a flag for the session only', async () => {
    await post('#plain', 'I want to kill myself tonight');
    expect(await session.badge()).toMatch(/^(:\(|\?)$/);
    await inPopup(async (popup) => {
      await popup.getByRole('heading', { name: 'What you wrote sounds heavy.' }).waitFor();
      expect(await popup.locator('main > section').first().getAttribute('class')).toBe('crisis');
    });
    const { local, session: ofSession } = JSON.parse(await session.stored());
    expect(JSON.stringify(local)).not.toMatch(/crisis|risk|danger/i);
    expect(ofSession.openPosts).toMatchObject([{ isAtRisk: true }]);
    expect(JSON.stringify(ofSession)).not.toMatch(/kill|tonight/);
  });

  test('the words of a post are nowhere in storage', async () => {
    await post('#plain', 'I miss xyzzymark so much it hurts');
    await expect.poll(() => session.badge(), pollOptions).toBe(':(');
    expect(await session.stored()).not.toContain('xyzzymark');
  });

  test('a page that Tonic reads has the same HTML and globals as a page without Tonic', async () => {
    const untouched = await session.context.newPage();
    await untouched.goto('https://example.org/compose/post?recorderId=reading');
    await post('#plain', 'I miss her so much it hurts'); // the value of a text area is not part of its HTML
    const html = () => document.documentElement.outerHTML;
    expect(await page.evaluate(html)).toBe(await untouched.evaluate(html));
    const globals = () => Object.keys(globalThis).sort();
    expect(await page.evaluate(globals)).toEqual(await untouched.evaluate(globals));
    await untouched.close();
  });
});
