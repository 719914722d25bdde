import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { BackupService } from '#lib/browser/background/backupService.ts';
import { storedAdjustments } from '#lib/browser/storage/adjustments.ts';
import { readBackup } from '#lib/browser/storage/backup.ts';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { storedTab, storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import type { Diary } from '#lib/diary/diary.ts';
import { noAdjustments } from '#lib/mood/adjustments.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { noTaste, type Taste } from '#lib/taste/taste.ts';
import { everythingStored } from '#tests/unit/lib/browser/startBackground.ts';
import { firstDiary, firstTaste, firstWishes, oldBackups } from '#tests/unit/lib/storage/samples.ts';

const { local } = fakeBrowser.storage;
const options = { host: undefined, tab: undefined, frame: undefined };
const liked: Taste = { ...noTaste, feedback: [{ item: 'film:1', verdict: 'like', seen: false }] };
const diary: Diary = {
  version: 2,
  entries: [{ time: 1, site: 'x.com', mood: 'sad', weight: 0.5, feeling: 'fear' }],
};
const adjustments = { ...noAdjustments, corrections: 3 };
const unregister = vi.fn(async () => undefined);
const remove = vi.fn(async () => true);
const onErased = vi.fn(async () => undefined);
let handlers: BackupService['handlers'];

beforeEach(() => {
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(
    async () => [{ id: 'other-sites' }] as never,
  );
  vi.spyOn(fakeBrowser.scripting, 'unregisterContentScripts').mockImplementation(unregister);
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(remove);
  handlers = new BackupService(new SerialQueue(), onErased).handlers;
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
  fakeBrowser.reset();
});

async function storeUserData(): Promise<void> {
  await storedTaste.set(liked);
  await storedWishes.set({ version: 1, happy: 'stay', sad: 'lift' });
  await storedTab.set({ version: 1, tab: 'films' });
  await storedDiary.set(diary);
  await storedAdjustments.set(adjustments);
  await storedSettings.set({ ...initialSettings, agreed: true, off: ['x.com'], others: ['forum.example'] });
}

describe('restoreBackup', () => {
  test('restoreBackup restores taste, wishes, tab, diary, adjustments and settings, but neither consent nor added hosts', async () => {
    await storeUserData();
    const backup = JSON.parse(JSON.stringify(await readBackup()));
    await handlers.eraseEverything(options);
    expect(await handlers.restoreBackup(options, backup)).toBeNull();
    expect(await storedTaste.get()).toEqual({ value: liked });
    expect(await storedWishes.get()).toEqual({ version: 1, happy: 'stay', sad: 'lift' });
    expect(await storedTab.get()).toEqual({ version: 1, tab: 'films' });
    expect(await storedDiary.get()).toEqual({ value: diary });
    expect(await storedAdjustments.get()).toEqual({ value: adjustments });
    expect(await storedSettings.get()).toEqual({ ...initialSettings, off: ['x.com'] });
  });

  test('restoreBackup changes only the taste for a file that contains only a taste', async () => {
    await storeUserData();
    expect(await handlers.restoreBackup(options, { ...noTaste })).toBeNull();
    expect(await storedTaste.get()).toEqual({ value: noTaste });
    expect((await storedSettings.get()).agreed).toBe(true);
    expect(await storedWishes.get()).toEqual({ version: 1, happy: 'stay', sad: 'lift' });
  });

  test('restoreBackup replies with the reason and changes nothing for an unreadable file', async () => {
    await storeUserData();
    const before = await everythingStored();
    const backup = await readBackup();
    expect(await handlers.restoreBackup(options, { ...backup, wishes: {} })).toMatch(/ at happy: /);
    expect(await handlers.restoreBackup(options, { ...liked, version: 9 })).toMatch(
      /by a newer version of Tonic$/,
    );
    expect(await handlers.restoreBackup(options, null)).toMatch(/^the file cannot be read/);
    expect(await everythingStored()).toBe(before);
  });

  test('restoreBackup saves everything in one write, which also moves unreadable values aside', async () => {
    await local.set({ taste: 'garbage', settings: { agreed: 'yes' } });
    const set = vi.spyOn(local, 'set');
    expect(await handlers.restoreBackup(options, oldBackups['733fdd8'])).toBeNull();
    expect(set).toHaveBeenCalledExactlyOnceWith({
      damagedTaste: { time: expect.any(Number), value: 'garbage' },
      damagedSettings: { time: expect.any(Number), value: { agreed: 'yes' } },
      taste: firstTaste,
      wishes: { ...firstWishes, version: 1 },
      diary: { ...firstDiary, version: 2 },
      settings: {
        ...initialSettings,
        off: ['reddit.com'],
        messages: ['x.com'],
        moodDot: false,
        songService: 'spotify',
        filmService: 'tmdb',
        diaryDays: 7,
      },
    });
  });

  test('restoreBackup keeps the current diary, adjustments and tab for a backup without them', async () => {
    await storeUserData();
    expect(await handlers.restoreBackup(options, oldBackups['46bc6df'])).toBeNull();
    expect(await storedDiary.get()).toEqual({ value: diary });
    expect(await storedAdjustments.get()).toEqual({ value: adjustments });
    expect(await storedTab.get()).toEqual({ version: 1, tab: 'films' });
    expect((await storedTaste.get()).value).toEqual(firstTaste);
    expect(await storedSettings.get()).toMatchObject({ agreed: true, moodDot: true, songService: 'deezer' });
  });

  test('restoreBackup rejects and changes nothing if the disk is full', async () => {
    await storeUserData();
    const backup = { ...(await readBackup()), taste: noTaste };
    const before = await local.get();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(handlers.restoreBackup(options, backup)).rejects.toThrow(
      'the browser could not store it: QUOTA_BYTES quota exceeded',
    );
    expect(await local.get()).toEqual(before);
  });
});

test('eraseEverything rejects and keeps the permissions if the disk cannot be written', async () => {
  await storeUserData();
  vi.spyOn(local, 'clear').mockRejectedValue(new Error('IO error'));
  await expect(handlers.eraseEverything(options)).rejects.toThrow('the browser could not store it: IO error');
  expect(await saveError.get()).toMatchObject({ reason: 'IO error' });
  expect(remove).not.toHaveBeenCalled();
  expect(onErased).not.toHaveBeenCalled();
});

test('eraseEverything clears storage, returns the permissions of added hosts, and calls onErased', async () => {
  await storeUserData();
  await local.set({ damagedTaste: 'garbage', perceived: { mood: 'sad' } });
  await handlers.eraseEverything(options);
  expect(JSON.parse(await everythingStored())[0]).toEqual({});
  expect(unregister).toHaveBeenCalledOnce();
  expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['*://forum.example/*'] });
  expect(onErased).toHaveBeenCalledOnce();
});
