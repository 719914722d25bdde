// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { broadcastSettings, followSettings } from '#lib/browser/content/followSettings.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings } from '#lib/settings/settings.ts';

const agreed = { ...initialSettings, agreed: true };
const onSettings = vi.fn();
let following = new AbortController();

afterEach(() => {
  following.abort();
  following = new AbortController();
  vi.restoreAllMocks();
  onSettings.mockClear();
  fakeBrowser.reset();
});

const hear = (message: unknown, id = fakeBrowser.runtime.id) =>
  fakeBrowser.runtime.onMessage.trigger(message, { id }, () => undefined);
const told = (settings: object) => vi.waitFor(() => expect(onSettings).toHaveBeenLastCalledWith(settings));

test('a content script is told the settings at once, and when the background says that they changed', async () => {
  followSettings(onSettings, following.signal);
  await told(initialSettings);
  await storedSettings.set(agreed);
  expect(onSettings).toHaveBeenCalledTimes(1);
  await hear('settingsChanged');
  await told(agreed);
});

test('so it is when its page comes back out of the browser’s cache', async () => {
  followSettings(onSettings, following.signal);
  await told(initialSettings);
  await storedSettings.set(agreed);
  window.dispatchEvent(new Event('pageshow'));
  await told(agreed);
});

test('it takes no other word, and none once it has ended', async () => {
  followSettings(onSettings, following.signal);
  await told(initialSettings);
  await hear('settingsChanged', 'somebody-else');
  await hear({ kind: 'settings', agreed: true });
  following.abort();
  await hear('settingsChanged');
  window.dispatchEvent(new Event('pageshow'));
  await new Promise((later) => setTimeout(later, 0));
  expect(onSettings).toHaveBeenCalledTimes(1);
});

test('nothing else that is stored concerns it', async () => {
  const watched = vi.spyOn(fakeBrowser.storage.onChanged, 'addListener');
  followSettings(onSettings, following.signal);
  await told(initialSettings);
  expect(watched).not.toHaveBeenCalled();
});

test('the background tells all tabs, also where some cannot hear it', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ id: 1 }, { id: 2 }] as never);
  const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (id: number) => {
    if (id === 1) throw new Error('Could not establish connection. Receiving end does not exist.');
  });
  broadcastSettings();
  await storedSettings.set(agreed);
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(send).toHaveBeenLastCalledWith(2, 'settingsChanged');
});
