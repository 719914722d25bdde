import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { sites } from '#lib/sites/index.ts';
import { alerts, app, pageText, press } from '#tests/unit/entrypoints/renderPage.ts';
import { happy, heading, list, messages, missing, open, usePopup } from './renderPopup.tsx';

usePopup();

test('the button "Your taste" opens the options page', async () => {
  const openOptionsPage = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue();
  await open(heading);
  await press('Your taste');
  expect(openOptionsPage).toHaveBeenCalledOnce();
});

test('EmptyState says what will appear, on which sites, that the text is never stored or sent, and where to try it', async () => {
  await open(heading);
  expect(heading()).toBe('No post read yet');
  for (const { name } of sites) expect(pageText()).toContain(name);
  expect(pageText()).toContain('never stored or sent');
  expect(app().querySelector('ol')).toBeNull();
  expect([...app().querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
    'Your taste',
    'Try it on the welcome page',
    'Pause for an hour',
    'Tonic doesn’t see my box',
  ]);
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async () => ({}) as never);
  await press('Try it on the welcome page');
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: fakeBrowser.runtime.getURL('/welcome.html') });
});

test('AskState says that nothing is read before consent, and opens the welcome page', async () => {
  await storedSettings.set(initialSettings);
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async () => ({}) as never);
  await open(heading);
  expect(heading()).toBe('Tonic isn’t reading yet');
  expect(app().querySelector('footer')).toBeNull();
  await press('See what it reads and decide');
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: fakeBrowser.runtime.getURL('/welcome.html') });
});

describe('StorageNotes', () => {
  test('the popup shows an alert after a failed save until the next save succeeds', async () => {
    await saveError.set({ reason: 'QUOTA_BYTES quota exceeded', time: 1 });
    await open(heading);
    expect(alerts()).toEqual([
      expect.stringMatching(/^Tonic couldn’t save your last change .* QUOTA_BYTES quota exceeded$/),
    ]);
    await act(() => saveError.set(null));
    expect(alerts()).toEqual([]);
  });

  test.each<[string, object]>([
    ['damaged', { ...initialSettings, agreed: 'yes' }],
    ['from a newer version', { ...initialSettings, agreed: true, version: initialSettings.version + 1 }],
  ])('the popup asks for consent again if the settings are %s', async (_, settings) => {
    await fakeBrowser.storage.local.set({ settings });
    await open(heading);
    expect(heading()).toBe('Tonic isn’t reading yet');
    expect(alerts()).toEqual([expect.stringContaining('it won’t read any posts until you agree again')]);
  });
});

describe('FailureState', () => {
  test('the popup shows the reason of a model failure instead of an old mood', async () => {
    await currentMood.set(happy);
    await failure.set(missing);
    await open(heading);
    expect(pageText()).toContain(
      'One of Tonic’s model files is missing. You haven’t lost anything. Reinstalling',
    );
    expect(pageText()).toContain('For a bug report: mood.onnx is missing: 404');
    expect(pageText()).not.toContain('happy');
    expect(list('Songs')).toEqual([]);
  });

  test.each([
    ['damaged', 'One of Tonic’s model files is damaged. ', 'Reinstalling Tonic usually helps'],
    ['runtime', 'Your browser couldn’t run Tonic’s model. ', 'Restarting the browser usually helps'],
  ] as const)('the popup says what helps against the model fault "%s"', async (fault, problem, help) => {
    await failure.set({ fault, detail: 'out of memory' });
    await open(heading);
    expect(pageText()).toContain(problem);
    expect(pageText()).toContain(help);
  });

  test('the button "Try again" reloads the model', async () => {
    await failure.set(missing);
    await open(heading);
    await press('Try again');
    expect(messages()).toEqual([{ kind: 'reloadModel', args: [] }]);
  });

  test('the popup leaves the failure state when the model loads', async () => {
    await failure.set(missing);
    await open(heading);
    await act(() => failure.set(null));
    expect(heading()).toBe('No post read yet');
  });
});

test('the popup shows the mood and an alert if the catalogs do not load', async () => {
  await currentMood.set(happy);
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await open(() => alerts().length > 0, loadCatalogs());
  expect(heading()).toBe('Your post sounds very happy');
  expect(alerts()).toEqual([
    expect.stringMatching(/^Couldn’t load songs and films.*For a bug report: .*answers 404/),
  ]);
});
