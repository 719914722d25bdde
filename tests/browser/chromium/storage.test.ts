import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';
import { storing } from '#tests/browser/storage/keptValues.ts';
import { changed, kept } from '#tests/unit/lib/browser/storage/storableValues.ts';
import { firstDiary, firstTaste, firstWishes, oldSettings } from '#tests/unit/lib/storage/samples.ts';

/** For functions that run in a page of the extension. */
declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
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

describe('Chromium, storage', () => {
  let session: ChromiumSession;
  let page: Page;
  let options: Page;

  test.beforeAll(async ({ chromium }) => {
    session = chromium;
    await session.reset();
    options = await session.openOwn('options');
    page = await session.context.newPage();
    await page.goto('https://x.com/compose/post');
  });

  const store = (items: object) => options.evaluate((given) => chrome.storage.local.set(given), items);
  /** Without the filler of ten megabytes, which would make polling slow. */
  const stored = () =>
    options.evaluate(() => {
      const keys = ['settings', 'taste', 'wishes', 'diary', 'damagedSettings', 'damagedTaste'];
      return chrome.storage.local.get(keys);
    });
  const alerts = (where: Page) => where.getByRole('alert').allInnerTexts();

  test.each(['local', 'session'] as const)(
    'storage.%s keeps the values that checkStorable accepts, and not those that it refuses',
    async (area) => {
      for (const value of kept)
        expect([value, await options.evaluate(storing(area, value))]).toEqual([value, 'kept']);
      for (const [value] of changed)
        expect([value, await options.evaluate(storing(area, value))]).not.toEqual([value, 'kept']);
    },
  );

  test('items of an older version are used, and settings are written in the new format when the background starts', async () => {
    const old = {
      settings: oldSettings.aa0a35f,
      taste: firstTaste,
      wishes: firstWishes,
      diary: firstDiary,
    };
    await store(old);
    await session.killWorker();
    await options.evaluate(() => chrome.runtime.sendMessage({ kind: 'loadModel', args: [] }));
    const upgraded = { ...old.settings, version: 3 };
    await expect.poll(async () => (await stored()).settings, pollOptions).toMatchObject(upgraded);
    await options.getByRole('button', { name: 'Stop reading everything' }).waitFor();
    await options.getByText('The Matrix (1999)').waitFor();
    await page.bringToFront();
    await session.post(page, '#plain', 'I love this, best day ever');
    await expect.poll(() => session.badge(), pollOptions).toBe(':)');
    expect(await stored()).toMatchObject({ taste: firstTaste, wishes: firstWishes });
    await options.bringToFront();
    await options.getByLabel('Deezer').check();
    await expect
      .poll(async () => (await stored()).settings, pollOptions)
      .toMatchObject({ ...upgraded, songService: 'deezer', diaryDays: 30 });
    expect(await alerts(options)).toEqual([]);
  });

  test('when storage is full, posts are read, the popup says what was not saved, and nothing stored is lost', async () => {
    await options.evaluate(async () => {
      const { local } = chrome.storage;
      await local.set({ filler: 'x'.repeat(local.QUOTA_BYTES - (await local.getBytesInUse()) - 60) });
    });
    const before = await stored();
    await page.bringToFront();
    await page.goto('https://bsky.app/compose/post'); // a new entry of the diary
    await page.locator('#plain').pressSequentially('I miss her so much it hurts');
    await expect.poll(() => session.badge(), pollOptions).toBe(':(');
    const popup = await session.openPopup();
    await popup.getByRole('heading', { name: /^Your post sounds .*sad$/ }).waitFor();
    await popup.getByText(/^Tonic couldn’t save your last change .*quota/i).waitFor();
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

  test('unreadable settings stop all reading until the user agrees again, and unreadable items are set aside', async () => {
    const damaged = { settings: { agreed: 'yes', others: ['forum.example'] }, taste: ['<b>'] };
    await store(damaged);
    const popup = await session.openPopup();
    await popup.getByRole('heading', { name: /^Your post sounds .*sad$/ }).waitFor();
    await popup.getByText('it won’t read any posts until you agree again').waitFor();
    await popup.getByText('These picks ignore your taste').waitFor();
    await popup.close();
    await options.bringToFront();
    await options.getByRole('button', { name: 'Agree and let Tonic read' }).click();
    await options.getByLabel('Horror: never').check();
    await expect.poll(() => alerts(options), pollOptions).toEqual([]);
    expect(await stored()).toMatchObject({
      settings: { version: 3, agreed: true },
      damagedSettings: { value: damaged.settings },
      damagedTaste: { value: damaged.taste },
    });
  });
});
