import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { storedTaste } from '#lib/browser/storage/taste.ts';
import { noDiary } from '#lib/diary/diary.ts';
import { everythingStored } from '#tests/unit/lib/browser/startBackground.ts';
import { dayMs, fillDisk, onX, popup, setUpDiaryService } from './diaryServiceSetup.ts';

const { local } = fakeBrowser.storage;
const background = setUpDiaryService();

test('DiaryService writes to disk once for a reading and once for a like', async () => {
  const set = vi.spyOn(local, 'set');
  await background.read('sun');
  expect(set.mock.calls.map(([items]) => Object.keys(items))).toEqual([['diary']]);
  await background.taste.handlers.ratePick(popup, 'film:1', 'like');
  expect(set.mock.calls.map(([items]) => Object.keys(items))).toEqual([['diary'], ['taste', 'diary']]);
});

describe('DiaryService, a full disk', () => {
  test('readPost replies as usual on a full disk, and saveError is set until a save succeeds', async () => {
    await background.read('sun');
    await background.mood.handlers.endPost(onX, 1);
    const fullDisk = fillDisk();
    expect(await background.read('rain')).toEqual({ mood: 'sad', weight: 0.6 });
    expect(await background.entries()).toMatchObject([{ mood: 'happy' }]);
    expect(await saveError.get()).toEqual({
      reason: 'QUOTA_BYTES quota exceeded',
      time: expect.any(Number),
    });
    fullDisk.mockRestore();
    await background.read('rain again');
    expect(await background.entries()).toMatchObject([{ mood: 'happy' }, { mood: 'sad' }]);
    expect(await saveError.get()).toBeNull();
  });

  test('ratePick changes neither taste nor diary on a full disk', async () => {
    await background.read('sun');
    await background.taste.handlers.ratePick(popup, 'film:1', 'like');
    const before = await local.get();
    const fullDisk = fillDisk();
    await expect(background.taste.handlers.ratePick(popup, 'film:2', 'like')).rejects.toThrow(
      'quota exceeded',
    );
    expect(await local.get()).toEqual(before);
    fullDisk.mockRestore();
    await background.taste.handlers.ratePick(popup, 'film:2', 'like');
    expect((await storedTaste.get()).value.feedback).toHaveLength(2);
    expect(await background.entries()).toMatchObject([{ liked: 2 }]);
  });

  test('DiaryService removes old entries at the next start of the background if the disk was full at this one', async () => {
    await background.read('sun');
    background.now += 31 * dayMs;
    const fullDisk = fillDisk();
    background.start();
    await vi.waitFor(async () => expect(await saveError.get()).not.toBeNull());
    expect(await background.entries()).toHaveLength(1);
    fullDisk.mockRestore();
    background.start();
    await vi.waitFor(async () => expect(await background.entries()).toEqual([]));
  });
});

describe('DiaryService, a damaged diary', () => {
  const damaged = { version: 1, entries: 'all of them' };
  beforeEach(() => local.set({ diary: damaged }));

  test('DiaryService treats a damaged diary as empty and moves it aside at the next reading', async () => {
    expect(await storedDiary.get()).toEqual({
      value: noDiary,
      loadError: expect.stringMatching(/^the diary cannot be read at entries: /),
    });
    background.start();
    await background.mood.handlers.endPost(onX, 1);
    await background.diary.likeChanges(true, { list: 'films', genres: [] });
    expect(await local.get('diary')).toEqual({ diary: damaged });
    await background.read('sun');
    expect(await background.entries()).toHaveLength(1);
    expect(await local.get('damagedDiary')).toEqual({
      damagedDiary: { time: expect.any(Number), value: damaged },
    });
  });

  test('DiaryService erases a damaged diary that was moved aside 30 days ago', async () => {
    vi.spyOn(Date, 'now').mockImplementation(() => background.now);
    await background.read('sun');
    background.now += 29 * dayMs;
    background.diary.start();
    await background.read('sun');
    expect(await everythingStored()).toContain('all of them');
    background.now += dayMs;
    background.diary.start();
    await vi.waitFor(async () => expect(await everythingStored()).not.toContain('all of them'));
    expect(await background.entries()).toHaveLength(1);
  });

  test('DiaryService erases a damaged diary when the diary is erased or turned off', async () => {
    await background.read('sun');
    await background.diary.handlers.eraseDiary(popup);
    expect(await everythingStored()).not.toContain('all of them');
    await local.set({ diary: damaged });
    await background.setSettings({ diaryDays: 0 });
    await vi.waitFor(async () => expect(await local.get('diary')).toEqual({}));
  });
});
