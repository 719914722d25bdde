import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackup } from '#lib/browser/storage/backup.ts';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { saveAll, saveError } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import { noDiary } from '#lib/diary/diary.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { noWishes } from '#lib/taste/wishes.ts';
import { firstDiary, firstTaste, firstWishes, oldSettings } from '#tests/unit/lib/storage/samples.ts';

const { local } = fakeBrowser.storage;
const nothing = [
  storedSettings.to(initialSettings),
  storedTaste.to(noTaste),
  storedWishes.to(noWishes),
  storedDiary.to(noDiary),
];
const fresh = { settings: initialSettings, taste: noTaste, wishes: noWishes, diary: noDiary };

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('what an older version stored', () => {
  const old = {
    settings: oldSettings.aa0a35f,
    taste: firstTaste,
    wishes: firstWishes,
    diary: firstDiary,
  };

  test('is read as it would be stored now, and stays as it is', async () => {
    await local.set(old);
    expect(await readBackup()).toEqual({
      tonic: 1,
      settings: { ...initialSettings, ...oldSettings.aa0a35f },
      taste: firstTaste,
      wishes: { ...firstWishes, version: 1 },
      diary: firstDiary,
    });
    expect(await local.get()).toEqual(old);
  });

  test('is written as it is stored now when it is next changed, and nothing of it is set aside', async () => {
    await local.set(old);
    await storedSettings.set({ ...(await storedSettings.get()), sign: true });
    expect(await local.get()).toEqual({
      ...old,
      settings: { ...initialSettings, ...oldSettings.aa0a35f, sign: true },
    });
  });
});

describe('what cannot be read', () => {
  const hostile: readonly (readonly [string, unknown])[] = [
    ['a text', '__proto__'],
    ['a number', 7],
    ['a list', [fresh]],
    ['a long list', Array.from({ length: 100_000 }, () => ({}))],
    ['of no version', {}],
    ['of a version that is text', { version: '1' }],
    ['of a newer version', { ...initialSettings, ...noTaste, ...noWishes, ...noDiary, version: 99 }],
    ['under __proto__', JSON.parse('{"__proto__": {"version": 1, "agreed": true}}')],
  ];

  test.each(hostile)('is as nothing: %s', async (_, found) => {
    await local.set({ settings: found, taste: found, wishes: found, diary: found });
    expect(await storedSettings.get()).toEqual(initialSettings);
    expect(await storedWishes.get()).toEqual(noWishes);
    expect(await storedTaste.get()).toEqual({ taste: noTaste, damage: expect.any(String) });
    expect(await storedDiary.get()).toEqual({ diary: noDiary, damage: expect.any(String) });
    expect(({} as { agreed?: boolean }).agreed).toBeUndefined();
  });

  test.each(hostile)('is set aside in the write that puts another in its place: %s', async (_, found) => {
    await local.set({ settings: found, taste: found, wishes: found, diary: found });
    const stands = (await local.get('taste')).taste;
    const set = vi.spyOn(local, 'set');
    await saveAll(nothing);
    const aside = { time: expect.any(Number), value: stands };
    expect(set).toHaveBeenCalledExactlyOnceWith({
      ...fresh,
      damagedSettings: aside,
      damagedTaste: aside,
      damagedWishes: aside,
      damagedDiary: aside,
    });
  });
});

describe('where storage is full', () => {
  test('nothing is written, what stands there stays, and why is told each time', async () => {
    await local.set({ taste: 'garbage', wishes: firstWishes });
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const told = vi.fn();
    saveError.watch(told);
    for (const time of [1, 2]) {
      vi.spyOn(Date, 'now').mockReturnValue(time);
      await expect(saveAll(nothing)).rejects.toThrow(
        expect.objectContaining({
          name: 'NotKeptError',
          message: 'the browser could not store it: QUOTA_BYTES quota exceeded',
        }),
      );
      expect(told).toHaveBeenLastCalledWith({ reason: 'QUOTA_BYTES quota exceeded', time });
    }
    expect(await local.get()).toEqual({ taste: 'garbage', wishes: firstWishes });
    expect((await storedTaste.get()).damage).toBeDefined();
  });

  test('is over with the first write that succeeds', async () => {
    vi.spyOn(local, 'set').mockRejectedValueOnce('no room');
    await expect(saveAll(nothing)).rejects.toThrow('no room');
    expect(await saveError.get()).toMatchObject({ reason: 'no room' });
    await saveAll(nothing);
    expect(await saveError.get()).toBeNull();
    expect(await local.get()).toEqual(fresh);
  });
});

test('nothing to keep is no write', async () => {
  const set = vi.spyOn(local, 'set');
  await saveAll([]);
  expect(set).not.toHaveBeenCalled();
});
