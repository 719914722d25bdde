import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { broadcastSettings } from '#lib/browser/content/broadcastSettings.ts';
import { followSettings } from '#lib/browser/content/followSettings.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { oldSettings } from '#tests/unit/lib/storage/samples.ts';

const agreed = { ...initialSettings, agreed: true };
const onSettings = vi.fn();
let controller = new AbortController();

afterEach(() => {
  controller.abort();
  controller = new AbortController();
  vi.restoreAllMocks();
  onSettings.mockClear();
  fakeBrowser.reset();
});

const receive = (message: unknown, id = fakeBrowser.runtime.id) =>
  fakeBrowser.runtime.onMessage.trigger(message, { id }, () => undefined);
const untilCalledWith = (settings: object) =>
  vi.waitFor(() => expect(onSettings).toHaveBeenLastCalledWith(settings));

test('followSettings calls back with the settings now, and again when the background reports a change', async () => {
  followSettings(onSettings, controller.signal);
  await untilCalledWith(initialSettings);
  await storedSettings.set(agreed);
  expect(onSettings).toHaveBeenCalledTimes(1);
  await receive('settingsChanged');
  await untilCalledWith(agreed);
});

test('followSettings reads the settings again when its page returns from the back/forward cache', async () => {
  followSettings(onSettings, controller.signal);
  await untilCalledWith(initialSettings);
  await storedSettings.set(agreed);
  window.dispatchEvent(new Event('pageshow'));
  await untilCalledWith(agreed);
});

test.each<[string, unknown]>([
  ['damaged', { ...agreed, diaryDays: 8 }],
  ['of an older version', oldSettings.aa0a35f],
])(
  'followSettings calls back with settings that allow nothing if the stored ones are %s',
  async (_, settings) => {
    await fakeBrowser.storage.local.set({ settings });
    followSettings(onSettings, controller.signal);
    await untilCalledWith(initialSettings);
  },
);

test('followSettings ignores other messages, other extensions, and everything after its signal was aborted', async () => {
  followSettings(onSettings, controller.signal);
  await untilCalledWith(initialSettings);
  await receive('settingsChanged', 'somebody-else');
  await receive({ kind: 'settings', agreed: true });
  controller.abort();
  await receive('settingsChanged');
  window.dispatchEvent(new Event('pageshow'));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(onSettings).toHaveBeenCalledTimes(1);
});

test('followSettings does not watch storage', async () => {
  const addListener = vi.spyOn(fakeBrowser.storage.onChanged, 'addListener');
  followSettings(onSettings, controller.signal);
  await untilCalledWith(initialSettings);
  expect(addListener).not.toHaveBeenCalled();
});

test('broadcastSettings sends a message to all tabs, even if some have no content script', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ id: 1 }, { id: 2 }] as never);
  const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (id: number) => {
    if (id === 1) throw new Error('Could not establish connection. Receiving end does not exist.');
  });
  broadcastSettings();
  await storedSettings.set(agreed);
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  expect(send).toHaveBeenLastCalledWith(2, 'settingsChanged');
});
