import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { maxFileBytes, parseBackup } from '#lib/backup/backup.ts';
import { readBackup } from '#lib/browser/storage/backup.ts';
import { storedTaste } from '#lib/browser/storage/taste.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { press } from '#tests/unit/entrypoints/renderPage.ts';
import { dataStatus, importFile, open, someTaste, taste, useOptions } from './renderOptions.tsx';

useOptions();

test('the button "Export" saves a file that the button "Import" restores', async () => {
  await storedTaste.set(someTaste);
  await open();
  let link: HTMLAnchorElement | undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    link = this;
  });
  await press('Export');
  await vi.waitFor(() => expect(link?.download).toBe('tonic.json'));
  const content = decodeURIComponent(link!.href.slice(link!.href.indexOf(',') + 1));
  expect(parseBackup(JSON.parse(content))).toMatchObject({ taste: someTaste, settings: initialSettings });
  await act(() => storedTaste.set(noTaste));
  await importFile('mine.json', content);
  expect(dataStatus()).toBe('Imported mine.json.');
  expect(await taste()).toEqual(someTaste);
});

test.each([
  ['broken JSON', '{"version": 1', /^Nothing was changed: mine\.json isn’t a JSON file\.$/],
  [
    'JSON null',
    'null',
    /^Nothing was changed: Tonic can’t read mine\.json\.For a bug report: the file cannot be read: /,
  ],
  [
    'a backup of a newer version',
    '{"tonic": 2}',
    /^Nothing was changed: Tonic can’t read mine\.json\.For a bug report: the file cannot be read: written by a newer version/,
  ],
])('importing %s changes nothing and says why', async (_, content, status) => {
  await storedTaste.set(someTaste);
  await open();
  await importFile('mine.json', content);
  expect(dataStatus()).toMatch(status);
  expect(await taste()).toEqual(someTaste);
});

test('importing a file larger than maxFileBytes changes nothing and does not read the file', async () => {
  await storedTaste.set(someTaste);
  await open();
  const text = vi.spyOn(File.prototype, 'text');
  vi.spyOn(Blob.prototype, 'size', 'get').mockReturnValue(maxFileBytes + 1);
  await importFile('<b>.json', '{}');
  expect(dataStatus()).toBe('Nothing was changed: <b>.json is larger than any file Tonic exports.');
  expect(text).not.toHaveBeenCalled();
  expect(await taste()).toEqual(someTaste);
});

test('importing a diary with more than 10,000 entries changes nothing and says why', async () => {
  await storedTaste.set(someTaste);
  await open();
  const entries = Array(10_001).fill({ time: 1, site: 'x.com', mood: 'sad', weight: 0.5 });
  await importFile('mine.json', JSON.stringify({ ...(await readBackup()), diary: { version: 1, entries } }));
  expect(dataStatus()).toMatch(
    /the diary cannot be read at entries: Invalid length: Expected <=10000 .{0,40}$/,
  );
  expect(await taste()).toEqual(someTaste);
});

test('the button "Erase…" erases everything only after confirmation', async () => {
  await storedTaste.set(someTaste);
  await open();
  await press('Erase…');
  expect(await taste()).toEqual(someTaste);
  await press('Keep everything');
  await press('Erase…');
  await press('Erase everything');
  await vi.waitFor(() =>
    expect(dataStatus()).toBe(
      'Erased. Tonic knows nothing about you now, and won’t read anything until you agree again.',
    ),
  );
  expect(await taste()).toEqual(noTaste);
  expect(await fakeBrowser.storage.local.get('taste')).toEqual({});
});
