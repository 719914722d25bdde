import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wholeBackup } from '../../../../lib/browser/backup.ts';
import { BackupKeeper } from '../../../../lib/browser/backupKeeper.ts';
import { storedDiary } from '../../../../lib/browser/diary.ts';
import { storedSettings } from '../../../../lib/browser/settings.ts';
import { storedTaste, storedWishes } from '../../../../lib/browser/taste.ts';
import type { Diary } from '../../../../lib/diary/diary.ts';
import { Turns } from '../../../../lib/mood/turns.ts';
import { noTaste, type Taste } from '../../../../lib/recommend/taste/taste.ts';
import { initialSettings } from '../../../../lib/settings/settings.ts';
import { everythingStored } from './background.ts';

const { local } = fakeBrowser.storage;
const options = { host: undefined };
const liked: Taste = { ...noTaste, feedback: [{ item: 'film:1', verdict: 'like', seen: false }] };
const diary: Diary = { version: 1, entries: [{ time: 1, site: 'x.com', mood: 'sad', weight: 0.5 }] };
const unregister = vi.fn(async () => undefined);
const remove = vi.fn(async () => true);
const onErased = vi.fn(async () => undefined);
let keeper: BackupKeeper['handlers'];

beforeEach(() => {
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(
    async () => [{ id: 'other-sites' }] as never,
  );
  vi.spyOn(fakeBrowser.scripting, 'unregisterContentScripts').mockImplementation(unregister);
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(remove);
  keeper = new BackupKeeper(new Turns(), onErased).handlers;
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
  fakeBrowser.reset();
});

async function made(): Promise<void> {
  await storedTaste.set(liked);
  await storedWishes.set({ happy: 'stay', sad: 'lift' });
  await storedDiary.set(diary);
  await storedSettings.set({ ...initialSettings, agreed: true, off: ['x.com'], others: ['forum.example'] });
}

describe('a backup', () => {
  test('brings back taste, wishes and settings, but no agreement and no site that was added', async () => {
    await made();
    const backup = JSON.parse(JSON.stringify(await wholeBackup()));
    await keeper.erase(options);
    expect(await keeper.restore(options, backup)).toBeNull();
    expect(await storedTaste.get()).toEqual({ taste: liked });
    expect(await storedWishes.get()).toEqual({ happy: 'stay', sad: 'lift' });
    expect(await storedDiary.get()).toEqual({ diary });
    expect(await storedSettings.get()).toEqual({ ...initialSettings, off: ['x.com'] });
  });

  test('that is a taste alone leaves the rest as it is', async () => {
    await made();
    expect(await keeper.restore(options, { ...noTaste })).toBeNull();
    expect(await storedTaste.get()).toEqual({ taste: noTaste });
    expect((await storedSettings.get()).agreed).toBe(true);
    expect(await storedWishes.get()).toEqual({ happy: 'stay', sad: 'lift' });
  });

  test('that cannot be read changes nothing, and says so', async () => {
    await made();
    const before = await everythingStored();
    const backup = await wholeBackup();
    expect(await keeper.restore(options, { ...backup, wishes: {} })).toMatch(/ at wishes\.happy: /);
    expect(await keeper.restore(options, { ...liked, version: 9 })).toMatch(/ at version: /);
    expect(await keeper.restore(options, null)).toMatch(/^the file cannot be read/);
    expect(await everythingStored()).toBe(before);
  });

  test('is written at once: where the disk is full, nothing is', async () => {
    await made();
    const backup = { ...(await wholeBackup()), taste: noTaste };
    const before = await everythingStored();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(keeper.restore(options, backup)).rejects.toThrow('quota');
    expect(await everythingStored()).toBe(before);
  });

  test('does not write over a taste that could not be read', async () => {
    await local.set({ taste: 'garbage' });
    await keeper.restore(options, liked);
    expect(await local.get('damagedTaste')).toEqual({ damagedTaste: 'garbage' });
  });
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
