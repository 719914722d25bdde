import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackup } from '#lib/browser/storage/backup.ts';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { ignoreReported, saveAll, saveError } from '#lib/browser/storage/persistentItem.ts';
import { settingsLoadError, storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTab, storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import { noDiary } from '#lib/diary/diary.ts';
import { noAdjustments } from '#lib/mood/adjustments.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { firstTab } from '#lib/taste/chosenTab.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { noWishes } from '#lib/taste/wishes.ts';
import { firstDiary, firstTaste, firstWishes, oldSettings } from '#tests/unit/lib/storage/samples.ts';

const { local } = fakeBrowser.storage;
const initialItems = {
  settings: initialSettings,
  taste: noTaste,
  wishes: noWishes,
  tab: firstTab,
  diary: noDiary,
};
const initialChanges = [
  storedSettings.change(initialSettings),
  storedTaste.change(noTaste),
  storedWishes.change(noWishes),
  storedTab.change(firstTab),
  storedDiary.change(noDiary),
];

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('persistentItem, items of older versions', () => {
  const oldItems = {
    settings: oldSettings.aa0a35f,
    taste: firstTaste,
    wishes: firstWishes,
    diary: firstDiary,
  };

  test('persistentItem migrates old items when it reads them, and does not write them', async () => {
    await local.set(oldItems);
    expect(await readBackup()).toEqual({
      tonic: 1,
      settings: { ...initialSettings, ...oldSettings.aa0a35f },
      taste: firstTaste,
      wishes: { ...firstWishes, version: 1 },
      tab: firstTab,
      diary: { ...firstDiary, version: 2 },
      adjustments: noAdjustments,
    });
    expect(await local.get()).toEqual(oldItems);
  });

  test('persistentItem writes the migrated form at the next change, and moves nothing aside', async () => {
    await local.set(oldItems);
    await storedSettings.set({ ...(await storedSettings.get()), moodDot: true });
    expect(await local.get()).toEqual({
      ...oldItems,
      settings: { ...initialSettings, ...oldSettings.aa0a35f, moodDot: true },
    });
  });

  test('persistentItem replaces the setting sign of version 2 by moodDot at the next change', async () => {
    const { sign, ...settings } = oldSettings['2704415'];
    await local.set({ settings: oldSettings['2704415'] });
    await storedSettings.set({ ...(await storedSettings.get()), diaryDays: 7 });
    expect(await local.get()).toEqual({
      settings: { ...settings, version: 3, moodDot: sign, diaryDays: 7 },
    });
  });
});

describe('persistentItem, unreadable items', () => {
  const unreadable: readonly (readonly [string, unknown])[] = [
    ['a string', '__proto__'],
    ['a number', 7],
    ['a list', [initialItems]],
    ['a long list', Array.from({ length: 10_000 }, () => ({}))],
    ['an empty object', {}],
    ['a version that is a string', { version: '1' }],
    ['a newer version', { ...initialSettings, ...noTaste, ...noWishes, ...noDiary, version: 99 }],
    ['an item under __proto__', JSON.parse('{"__proto__": {"version": 1, "agreed": true}}')],
  ];

  test.each(unreadable)(
    'persistentItem returns the initial value and a load error for %s',
    async (_, stored) => {
      await local.set({ settings: stored, taste: stored, wishes: stored, tab: stored, diary: stored });
      expect(await storedSettings.get()).toEqual(initialSettings);
      expect(await settingsLoadError.get()).toEqual(expect.any(String));
      expect(await storedWishes.get()).toEqual(noWishes);
      expect(await storedTab.get()).toEqual(firstTab);
      expect(await storedTaste.get()).toEqual({ value: noTaste, loadError: expect.any(String) });
      expect(await storedDiary.get()).toEqual({ value: noDiary, loadError: expect.any(String) });
      expect(({} as { agreed?: boolean }).agreed).toBeUndefined();
    },
  );

  test.each(unreadable)('saveAll moves %s aside in the write that replaces it', async (_, stored) => {
    await local.set({ settings: stored, taste: stored, wishes: stored, tab: stored, diary: stored });
    const current = (await local.get('taste')).taste;
    const set = vi.spyOn(local, 'set');
    await saveAll(initialChanges);
    const quarantined = { time: expect.any(Number), value: current };
    expect(set).toHaveBeenCalledExactlyOnceWith({
      ...initialItems,
      damagedSettings: quarantined,
      damagedTaste: quarantined,
      damagedWishes: quarantined,
      damagedTab: quarantined,
      damagedDiary: quarantined,
    });
  });
});

describe('saveAll', () => {
  test('saveAll changes nothing on a full disk, and sets saveError at each failure', async () => {
    await local.set({ taste: 'garbage', wishes: firstWishes });
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const onSaveError = vi.fn();
    saveError.watch(onSaveError);
    for (const time of [1, 2]) {
      vi.spyOn(Date, 'now').mockReturnValue(time);
      await expect(saveAll(initialChanges)).rejects.toThrow(
        expect.objectContaining({
          name: 'SaveFailedError',
          message: 'the browser could not store it: QUOTA_BYTES quota exceeded',
        }),
      );
      expect(onSaveError).toHaveBeenLastCalledWith({ reason: 'QUOTA_BYTES quota exceeded', time });
    }
    expect(await local.get()).toEqual({ taste: 'garbage', wishes: firstWishes });
    expect((await storedTaste.get()).loadError).toBeDefined();
  });

  test('saveAll clears saveError at the first write that succeeds', async () => {
    vi.spyOn(local, 'set').mockRejectedValueOnce('no room');
    await expect(saveAll(initialChanges)).rejects.toThrow('no room');
    expect(await saveError.get()).toMatchObject({ reason: 'no room' });
    await saveAll(initialChanges);
    expect(await saveError.get()).toBeNull();
    expect(await local.get()).toEqual(initialItems);
  });

  test('saveAll does not write if there are no changes', async () => {
    const set = vi.spyOn(local, 'set');
    await saveAll([]);
    expect(set).not.toHaveBeenCalled();
  });
});

test('ignoreReported ignores the error of saveAll and throws all others', async () => {
  vi.spyOn(local, 'set').mockRejectedValueOnce('no room');
  await expect(saveAll(initialChanges).catch(ignoreReported)).resolves.toBeUndefined();
  expect(() => ignoreReported(new RangeError('a bug'))).toThrow('a bug');
});
