import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { requestsOf } from '#scripts/browsers/netLog.ts';
import { pollOptions } from './driver/pollOptions.ts';

/** Chromium asks its maker for the time, its components, accounts and a dictionary, with or without an extension. */
const chromiumsOwn = [
  'clients2.google.com',
  'update.googleapis.com',
  'accounts.google.com',
  'redirector.gvt1.com',
];

/** What the tests themselves open. */
const testPages = ['x.com', 'example.org'];

/** Milliseconds, longer than a text takes to settle and be read, with the model asleep: what has not come by then will not. */
const quietTime = 2500;

describe('the built extension in Chromium', () => {
  let stage: ChromiumSession;
  let page: Page;
  let folder: string;
  const netLog = () => join(folder, 'net-log.json');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tonic-net-log-'));
    stage = await launchChromium({ headless: true, netLog: netLog() });
    await stage.agree();
  });

  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    await page?.close();
    page = await stage.context.newPage();
    await page.goto('https://x.com/compose/post');
  });

  const post = (box: string, text: string) => stage.post(page, box, text);

  async function popup<T>(look: (popup: Page) => Promise<T>): Promise<T> {
    const opened = await stage.openPopup();
    try {
      return await look(opened);
    } finally {
      await opened.close();
    }
  }

  test('before the first post the popup says that nothing was read, and the badge is empty', async () => {
    expect(await stage.badge()).toBe('');
    await popup(async (opened) => {
      await opened.getByRole('heading', { name: 'Nothing read yet' }).waitFor();
      expect(await opened.getByRole('listitem').count()).toBe(0);
    });
  });

  test('boxes that are not for posts are not read', async () => {
    const before = await stage.stored();
    for (const box of ['#search', '#password', '#code']) {
      await page.locator(box).pressSequentially('I love this, best day ever');
      await page.waitForTimeout(quietTime);
      expect(await stage.stored(), box).toBe(before);
    }
    expect(await stage.badge()).toBe('');
  });

  test('a happy post, key by key: badge, mood, ten songs and ten films', async () => {
    await post('#rich', 'I love this, best day ever');
    await expect.poll(() => stage.badge(), pollOptions).toBe(':)');
    await popup(async (opened) => {
      expect(await opened.locator('.mood h2').innerText()).toBe('Your post sounds happy');
      expect(await opened.locator('.mood .quiet').innerText()).toBe('Read just now on x.com');
      const songs = opened.getByRole('list', { name: 'Songs' }).getByRole('listitem');
      const films = opened.getByRole('list', { name: 'Films' }).getByRole('listitem');
      await songs.first().waitFor();
      expect(await songs.count()).toBe(10);
      expect(await films.count()).toBe(10);
      for (const why of await songs.locator('.why').allInnerTexts()) expect(why).toMatch(/for a happy mood/i);
      const reasons = await films.locator('.why').allInnerTexts();
      expect(reasons.filter((why) => why.includes(' for a happy mood; ')).length).toBeGreaterThan(5);
      for (const link of await opened.getByRole('link').all()) {
        expect(await link.getAttribute('href')).toMatch(
          /^https:\/\/(open\.spotify\.com\/search|www\.imdb\.com\/title)\//,
        );
      }
    });
  });

  test('a sad post changes badge and popup, also while the popup is open', async () => {
    await post('#rich', 'I love this, best day ever');
    await expect.poll(() => stage.badge(), pollOptions).toBe(':)');
    const opened = await stage.openPopup();
    await opened.getByRole('heading', { name: 'Your post sounds happy' }).waitFor();
    await page.bringToFront();
    await post('#plain', 'I miss her so much it hurts');
    await opened.getByRole('heading', { name: 'Your post sounds sad' }).waitFor();
    expect(await stage.badge()).toBe(':(');
    for (const why of await opened.getByRole('list', { name: 'Songs' }).locator('.why').allInnerTexts()) {
      expect(why).toMatch(/for a sad mood/i);
    }
    await opened.close();
  });

  test('a box cleared by sending ends the post and keeps the mood', async () => {
    await post('#plain', 'I miss her so much it hurts');
    await expect.poll(() => stage.badge(), pollOptions).toBe(':(');
    const mood = async () => JSON.parse(await stage.stored()).session.perceived;
    const before = await mood();
    await page.locator('#plain').fill('');
    await page.locator('#rich').pressSequentially(' ');
    await page.waitForTimeout(quietTime);
    expect(await mood()).toEqual({ ...before, ended: true });
    expect(await stage.badge()).toBe(':(');
  });

  test('the same picks when the popup opens again; others after shuffle, for the same mood', async () => {
    await post('#plain', 'I miss her so much it hurts');
    await expect.poll(() => stage.badge(), pollOptions).toBe(':(');
    const titles = (opened: Page) => opened.getByRole('listitem').locator('strong').allInnerTexts();
    const settled = async (opened: Page) => {
      await opened.getByRole('listitem').first().waitFor();
      return titles(opened);
    };
    const first = await popup(settled);
    expect(await popup(settled)).toEqual(first);
    await popup(async (opened) => {
      await settled(opened);
      await opened.getByRole('button', { name: 'Shuffle' }).click();
      await expect.poll(() => titles(opened), pollOptions).not.toEqual(first);
      expect(await opened.locator('.mood h2').innerText()).toBe('Your post sounds sad');
    });
  });

  test('a wish is chosen by keyboard alone, and kept for that mood', async () => {
    await post('#plain', 'I miss her so much it hurts');
    await popup(async (opened) => {
      const songs = opened.getByRole('list', { name: 'Songs' });
      await opened.getByRole('radio', { name: 'Stay with me' }).focus();
      await opened.keyboard.press('ArrowLeft');
      await songs.getByText('near where you want to be').first().waitFor();
      expect(await opened.getByRole('radio', { name: 'Lift me' }).isChecked()).toBe(true);
    });
    await popup((opened) => opened.getByText('near where you want to be').first().waitFor());
  });

  test('like, options, export, erase and import: the taste is kept, taken along, gone and back', async () => {
    await post('#plain', 'I miss her so much it hurts');
    const title = await popup(async (opened) => {
      const film = opened.getByRole('list', { name: 'Films' }).getByRole('listitem').first();
      await film.getByRole('button', { name: 'Like' }).click();
      await film.getByRole('button', { name: 'Like', pressed: true }).waitFor();
      return film.locator('strong').innerText();
    });
    const options = await stage.context.newPage();
    await options.goto(`chrome-extension://${stage.extensionId}/options.html`);
    const said = options.getByRole('listitem').filter({ hasText: title });
    await said.getByText('liked').waitFor();
    await options.getByLabel('Horror: never').check();
    await options.getByLabel('Hidden gems').check();

    const downloading = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Export' }).click();
    const file = join(folder, 'tonic.json');
    await (await downloading).saveAs(file);
    const exported = JSON.parse(await readFile(file, 'utf8'));
    expect(exported.taste).toMatchObject({ survey: { refused: { films: ['Horror'] }, fame: 'hidden' } });

    await options.getByRole('button', { name: 'Erase …' }).click();
    await options.getByRole('button', { name: 'Erase everything' }).click();
    await options.getByText('Nothing yet: like a pick in the popup, and it stands here.').waitFor();
    await options.getByText('Nothing is read: you have not agreed to it.').waitFor();
    expect(JSON.parse(await stage.stored()).local).not.toHaveProperty('taste');
    expect(await options.getByLabel('Horror: never').isChecked()).toBe(false);

    await writeFile(join(folder, 'broken.json'), '{"version": 1');
    await options.getByLabel('Import').setInputFiles(join(folder, 'broken.json'));
    await options.getByText('Nothing was changed: broken.json is no JSON.').waitFor();
    await options.getByLabel('Import').setInputFiles(file);
    await said.getByText('liked').waitFor();
    expect(JSON.parse(await stage.stored()).local.taste).toEqual(exported.taste);
    await options.getByRole('button', { name: 'Agree, and let Tonic read' }).click();
    await options.getByText('Posts are read where the switch is on.').waitFor();
    await options.close();
  });

  test('the diary counts a post once, however often it was read, and is erased', async () => {
    const diary = async () => JSON.parse(await stage.stored()).local.diary?.entries ?? [];
    await post('#plain', 'I miss her so much it hurts');
    await post('#plain', ', again and again');
    await page.locator('#plain').fill('');
    await page.waitForTimeout(quietTime);
    const before = (await diary()).length;
    await post('#plain', 'I miss her so much it hurts');
    await expect.poll(async () => (await diary()).length, pollOptions).toBe(before + 1);
    await post('#plain', ', every day');
    await page.waitForTimeout(quietTime);
    expect((await diary()).slice(before)).toEqual([
      { time: expect.any(Number), site: 'x.com', mood: 'sad', weight: expect.any(Number) },
    ]);
    const options = await stage.context.newPage();
    await options.goto(`chrome-extension://${stage.extensionId}/options.html`);
    await options.getByRole('img', { name: 'Posts by site: X: ' }).waitFor();
    await options.getByRole('button', { name: 'Erase the diary …' }).click();
    await options.getByRole('button', { name: 'Erase them' }).click();
    await options.getByText('Nothing yet: write a post').waitFor();
    expect(await diary()).toEqual([]);
    await options.close();
  });

  test('"I’m actually happy", by keyboard alone, changes mood, badge and picks', async () => {
    await post('#plain', 'I miss her so much it hurts');
    await expect.poll(() => stage.badge(), pollOptions).toBe(':(');
    await popup(async (opened) => {
      await opened.getByRole('button', { name: 'happy' }).waitFor();
      await opened.keyboard.press('Tab'); // "Your taste"
      await opened.keyboard.press('Tab');
      await opened.keyboard.press('Enter');
      await opened.getByRole('heading', { name: 'You are happy' }).waitFor();
      await expect.poll(() => stage.badge(), pollOptions).toBe(':)');
      expect(await opened.getByRole('list', { name: 'Songs' }).locator('.why').first().innerText()).toContain(
        'happy mood',
      );
    });
  });

  test('a killed service worker loses nothing and reads the next post', async () => {
    await post('#plain', 'I miss her so much it hurts');
    await expect.poll(() => stage.badge(), pollOptions).toBe(':(');
    const before = await stage.stored();
    await stage.killWorker();
    await popup(async (opened) => {
      expect(await opened.locator('.mood h2').innerText()).toBe('Your post sounds sad');
    });
    await post('#rich', 'I love this, best day ever');
    await popup((opened) => opened.getByRole('heading', { name: 'Your post sounds happy' }).waitFor());
    expect(await stage.stored()).not.toBe(before);
    expect(await stage.badge()).toBe(':)');
  });

  test('the words that told the mood are marked while the post is in memory, and gone with it', async () => {
    const marked = () =>
      popup(async (opened) => {
        await opened.locator('.mood h2').waitFor();
        return (await opened.locator('.post p:first-child mark').allInnerTexts()).join();
      });
    await post('#plain', 'I miss her so much it hurts');
    expect(await marked()).toContain('hurts');
    await page.bringToFront();
    await page.locator('#plain').fill('');
    await expect.poll(marked, pollOptions).toBe('');
    await page.bringToFront();
    await post('#rich', 'I love this, best day ever');
    expect(await marked()).toContain('love');
    await stage.killWorker();
    expect(await marked()).toBe('');
  });

  test('a post in another language is told to be one', async () => {
    await post('#plain', 'Heute war ein wunderbarer Tag am See mit der ganzen Familie');
    expect(await stage.badge()).toBe('?');
    await popup((opened) => opened.getByText('this post looks like another language').waitFor());
  });

  test('a post that tells of danger brings help lines first, and no other badge', async () => {
    await post('#plain', 'I want to kill myself tonight');
    expect(await stage.badge()).toMatch(/^(:\(|\?)$/);
    await popup(async (opened) => {
      await opened.getByRole('heading', { name: 'What you wrote sounds heavy.' }).waitFor();
      expect(await opened.locator('main > section').first().getAttribute('class')).toBe('danger');
    });
    expect(await stage.stored()).not.toContain('danger');
  });

  test('the words are nowhere in storage', async () => {
    await post('#plain', 'I miss xyzzymark so much it hurts');
    await expect.poll(() => stage.badge(), pollOptions).toBe(':(');
    expect(await stage.stored()).not.toContain('xyzzymark');
  });

  test('the page is as its server sent it, but for what was typed', async () => {
    // The same page, of a host that Tonic has no content script on.
    const untouched = await stage.context.newPage();
    await untouched.goto('https://example.org/compose/post');
    await post('#plain', 'I miss her so much it hurts'); // a text area's value is not part of its HTML
    const html = () => document.documentElement.outerHTML;
    expect(await page.evaluate(html)).toBe(await untouched.evaluate(html));
    const globals = () => Object.keys(globalThis).sort();
    expect(await page.evaluate(globals)).toEqual(await untouched.evaluate(globals));
    await untouched.close();
  });

  // Last: it ends the browser, whose own record then tells of every request made during all of the above.
  test('no request went to any host but the test page’s', async () => {
    await stage.close();
    const requests = await requestsOf(netLog());
    const hostOf = ({ url }: { url: string }) => new URL(url).hostname;
    const byContent = requests.filter(({ initiator }) => initiator !== undefined);
    expect(byContent.map(({ url }) => url)).toContain('https://x.com/favicon.ico'); // the record is of this session
    const byBrowser = requests.filter(({ initiator }) => initiator === undefined);
    expect(byBrowser.map(hostOf)).toContain('x.com');
    const foreign = (host: string) => !testPages.includes(host);
    expect(byContent.map(hostOf).filter(foreign)).toEqual([]);
    expect(byBrowser.map(hostOf).filter((host) => foreign(host) && !chromiumsOwn.includes(host))).toEqual([]);
  });
});
