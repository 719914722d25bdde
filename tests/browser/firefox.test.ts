import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matchPatterns } from '#lib/sites/index.ts';
import { type FirefoxSession, launchFirefox } from '#scripts/browsers/firefox.ts';
import { pollOptions } from './driver/pollOptions.ts';

describe('the built extension in Firefox', () => {
  let stage: FirefoxSession;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    stage = await launchFirefox(['x.com']);
    await stage.agree();
    page = await stage.browser.newPage();
    await stage.visit(page, 'x.com/compose/post');
    popup = await stage.openOwn('popup.html');
  });

  afterAll(() => stage?.close());

  async function post(box: string, text: string): Promise<void> {
    await page.bringToFront();
    await page.focus(box);
    await page.keyboard.type(text);
  }

  const headline = () => popup.$eval('h2', (heading) => heading.textContent);

  test('before the first post the popup says that nothing was read', async () => {
    await expect.poll(headline, pollOptions).toBe('Nothing read yet');
  });

  test('a happy and then a sad post, key by key: the popup follows', async () => {
    await post('#rich', 'I love this, best day ever');
    await expect.poll(headline, pollOptions).toBe('Your post sounds happy');
    await post('#plain', 'I miss her so much it hurts');
    await expect.poll(headline, pollOptions).toBe('Your post sounds sad');
    expect(await popup.$$eval('li', (items) => items.length)).toBe(20);
  });

  test('the words that told the mood are marked', async () => {
    const marks = () =>
      popup.$$eval('.post mark', (marks) => marks.map(({ textContent }) => textContent).join());
    await expect.poll(marks, pollOptions).toContain('hurts');
  });

  test('a wish brings other picks, and a like is kept', async () => {
    await popup.bringToFront();
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('.wishes input')!.click());
    const reasons = () => popup.$eval('ol', ({ textContent }) => textContent.toLowerCase());
    await expect.poll(reasons, pollOptions).toContain('near where you want to be');
    const like = () => popup.$eval('.say button', (button) => button.getAttribute('aria-pressed'));
    expect(await like()).toBe('false');
    await popup.evaluate(() => document.querySelector<HTMLButtonElement>('.say button')!.click());
    await expect.poll(like, pollOptions).toBe('true');
  });

  test('the options list what was liked', async () => {
    const options = await stage.openOwn('options.html');
    const said = () => options.$eval('#feedback-title ~ ul', ({ textContent }) => textContent);
    await expect.poll(said, pollOptions).toContain('liked');
    await options.close();
  });

  test('boxes that are not for posts are not read', async () => {
    for (const box of ['#search', '#password', '#code']) await post(box, 'I love this, best day ever');
    await new Promise((later) => setTimeout(later, 1500)); // longer than a text takes to settle and be read
    expect(await headline()).toBe('Your post sounds sad');
  });

  test('a post in another language is told to be one', async () => {
    await page.$eval('#plain', (box) => {
      (box as HTMLTextAreaElement).value = '';
    });
    await post('#plain', 'Heute war ein wunderbarer Tag am See mit der ganzen Familie');
    const said = () => popup.$eval('.said', ({ textContent }) => textContent);
    await expect.poll(said, pollOptions).toContain('this post looks like another language');
  });

  test('where Firefox keeps Tonic out of the sites, the welcome page says so, and a click lets it in', async () => {
    const welcome = await stage.openOwn('welcome.html');
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
    expect(await popup.$eval('.said', ({ textContent }) => textContent)).toContain('another language');
    await page.reload();
    await post('#plain', 'I love this, best day ever');
    await expect.poll(headline, pollOptions).toBe('Your post sounds happy');
  });
});
