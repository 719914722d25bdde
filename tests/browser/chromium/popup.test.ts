import type { Page } from 'playwright-core';
import { beforeEach, describe, expect } from 'vitest';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';

const happyText = 'I love this, best day ever';
const sadText = 'I miss her so much it hurts';

describe('Chromium, the popup', () => {
  let session: ChromiumSession;
  let page: Page;

  test.beforeAll(async ({ chromium }) => {
    session = chromium;
    await session.reset();
    await session.agree();
  });

  beforeEach(async () => {
    await page?.close();
    page = await session.context.newPage();
    await page.goto('https://x.com/compose/post');
  });

  async function post(box: string, text: string, badge: string): Promise<void> {
    await session.post(page, box, text);
    await expect.poll(() => session.badge(), pollOptions).toBe(badge);
  }

  async function inPopup<T>(look: (popup: Page) => Promise<T>): Promise<T> {
    const popup = await session.openPopup();
    try {
      return await look(popup);
    } finally {
      await popup.close();
    }
  }

  test('after a happy post it shows the mood, ten songs and ten films with reasons and links', async () => {
    await post('#rich', happyText, ':)');
    await inPopup(async (popup) => {
      expect(await popup.locator('.mood h2').innerText()).toMatch(/^Your post sounds .*happy$/);
      expect(await popup.locator('.mood .quiet').innerText()).toBe('Read just now on x.com');
      const songs = popup.getByRole('list', { name: 'Songs' }).getByRole('listitem');
      const films = popup.getByRole('list', { name: 'Films' }).getByRole('listitem');
      const hrefs = async () =>
        Promise.all((await popup.getByRole('link').all()).map((link) => link.getAttribute('href')));
      await songs.first().waitFor();
      expect([await songs.count(), await films.count()]).toEqual([10, 0]);
      for (const why of await songs.locator('.why').allInnerTexts())
        expect(why).toMatch(/for a loving moment/i);
      for (const href of await hrefs()) expect(href).toMatch(/^https:\/\/open\.spotify\.com\/search\//);
      await popup.getByRole('tab', { name: 'Films' }).click();
      expect([await songs.count(), await films.count()]).toEqual([0, 10]);
      const reasons = await films.locator('.why').allInnerTexts();
      expect(reasons.filter((why) => why.includes('for a loving moment')).length).toBeGreaterThan(5);
      for (const href of await hrefs()) expect(href).toMatch(/^https:\/\/www\.imdb\.com\/title\//);
      await popup.getByRole('tab', { name: 'Songs' }).click();
    });
  });

  test('an open popup changes to the sad mood when a sad post is read', async () => {
    await post('#rich', happyText, ':)');
    const popup = await session.openPopup();
    await popup.getByRole('heading', { name: /^Your post sounds .*happy$/ }).waitFor();
    await page.bringToFront();
    await post('#plain', sadText, ':(');
    await popup.getByRole('heading', { name: /^Your post sounds .*sad$/ }).waitFor();
    for (const why of await popup.getByRole('list', { name: 'Songs' }).locator('.why').allInnerTexts()) {
      expect(why).toMatch(/for a sorrowful moment/i);
    }
    await popup.close();
  });

  test('the picks stay the same when the popup is opened again and change after Shuffle', async () => {
    await post('#plain', sadText, ':(');
    const titles = (popup: Page) => popup.getByRole('listitem').locator('strong').allInnerTexts();
    const shown = async (popup: Page) => {
      await popup.getByRole('listitem').first().waitFor();
      return titles(popup);
    };
    const first = await inPopup(shown);
    expect(await inPopup(shown)).toEqual(first);
    await inPopup(async (popup) => {
      await shown(popup);
      await popup.getByRole('button', { name: 'Shuffle', exact: true }).click();
      await expect.poll(() => titles(popup), pollOptions).not.toEqual(first);
      expect(await popup.locator('.mood h2').innerText()).toMatch(/^Your post sounds .*sad$/);
    });
  });

  test('a wish is chosen by keyboard alone and kept for that mood', async () => {
    await post('#plain', sadText, ':(');
    await inPopup(async (popup) => {
      const songs = popup.getByRole('list', { name: 'Songs' });
      await popup.getByRole('radio', { name: 'Stay with me' }).focus();
      await popup.keyboard.press('ArrowLeft');
      await songs.getByText('near where you want to be').first().waitFor();
      expect(await popup.getByRole('radio', { name: 'Lift me' }).isChecked()).toBe(true);
    });
    await inPopup((popup) => popup.getByText('near where you want to be').first().waitFor());
  });

  test('the tab of the films is chosen by keyboard alone and kept', async () => {
    await post('#plain', sadText, ':(');
    const chosen = (popup: Page) => popup.getByRole('tab', { selected: true });
    await inPopup(async (popup) => {
      await popup.getByRole('listitem').first().waitFor();
      await chosen(popup).focus();
      await popup.keyboard.press('ArrowRight');
      expect(await chosen(popup).innerText()).toBe('Films');
      await popup.keyboard.press('Tab'); // "Copy"
      await popup.keyboard.press('Tab'); // "Shuffle"
      await popup.keyboard.press('Tab');
      const focused = await popup.evaluate(() => document.activeElement?.outerHTML);
      expect(focused).toMatch(/^<a class="pick" href="https:\/\/www\.imdb\.com\/title\//);
    });
    await inPopup(async (popup) => {
      expect(await chosen(popup).innerText()).toBe('Films');
      await chosen(popup).focus();
      await popup.keyboard.press('Home');
    });
  });

  test('"Not quite" and "happy", pressed by keyboard alone, change mood, badge and picks', async () => {
    await post('#plain', sadText, ':(');
    await inPopup(async (popup) => {
      const notQuite = popup.getByRole('button', { name: 'Not quite', exact: true });
      await notQuite.waitFor();
      await popup.keyboard.press('Tab'); // "Your taste"
      await popup.keyboard.press('Tab');
      await popup.keyboard.press('Enter');
      await popup.getByRole('button', { name: 'happy', exact: true }).waitFor();
      await popup.keyboard.press('Tab');
      await popup.keyboard.press('Enter');
      await popup.getByRole('heading', { name: 'You are happy' }).waitFor();
      await expect.poll(() => session.badge(), pollOptions).toBe(':)');
      const why = popup.getByRole('list', { name: 'Songs' }).locator('.why').first();
      expect(await why.innerText()).toContain('happy mood');
      expect(await notQuite.evaluate((button) => button === document.activeElement)).toBe(true);
    });
  });

  test('the words that decided the mood are highlighted until the post ends or the worker is killed', async () => {
    const highlighted = () =>
      inPopup(async (popup) => {
        await popup.locator('.mood h2').waitFor();
        return (await popup.locator('.post p:first-child mark').allInnerTexts()).join();
      });
    await post('#plain', sadText, ':(');
    expect(await highlighted()).toContain('hurts');
    await page.bringToFront();
    await page.locator('#plain').fill('');
    await expect.poll(highlighted, pollOptions).toBe('');
    await page.bringToFront();
    await post('#rich', happyText, ':)');
    expect(await highlighted()).toContain('love');
    await session.killWorker();
    expect(await highlighted()).toBe('');
  });
});
