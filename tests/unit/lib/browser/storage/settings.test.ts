import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedSettings, upgradeSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings, parseSettings } from '#lib/settings/settings.ts';
import { oldSettings } from '#tests/unit/lib/storage/samples.ts';

const { local } = fakeBrowser.storage;

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test.each(Object.entries(oldSettings))(
  'upgradeSettings stores the settings of commit %s in the newest form',
  async (_, settings) => {
    await local.set({ settings });
    await upgradeSettings();
    expect(await local.get()).toEqual({ settings: parseSettings(settings) });
  },
);

test.each<[string, object]>([
  ['nothing is stored', {}],
  ['the settings are unreadable', { settings: { ...oldSettings.aa0a35f, agreed: 'yes' } }],
  ['the settings are of a newer version', { settings: { ...initialSettings, version: 99 } }],
  ['the settings have the newest form', { settings: { ...initialSettings, agreed: true } }],
])('upgradeSettings writes nothing if %s', async (_, items) => {
  await local.set(items);
  const set = vi.spyOn(local, 'set');
  await upgradeSettings();
  expect(set).not.toHaveBeenCalled();
});

test('upgradeSettings notifies those who watch the settings', async () => {
  await local.set({ settings: oldSettings.aa0a35f });
  const onChange = vi.fn();
  storedSettings.watch(onChange);
  await upgradeSettings();
  expect(onChange).toHaveBeenCalledExactlyOnceWith(parseSettings(oldSettings.aa0a35f));
});
