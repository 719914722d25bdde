import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { SettingsService } from '#lib/browser/background/settingsService.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings, type SettingsChange } from '#lib/settings/settings.ts';
import { matchPatterns } from '#lib/sites/index.ts';

type Origins = { origins?: string[] };

/** The registered content scripts. */
let registered: { id: string; matches?: string[] | undefined }[];
/** The ids of the tabs where the content script was started. */
let injectedTabs: unknown[];
let removed: Origins[];
let onAdded: (permissions: Origins) => void;
let onRemoved: (permissions: Origins) => void;
let service: SettingsService;

const tabs = [
  { id: 1, url: 'https://x.com/home' },
  { id: 2, url: 'https://forum.example/topic' },
];

beforeEach(() => {
  registered = [];
  injectedTabs = [];
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
    injectedTabs.push(target.tabId);
    if (target.tabId === 1) throw new Error('Cannot access contents of the page');
    return [];
  });
  vi.spyOn(permissions, 'remove').mockImplementation(async (origins: Origins) => {
    removed.push(origins);
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
  service = new SettingsService(new SerialQueue());
  service.start();
});

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const change = (settingsChange: SettingsChange) =>
  service.handlers.changeSetting({ host: undefined, tab: undefined, frame: undefined }, settingsChange);
const patterns = () => registered.flatMap(({ matches }) => matches ?? []);
const forum = { of: 'others', host: 'forum.example' } as const;

describe('changeSetting, consent', () => {
  test('changeSetting stores consent and starts the content script in open pages, even if one of them refuses', async () => {
    await change({ of: 'agreed', value: true });
    expect(await storedSettings.get()).toEqual({ ...initialSettings, agreed: true });
    expect(vi.mocked(fakeBrowser.tabs.query)).toHaveBeenCalledWith({
      url: [...matchPatterns],
      discarded: false,
    });
    expect(injectedTabs).toEqual([1, 2]);
  });

  test('changeSetting starts no content script when consent is withdrawn', async () => {
    await change({ of: 'agreed', value: false });
    expect(injectedTabs).toEqual([]);
  });
});

describe('SettingsService, added hosts', () => {
  test('changeSetting registers the content script for an added host, and unregisters it for a removed one', async () => {
    await change({ ...forum, value: true });
    expect(patterns()).toEqual(['*://forum.example/*']);
    expect(injectedTabs).toEqual([2]);
    await change({ of: 'others', host: 'social.example', value: true });
    expect(patterns()).toEqual(['*://forum.example/*', '*://social.example/*']);
    await change({ ...forum, value: false });
    expect(patterns()).toEqual(['*://social.example/*']);
    expect(removed).toEqual([{ origins: ['*://forum.example/*'] }]);
    await change({ of: 'others', host: 'social.example', value: false });
    expect(registered).toEqual([]);
    expect((await storedSettings.get()).others).toEqual([]);
  });

  test('SettingsService adds a host when its permission is granted, even if the popup was closed by then', async () => {
    onAdded({ origins: ['*://forum.example/*'] });
    await vi.waitFor(async () => expect((await storedSettings.get()).others).toEqual(['forum.example']));
    expect(patterns()).toEqual(['*://forum.example/*']);
  });

  test('SettingsService removes a host when its permission is removed in the browser’s own pages', async () => {
    await change({ ...forum, value: true });
    onRemoved({ origins: ['*://forum.example/*'] });
    await vi.waitFor(async () => expect((await storedSettings.get()).others).toEqual([]));
    await vi.waitFor(() => expect(registered).toEqual([]));
  });

  test('start registers the content script for added hosts', async () => {
    await storedSettings.set({ ...initialSettings, others: ['forum.example'] });
    new SettingsService(new SerialQueue()).start();
    await vi.waitFor(() => expect(patterns()).toEqual(['*://forum.example/*']));
  });
});

test('SettingsService adds no host for permissions of listed sites or of all sites', async () => {
  onAdded({ origins: ['*://*/*', 'https://*.x.com/*'] });
  onAdded({});
  await change({ of: 'pausedUntil', value: 5 });
  expect(await storedSettings.get()).toEqual({ ...initialSettings, pausedUntil: 5 });
});

test('changeSetting stores two changes that arrive at the same time', async () => {
  await Promise.all([
    change({ of: 'off', host: 'x.com', value: true }),
    change({ of: 'off', host: 'bsky.app', value: true }),
  ]);
  expect((await storedSettings.get()).off).toEqual(['x.com', 'bsky.app']);
});

test('storedSettings is initialSettings if the stored settings cannot be read', async () => {
  await fakeBrowser.storage.local.set({ settings: { agreed: 'yes', off: 7 } });
  expect(await storedSettings.get()).toEqual(initialSettings);
});
