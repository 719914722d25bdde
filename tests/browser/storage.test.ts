import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChromiumSession, launchChromium } from '#scripts/browsers/chromium.ts';
import { firstDiary, firstTaste, firstWishes, oldSettings } from '#tests/unit/lib/storage/samples.ts';
import { pollOptions } from './driver/pollOptions.ts';

/** What runs in a page of the extension. */
declare const chrome: {
  readonly storage: {
    readonly local: {
      readonly QUOTA_BYTES: number;
      get(keys: readonly string[]): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
      getBytesInUse(): Promise<number>;
    };
  };
};

describe('what is stored, in Chromium', () => {
  let stage: ChromiumSession;
  let page: Page;
  let options: Page;

  beforeAll(async () => {
    stage = await launchChromium({ headless: true });
    options = await stage.context.newPage();
    await options.goto(`chrome-extension://${stage.extensionId}/options.html`);
    page = await stage.context.newPage();
    await page.goto('https://x.com/compose/post');
  });

  afterAll(() => stage?.close());

  const store = (items: object) => options.evaluate((given) => chrome.storage.local.set(given), items);
  /** Without what fills it up: ten megabytes are not for polling. */
  const stored = () =>
    options.evaluate(() => {
      const made = ['settings', 'taste', 'wishes', 'diary'];
      return chrome.storage.local.get([...made, 'damagedSettings', 'damagedTaste']);
    });
  const alerts = (where: Page) => where.getByRole('alert').allInnerTexts();

  test('by an older version holds in this one, and is written anew when it changes', async () => {
    const old = {
      settings: oldSettings.aa0a35f,
      taste: firstTaste,
      wishes: firstWishes,
      diary: firstDiary,
    };
    await store(old);
    await options.getByRole('button', { name: 'Read nothing any more' }).waitFor();
    await options.getByText('The Matrix (1999)').waitFor();
    await page.bringToFront();
    await stage.post(page, '#plain', 'I love this, best day ever');
    await expect.poll(() => stage.badge(), pollOptions).toBe(':)');
    expect((await stored()).settings).toEqual(old.settings);
    await options.bringToFront();
    await options.getByLabel('Deezer').check();
    await expect
      .poll(async () => (await stored()).settings, pollOptions)
      .toMatchObject({ ...old.settings, version: 2, songService: 'deezer', diaryDays: 30 });
    expect(await alerts(options)).toEqual([]);
  });

  test('is full: posts are read as ever, what is not kept is told, and all of before is there', async () => {
    await options.evaluate(async () => {
      const { local } = chrome.storage;
      await local.set({ filler: 'x'.repeat(local.QUOTA_BYTES - (await local.getBytesInUse()) - 60) });
    });
    const before = await stored();
    await page.bringToFront();
    await page.goto('https://bsky.app/compose/post'); // another entry of the diary
    await page.locator('#plain').pressSequentially('I miss her so much it hurts');
    await expect.poll(() => stage.badge(), pollOptions).toBe(':(');
    const popup = await stage.openPopup();
    await popup.getByRole('heading', { name: 'Your post sounds sad' }).waitFor();
    await popup.getByText(/^Tonic could not keep what came last, .*quota/i).waitFor();
    const like = popup.getByRole('button', { name: /^Like: / }).first();
    await like.click();
    expect(await like.getAttribute('aria-pressed')).toBe('false');
    expect(await stored()).toEqual(before);
    await options.evaluate(() => chrome.storage.local.remove('filler'));
    await like.click();
    await expect.poll(() => like.getAttribute('aria-pressed'), pollOptions).toBe('true');
    await expect.poll(() => alerts(popup), pollOptions).toEqual([]);
    await popup.close();
  });

  test('cannot be read: nothing is read on pages, and it asks again; what a person made is set aside', async () => {
    const damaged = { settings: { agreed: 'yes', others: ['forum.example'] }, taste: ['<b>'] };
    await store(damaged);
    const popup = await stage.openPopup();
    await popup.getByRole('heading', { name: 'Your post sounds sad' }).waitFor();
    await popup.getByText('no post is until you agree again').waitFor();
    await popup.getByText('These picks are without your taste').waitFor();
    await popup.close();
    await options.bringToFront();
    await options.getByRole('button', { name: 'Agree, and let Tonic read' }).click();
    await options.getByLabel('Horror: never').check();
    await expect.poll(() => alerts(options), pollOptions).toEqual([]);
    expect(await stored()).toMatchObject({
      settings: { version: 2, agreed: true },
      damagedSettings: { value: damaged.settings },
      damagedTaste: { value: damaged.taste },
    });
  });
});
