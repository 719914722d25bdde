import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect } from 'vitest';
import type { ChromiumSession } from '#scripts/browsers/chromium.ts';
import { test } from '#tests/browser/driver/browsers.ts';
import { importDiary } from '#tests/browser/driver/importDiary.ts';
import { pollOptions } from '#tests/browser/driver/pollOptions.ts';

const sadText = 'I miss her so much it hurts';

describe('Chromium, the options page', () => {
  let session: ChromiumSession;
  let page: Page;
  let folder: string;

  test.beforeAll(async ({ chromium }) => {
    session = chromium;
    await session.reset();
    await session.agree();
    folder = await mkdtemp(join(tmpdir(), 'tonic-options-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    await page?.close();
    page = await session.context.newPage();
    await page.goto('https://x.com/compose/post');
  });

  const local = async () => JSON.parse(await session.stored()).local;

  test('a liked film and a survey can be exported, erased and imported again', async () => {
    await session.post(page, '#plain', sadText);
    const popup = await session.openPopup();
    await popup.getByRole('tab', { name: 'Films' }).click();
    const film = popup.getByRole('list', { name: 'Films' }).getByRole('listitem').first();
    await film.getByRole('button', { name: /^Like: / }).click();
    await film.getByRole('button', { name: /^Like: /, pressed: true }).waitFor();
    const title = await film.locator('strong').innerText();
    await popup.close();
    const options = await session.openOwn('options');
    const liked = options.getByRole('listitem').filter({ hasText: title }).getByText('liked');
    await liked.waitFor();
    await options.getByLabel('Horror: never').check();
    await options.getByLabel('Hidden gems').check();

    const downloading = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Export' }).click();
    const file = join(folder, 'tonic.json');
    await (await downloading).saveAs(file);
    const exported = JSON.parse(await readFile(file, 'utf8'));
    expect(exported.taste).toMatchObject({ survey: { refused: { films: ['Horror'] }, fame: 'hidden' } });
    const like = { wish: 'stay', list: 'films', genres: expect.any(Array) };
    expect(exported.diary.entries.at(-1)).toMatchObject({ mood: 'sad', liked: 1, likes: [like] });

    await options.getByRole('button', { name: 'Erase…' }).click();
    await options.getByRole('button', { name: 'Erase everything' }).click();
    await liked.waitFor({ state: 'detached' });
    const agreeButton = options.getByRole('button', { name: 'Agree and let Tonic read' });
    await agreeButton.waitFor();
    expect(await local()).not.toHaveProperty('taste');
    expect(await options.getByLabel('Horror: never').isChecked()).toBe(false);

    await writeFile(join(folder, 'broken.json'), '{"version": 1');
    await options.getByLabel('Import').setInputFiles(join(folder, 'broken.json'));
    await options.getByText('Nothing was changed: broken.json').waitFor();
    await options.getByLabel('Import').setInputFiles(file);
    await liked.waitFor();
    expect((await local()).taste).toEqual(exported.taste);
    await agreeButton.click();
    await options.getByRole('button', { name: 'Stop reading everything' }).waitFor();
    await options.close();
  });

  test('a diary of four weeks can be imported, and shows feelings by day, in the week, and what helped', async () => {
    const options = await session.openOwn('options');
    await importDiary(options);
    await options
      .getByRole('img', { name: /^The last 28 days, with a dot for each feeling, .*worried/ })
      .waitFor();
    await options.getByText(/ Most often: | often than in the seven days before: /).waitFor();
    const helped = options.getByRole('region', { name: 'What helped' });
    await helped.getByRole('heading', { name: /^worried: \d+ picks liked$/ }).waitFor();
    await helped.getByText(/^Likes still needed: /).waitFor();
    await options.close();
  });

  test('the diary counts a post once, however often it is read, and can be erased', async () => {
    const entries = async () => (await local()).diary?.entries ?? [];
    const hasEnded = async () => JSON.parse(await session.stored()).session.currentMood?.ended === true;
    const send = async () => {
      await page.locator('#plain').fill('');
      await expect.poll(hasEnded, pollOptions).toBe(true);
    };
    const before = (await entries()).length;
    await session.post(page, '#plain', sadText);
    await session.post(page, '#plain', ', again and again');
    await send();
    await session.post(page, '#plain', sadText);
    await session.post(page, '#plain', ', every day');
    await send();
    const entry = {
      time: expect.any(Number),
      site: 'x.com',
      mood: 'sad',
      weight: expect.any(Number),
      feeling: 'sadness',
    };
    expect((await entries()).slice(before)).toEqual([entry, entry]);
    const options = await session.openOwn('options');
    await options.getByRole('img', { name: 'Posts by site: X: ' }).waitFor();
    await options.getByRole('button', { name: 'Erase the diary…' }).click();
    await options.getByRole('button', { name: 'Erase them' }).click();
    await options.getByText('Nothing yet. Write a post').waitFor();
    expect(await entries()).toEqual([]);
    await options.close();
  });
});
