// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { sites } from '#lib/sites/index.ts';
import { app, happy, heading, list, messages, missing, open, press, text } from './renderPopup.tsx';

test('the page of the taste is a button away', async () => {
  const openOptionsPage = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue();
  await open(heading);
  await press('Your taste');
  expect(openOptionsPage).toHaveBeenCalledOnce();
});

describe('before the first post', () => {
  test('it says what will come, on which sites, and what becomes of the words', async () => {
    await open(heading);
    expect(heading()).toBe('Nothing read yet');
    for (const { name } of sites) expect(text()).toContain(name);
    expect(text()).toContain('never stored or sent');
    expect(app().querySelector('ol')).toBeNull();
    expect([...app().querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Your taste',
      'Pause for an hour',
    ]);
  });
});

describe('before the person has agreed', () => {
  test('it says that nothing is read, and leads to the page that asks', async () => {
    await storedSettings.set(initialSettings);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async () => ({}) as never);
    await open(heading);
    expect(heading()).toBe('Nothing is read yet');
    expect(app().querySelector('footer')).toBeNull();
    await press('See what it reads, and decide');
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: fakeBrowser.runtime.getURL('/welcome.html') });
  });
});

describe('what is wrong with what is kept', () => {
  const alerts = () => [...app().querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent);

  test('is told from the first, and comes and goes with it', async () => {
    await saveError.set({ reason: 'QUOTA_BYTES quota exceeded', time: 1 });
    await open(heading);
    expect(alerts()).toEqual([
      expect.stringMatching(/^Tonic could not keep what came last, .* QUOTA_BYTES quota exceeded$/),
    ]);
    await act(() => saveError.set(null));
    expect(alerts()).toEqual([]);
  });

  test.each<[string, object]>([
    ['damaged', { ...initialSettings, agreed: 'yes' }],
    ['of a newer version', { ...initialSettings, agreed: true, version: 3 }],
  ])('is that settings are %s: nothing is read, and it asks again', async (_, settings) => {
    await fakeBrowser.storage.local.set({ settings });
    await open(heading);
    expect(heading()).toBe('Nothing is read yet');
    expect(alerts()).toEqual([expect.stringContaining('no post is until you agree again')]);
  });
});

describe('a model that does not load', () => {
  test('is told with its reason, instead of an old mood', async () => {
    await currentMood.set(happy);
    await failure.set(missing);
    await open(heading);
    expect(text()).toContain('A file of Tonic’s model is missing. Nothing of yours is lost. Installing');
    expect(text()).toContain('For a bug report: mood.onnx is missing: 404');
    expect(text()).not.toContain('happy');
    expect(list('Songs')).toEqual([]);
  });

  test.each([
    ['damaged', 'A file of Tonic’s model is damaged. ', 'Installing the extension again usually helps'],
    ['runtime', 'Your browser could not run Tonic’s model. ', 'Starting the browser again usually helps'],
  ] as const)('is told what helps: %s', async (fault, what, help) => {
    await failure.set({ fault, detail: 'out of memory' });
    await open(heading);
    expect(text()).toContain(what);
    expect(text()).toContain(help);
  });

  test('is asked for again by "Try again"', async () => {
    await failure.set(missing);
    await open(heading);
    await press('Try again');
    expect(messages()).toEqual([{ kind: 'retry', args: [] }]);
  });

  test('gives way when it loads', async () => {
    await failure.set(missing);
    await open(heading);
    await act(() => failure.set(null));
    expect(heading()).toBe('Nothing read yet');
  });
});

test('catalogs that do not load are told, beside the mood', async () => {
  await currentMood.set(happy);
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await open(() => app().querySelector('[role="alert"]'));
  expect(heading()).toBe('Your post sounds happy');
  expect(app().querySelector('[role="alert"]')?.textContent).toMatch(
    /catalogs do not load.*For a bug report: .*answers 404/,
  );
});
