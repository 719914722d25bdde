import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { SettingsService } from '#lib/browser/background/settingsService.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings, type SettingsChange } from '#lib/settings/settings.ts';
import { matchPatterns } from '#lib/sites/index.ts';

type Origins = { origins?: string[] };

/** The scripts that the browser has registered, by their pages; and the tabs that a script was started in. */
let registered: { id: string; matches?: string[] | undefined }[];
let startedIn: unknown[];
let removed: Origins[];
let onAdded: (permissions: Origins) => void;
let onRemoved: (permissions: Origins) => void;
let keeper: SettingsService;

const tabs = [
  { id: 1, url: 'https://x.com/home' },
  { id: 2, url: 'https://forum.example/topic' },
];

beforeEach(() => {
  registered = [];
  startedIn = [];
  removed = [];
  const { scripting, permissions } = fakeBrowser;
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async () => registered as never);
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(async (scripts) => {
    if (registered.length > 0) throw new Error("Duplicate script ID 'other-sites'");
    registered = scripts;
  });
  vi.spyOn(scripting, 'updateContentScripts').mockImplementation(async (scripts) => {
    registered = scripts;
  });
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(async () => {
    registered = [];
  });
  vi.spyOn(scripting, 'executeScript').mockImplementation(async ({ target }) => {
    startedIn.push(target.tabId);
    if (target.tabId === 1) throw new Error('Cannot access contents of the page');
    return [];
  });
  vi.spyOn(permissions, 'remove').mockImplementation(async (given: Origins) => {
    removed.push(given);
    return true;
  });
  vi.spyOn(permissions.onAdded, 'addListener').mockImplementation((listener) => {
    onAdded = listener as typeof onAdded;
  });
  vi.spyOn(permissions.onRemoved, 'addListener').mockImplementation((listener) => {
    onRemoved = listener as typeof onRemoved;
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(
    async ({ url = [] }) =>
      tabs.filter((tab) => url.includes(`*://${new URL(tab.url).hostname}/*`) || url.length > 1) as never,
  );
  keeper = new SettingsService(new SerialQueue());
  keeper.start();
});

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const set = (change: SettingsChange) => keeper.handlers.set({ host: undefined }, change);
const matches = () => registered.flatMap(({ matches }) => matches ?? []);
const forum = { of: 'others', host: 'forum.example' } as const;

describe('agreement', () => {
  test('is kept, and starts the content script in the pages that are open, also where one refuses', async () => {
    await set({ of: 'agreed', value: true });
    expect(await storedSettings.get()).toEqual({ ...initialSettings, agreed: true });
    expect(vi.mocked(fakeBrowser.tabs.query)).toHaveBeenCalledWith({
      url: [...matchPatterns],
      discarded: false,
    });
    expect(startedIn).toEqual([1, 2]);
  });

  test('taken back starts nothing', async () => {
    await set({ of: 'agreed', value: false });
    expect(startedIn).toEqual([]);
  });
});

describe('a host that the person adds', () => {
  test('gets the content script, now and later; and loses it with its permission', async () => {
    await set({ ...forum, value: true });
    expect(matches()).toEqual(['*://forum.example/*']);
    expect(startedIn).toEqual([2]);
    await set({ of: 'others', host: 'social.example', value: true });
    expect(matches()).toEqual(['*://forum.example/*', '*://social.example/*']);
    await set({ ...forum, value: false });
    expect(matches()).toEqual(['*://social.example/*']);
    expect(removed).toEqual([{ origins: ['*://forum.example/*'] }]);
    await set({ of: 'others', host: 'social.example', value: false });
    expect(registered).toEqual([]);
    expect((await storedSettings.get()).others).toEqual([]);
  });

  test('is known when the browser says so, though the popup was gone by then', async () => {
    onAdded({ origins: ['*://forum.example/*'] });
    await vi.waitFor(async () => expect((await storedSettings.get()).others).toEqual(['forum.example']));
    expect(matches()).toEqual(['*://forum.example/*']);
  });

  test('is forgotten when its permission is taken in the browser’s own pages', async () => {
    await set({ ...forum, value: true });
    onRemoved({ origins: ['*://forum.example/*'] });
    await vi.waitFor(async () => expect((await storedSettings.get()).others).toEqual([]));
    await vi.waitFor(() => expect(registered).toEqual([]));
  });

  test('is registered again when the background starts', async () => {
    await storedSettings.set({ ...initialSettings, others: ['forum.example'] });
    new SettingsService(new SerialQueue()).start();
    await vi.waitFor(() => expect(matches()).toEqual(['*://forum.example/*']));
  });
});

test('permissions for the listed sites, or for all there are, add no host', async () => {
  onAdded({ origins: ['*://*/*', 'https://*.x.com/*'] });
  onAdded({});
  await set({ of: 'pausedUntil', value: 5 });
  expect(await storedSettings.get()).toEqual({ ...initialSettings, pausedUntil: 5 });
});

test('two changes at once are both kept', async () => {
  await Promise.all([
    set({ of: 'off', host: 'x.com', value: true }),
    set({ of: 'off', host: 'bsky.app', value: true }),
  ]);
  expect((await storedSettings.get()).off).toEqual(['x.com', 'bsky.app']);
});

test('settings that cannot be read allow nothing', async () => {
  await fakeBrowser.storage.local.set({ settings: { agreed: 'yes', off: 7 } });
  expect(await storedSettings.get()).toEqual(initialSettings);
});
