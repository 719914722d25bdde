import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { matchPatterns } from '#lib/sites/index.ts';
import type { FirefoxSession } from '#scripts/browsers/firefox.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { MessageRecorder } from '#tests/browser/driver/messageRecorder.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import { storing } from '#tests/browser/storage/keptValues.ts';
import { kept } from '#tests/unit/lib/browser/storage/storableValues.ts';

describe('Firefox, posts and pages of the extension', () => {
  let session: FirefoxSession;
  let recorder: MessageRecorder;
  let page: Page;
  let popup: Page;

  test.beforeAll(async ({ firefox }) => {
    session = firefox;
    await session.reset();
    await session.agree();
    const own = await session.openOwn('welcome');
    recorder = await MessageRecorder.start({ own: { run: (act) => own.evaluate(act) } });
    page = await session.browser.newPage();
    await session.visit(page, 'x.com/compose/post?recorderId=basics');
    popup = await session.openOwn('popup');
  });

  async function post(box: string, text: string): Promise<void> {
    await page.bringToFront();
    await page.focus(box);
    await page.keyboard.type(text);
  }

  const headline = () => popup.$eval('h2', (heading) => heading.textContent);

  test('before the first post the popup says that nothing was read', async () => {
    await expect.poll(headline, pollOptions).toBe('No post read yet');
  });

  test.each(['local', 'session'] as const)(
    'storage.%s keeps the values that checkStorable accepts',
    async (area) => {
      for (const value of kept)
        expect([value, await popup.evaluate(storing(area, value))]).toEqual([value, 'kept']);
    },
  );

  test('an open popup shows the mood of a happy post and then of a sad one, with twenty picks', async () => {
    await post('#rich', 'I love this, best day ever');
    await expect.poll(headline, pollOptions).toMatch(/^Your post sounds .*happy$/);
    await post('#plain', 'I miss her so much it hurts');
    await expect.poll(headline, pollOptions).toMatch(/^Your post sounds .*sad$/);
    expect(await popup.$$eval('ol li', (items) => items.length)).toBe(20);
  });

  test('the popup highlights the words that decided the mood', async () => {
    const marks = () =>
      popup.$$eval('.post mark', (marks) => marks.map(({ textContent }) => textContent).join());
    await expect.poll(marks, pollOptions).toContain('hurts');
  });

  test('a wish changes the picks and a like is saved', async () => {
    await popup.bringToFront();
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('.wishes input')!.click());
    const reasons = () => popup.$eval('ol', ({ textContent }) => textContent.toLowerCase());
    await expect.poll(reasons, pollOptions).toContain('near where you want to be');
    const like = () => popup.$eval('.rate button', (button) => button.getAttribute('aria-pressed'));
    expect(await like()).toBe('false');
    await popup.evaluate(() => document.querySelector<HTMLButtonElement>('.rate button')!.click());
    await expect.poll(like, pollOptions).toBe('true');
  });

  test('the tab of the films is chosen by keyboard, and the popup opens on it the next time', async () => {
    const chosen = (own: Page) => own.$eval('[aria-selected="true"]', ({ textContent }) => textContent);
    await popup.bringToFront();
    await popup.focus('[aria-selected="true"]');
    await popup.keyboard.press('ArrowLeft');
    await expect.poll(() => chosen(popup), pollOptions).toBe('Films');
    expect(
      await popup.$$eval('[role="tabpanel"]', (panels) => panels.map((panel) => panel.checkVisibility())),
    ).toEqual([false, true]);
    const again = await session.openOwn('popup');
    await expect.poll(() => chosen(again).catch(() => ''), pollOptions).toBe('Films');
    await again.close();
  });

  test('the options list the liked pick', async () => {
    const options = await session.openOwn('options');
    const list = () => options.$eval('#feedback-title ~ ul', ({ textContent }) => textContent);
    await expect.poll(list, pollOptions).toContain('liked');
    await options.close();
  });

  test('search boxes, passwords and one-time codes are not read', async () => {
    const texts = recorder.textsOf('basics');
    for (const box of ['#search', '#password', '#code']) await post(box, 'I love this, best day ever');
    await post('#plain', ' again'); // it settles last, so the others would have been read before it
    await expect.poll(() => texts.length, pollOptions).toBe(1);
    expect(texts).toEqual(['I miss her so much it hurts again']);
  });

  test('the popup says that a German post looks like another language', async () => {
    await page.$eval('#plain', (box) => {
      (box as HTMLTextAreaElement).value = '';
    });
    await post('#plain', 'Heute war ein wunderbarer Tag am See mit der ganzen Familie');
    const text = () => popup.$eval('.summary', ({ textContent }) => textContent);
    await expect.poll(text, pollOptions).toContain('this post looks like another language');
  });

  test('when Firefox revokes the sites, the welcome page says so and one click grants them again', async () => {
    const welcome = await session.openOwn('welcome');
    const note = () => welcome.$$eval('[role="alert"] button', (buttons) => buttons.length);
    await expect
      .poll(() => welcome.$$eval('h1', (titles) => titles.length).catch(() => 0), pollOptions)
      .toBe(1);
    expect(await note()).toBe(0);
    await welcome.evaluate(async (origins) => {
      const { browser } = globalThis as unknown as {
        browser: { permissions: { remove(given: object): Promise<boolean> } };
      };
      await browser.permissions.remove({ origins });
    }, matchPatterns);
    await expect.poll(note, pollOptions).toBe(1);
    await page.reload();
    await post('#plain', 'I love this, best day ever');
    await welcome.bringToFront();
    await welcome.click('[role="alert"] button');
    await expect.poll(note, pollOptions).toBe(0);
    expect(await popup.$eval('.summary', ({ textContent }) => textContent)).toContain('another language');
    await page.reload();
    await post('#plain', 'I love this, best day ever');
    await expect.poll(headline, pollOptions).toMatch(/^Your post sounds .*happy$/);
  });
});
