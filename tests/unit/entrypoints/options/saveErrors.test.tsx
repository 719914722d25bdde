import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTaste } from '#lib/browser/storage/taste.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { alerts, click, press } from '#tests/unit/entrypoints/renderPage.ts';
import { dataStatus, importFile, input, open, someTaste, taste, useOptions } from './renderOptions.tsx';

useOptions();

const fillStorage = () =>
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
const moodDotLabel = 'Show a mood dot beside the box you write in';

test('a switch whose change is not saved returns to its stored state, and the alert disappears after the next save', async () => {
  await open();
  const fullStorage = fillStorage();
  for (const time of [1, 2]) {
    vi.spyOn(Date, 'now').mockReturnValue(time);
    await click(input(moodDotLabel));
    await vi.waitFor(() => expect(input(moodDotLabel).checked).toBe(false));
    expect(alerts()).toEqual([
      expect.stringMatching(/^Tonic couldn’t save your last change .* QUOTA_BYTES quota exceeded$/),
    ]);
  }
  fullStorage.mockRestore();
  await click(input(moodDotLabel));
  await vi.waitFor(() => expect(alerts()).toEqual([]));
  expect(input(moodDotLabel).checked).toBe(true);
});

test('a survey answer that is not saved returns to its stored state', async () => {
  await open();
  fillStorage();
  await click(input('1990s'));
  await vi.waitFor(() => expect(alerts()).toEqual([expect.stringContaining('couldn’t save')]));
  await vi.waitFor(() => expect(input('1990s').checked).toBe(false));
});

test('an import that is not saved says so in its status line and changes nothing', async () => {
  await storedTaste.set(someTaste);
  await open();
  fillStorage();
  await importFile('mine.json', JSON.stringify(noTaste));
  expect(dataStatus()).toMatch(/^Tonic couldn’t save your last change /);
  expect(await taste()).toEqual(someTaste);
});

test('unreadable settings show an alert until the user changes a setting, and are then set aside', async () => {
  const damaged = { ...initialSettings, agreed: 'yes', others: ['forum.example'] };
  await fakeBrowser.storage.local.set({ settings: damaged });
  await open();
  expect(alerts()).toEqual([
    expect.stringMatching(
      /^Tonic can’t read your settings, so it won’t read any posts until you agree again\. .* at agreed: /,
    ),
  ]);
  await press('Agree and let Tonic read');
  await vi.waitFor(() => expect(alerts()).toEqual([]));
  expect(await storedSettings.get()).toEqual({ ...initialSettings, agreed: true });
  expect(await fakeBrowser.storage.local.get('damagedSettings')).toEqual({
    damagedSettings: { time: expect.any(Number), value: damaged },
  });
});

test('an unreadable taste shows an alert with the error', async () => {
  await fakeBrowser.storage.local.set({ taste: { version: 1 } });
  await open();
  expect(alerts()).toEqual([
    expect.stringMatching(/^Tonic can’t read your taste data, .*For a bug report: .* at survey: /),
  ]);
});
