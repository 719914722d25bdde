import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedAdjustments } from '#lib/browser/storage/adjustments.ts';
import { noAdjustments } from '#lib/mood/adjustments.ts';
import { app, press, withText } from '#tests/unit/entrypoints/renderPage.ts';
import { open, useOptions } from './renderOptions.tsx';

useOptions();

const section = () => app().querySelector('[aria-labelledby="adjustments-title"]')?.textContent;

test('the options say by how many corrections readings are adjusted', async () => {
  await open();
  await vi.waitFor(() => expect(section()).toContain('Not adjusted yet.'));
  expect(withText('button', 'Forget these adjustments…')).toBeUndefined();
  await act(() => storedAdjustments.set({ ...noAdjustments, corrections: 1 }));
  await vi.waitFor(() => expect(section()).toContain('Adjusted by 1 correction.'));
  await act(() => storedAdjustments.set({ ...noAdjustments, corrections: 12 }));
  await vi.waitFor(() => expect(section()).toContain('Adjusted by 12 corrections.'));
});

test('the button "Forget these adjustments" forgets them once that is confirmed', async () => {
  await storedAdjustments.set({ ...noAdjustments, corrections: 3 });
  await open();
  await press('Forget these adjustments…');
  await press('Keep them');
  expect((await storedAdjustments.get()).value.corrections).toBe(3);
  await press('Forget these adjustments…');
  await press('Forget them');
  await vi.waitFor(() => expect(section()).toContain('Forgotten. Posts are read without adjustments now.'));
  expect(section()).toContain('Not adjusted yet.');
  expect(await fakeBrowser.storage.local.get('adjustments')).toEqual({});
});

test('the options say that adjustments cannot be read, and let the user forget them', async () => {
  await fakeBrowser.storage.local.set({ adjustments: { version: 9 } });
  await open();
  await vi.waitFor(() => expect(section()).toContain('Tonic can’t read the adjustments'));
  await press('Forget these adjustments…');
  await press('Forget them');
  await vi.waitFor(() => expect(section()).not.toContain('Tonic can’t read the adjustments'));
});
