import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { BackupService } from '#lib/browser/background/backupService.ts';
import { readBackup } from '#lib/browser/storage/backup.ts';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import type { Diary } from '#lib/diary/diary.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { everythingStored } from '#tests/unit/lib/browser/startBackground.ts';
import {
  firstDiary,
  firstTaste,
  firstWishes,
  oldBackups,
  oldSettings,
} from '#tests/unit/lib/storage/samples.ts';

const { local } = fakeBrowser.storage;
const options = { host: undefined };
const liked: Taste = { ...noTaste, feedback: [{ item: 'film:1', verdict: 'like', seen: false }] };
const diary: Diary = { version: 1, entries: [{ time: 1, site: 'x.com', mood: 'sad', weight: 0.5 }] };
const unregister = vi.fn(async () => undefined);
const remove = vi.fn(async () => true);
const onErased = vi.fn(async () => undefined);
let keeper: BackupService['handlers'];

beforeEach(() => {
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(
    async () => [{ id: 'other-sites' }] as never,
  );
  vi.spyOn(fakeBrowser.scripting, 'unregisterContentScripts').mockImplementation(unregister);
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(remove);
  keeper = new BackupService(new SerialQueue(), onErased).handlers;
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
  fakeBrowser.reset();
});

async function made(): Promise<void> {
  await storedTaste.set(liked);
  await storedWishes.set({ version: 1, happy: 'stay', sad: 'lift' });
  await storedDiary.set(diary);
  await storedSettings.set({ ...initialSettings, agreed: true, off: ['x.com'], others: ['forum.example'] });
}

describe('a backup', () => {
  test('brings back taste, wishes and settings, but no agreement and no site that was added', async () => {
    await made();
    const backup = JSON.parse(JSON.stringify(await readBackup()));
    await keeper.erase(options);
    expect(await keeper.restore(options, backup)).toBeNull();
    expect(await storedTaste.get()).toEqual({ taste: liked });
    expect(await storedWishes.get()).toEqual({ version: 1, happy: 'stay', sad: 'lift' });
    expect(await storedDiary.get()).toEqual({ diary });
    expect(await storedSettings.get()).toEqual({ ...initialSettings, off: ['x.com'] });
  });

  test('that is a taste alone leaves the rest as it is', async () => {
    await made();
    expect(await keeper.restore(options, { ...noTaste })).toBeNull();
    expect(await storedTaste.get()).toEqual({ taste: noTaste });
    expect((await storedSettings.get()).agreed).toBe(true);
    expect(await storedWishes.get()).toEqual({ version: 1, happy: 'stay', sad: 'lift' });
  });

  test('that cannot be read changes nothing, and says so', async () => {
    await made();
    const before = await everythingStored();
    const backup = await readBackup();
    expect(await keeper.restore(options, { ...backup, wishes: {} })).toMatch(/ at happy: /);
    expect(await keeper.restore(options, { ...liked, version: 9 })).toMatch(/by a newer version of Tonic$/);
    expect(await keeper.restore(options, null)).toMatch(/^the file cannot be read/);
    expect(await everythingStored()).toBe(before);
  });

  test('is written at once, with what it could not be written over', async () => {
    await local.set({ taste: 'garbage', settings: { agreed: 'yes' } });
    const set = vi.spyOn(local, 'set');
    expect(await keeper.restore(options, oldBackups['733fdd8'])).toBeNull();
    expect(set).toHaveBeenCalledExactlyOnceWith({
      damagedTaste: { time: expect.any(Number), value: 'garbage' },
      damagedSettings: { time: expect.any(Number), value: { agreed: 'yes' } },
      taste: firstTaste,
      wishes: { ...firstWishes, version: 1 },
      diary: firstDiary,
      settings: { ...initialSettings, ...oldSettings.f7fe7a4, agreed: false, others: [], pausedUntil: 0 },
    });
  });

  test('of before there was a diary leaves that as it is', async () => {
    await made();
    expect(await keeper.restore(options, oldBackups['46bc6df'])).toBeNull();
    expect(await storedDiary.get()).toEqual({ diary });
    expect((await storedTaste.get()).taste).toEqual(firstTaste);
    expect(await storedSettings.get()).toMatchObject({ agreed: true, sign: true, songService: 'deezer' });
  });

  test('changes nothing where the disk is full, and says so', async () => {
    await made();
    const backup = { ...(await readBackup()), taste: noTaste };
    const before = await local.get();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(keeper.restore(options, backup)).rejects.toThrow(
      'the browser could not store it: QUOTA_BYTES quota exceeded',
    );
    expect(await local.get()).toEqual(before);
  });
});

test('erasing that fails says so, and gives nothing back', async () => {
  await made();
  vi.spyOn(local, 'clear').mockRejectedValue(new Error('IO error'));
  await expect(keeper.erase(options)).rejects.toThrow('the browser could not store it: IO error');
  expect(await saveError.get()).toMatchObject({ reason: 'IO error' });
  expect(remove).not.toHaveBeenCalled();
  expect(onErased).not.toHaveBeenCalled();
});

test('erasing leaves nothing, gives sites back to the browser, and says so', async () => {
  await made();
  await local.set({ damagedTaste: 'garbage', perceived: { mood: 'sad' } });
  await keeper.erase(options);
  expect(JSON.parse(await everythingStored())[0]).toEqual({});
  expect(unregister).toHaveBeenCalledOnce();
  expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['*://forum.example/*'] });
  expect(onErased).toHaveBeenCalledOnce();
});
