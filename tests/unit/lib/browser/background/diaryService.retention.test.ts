import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { initialSettings } from '#lib/settings/settings.ts';
import { dayMs, popup, setUpDiaryService, startTime } from './diaryServiceSetup.ts';

const { local } = fakeBrowser.storage;
const background = setUpDiaryService();

describe('DiaryService, old entries', () => {
  test('DiaryService removes entries of more than 30 days at each reading', async () => {
    await background.read('sun');
    background.now += 29 * dayMs;
    await background.read('sun');
    expect(await background.entries()).toHaveLength(2);
    background.now += 2 * dayMs;
    await background.read('sun');
    expect(await background.entries()).toHaveLength(2);
  });

  test('DiaryService removes old entries when the background starts', async () => {
    await background.read('sun');
    background.now += 31 * dayMs;
    background.start();
    await vi.waitFor(async () => expect(await background.entries()).toEqual([]));
  });

  test('DiaryService removes old entries as soon as the user shortens the period', async () => {
    await background.setSettings({ diaryDays: 90 });
    await background.read('sun');
    background.now += 40 * dayMs;
    await background.read('rain');
    expect(await background.entries()).toHaveLength(2);
    await background.setSettings({ diaryDays: 7 });
    await vi.waitFor(async () => expect(await background.entries()).toMatchObject([{ mood: 'sad' }]));
  });

  test('DiaryService erases the diary and adds no entry if the user turns it off', async () => {
    await background.read('sun');
    await background.setSettings({ diaryDays: 0 });
    await vi.waitFor(async () => expect(await local.get('diary')).toEqual({}));
    await background.read('rain');
    await background.taste.handlers.ratePick(popup, 'film:1', 'like');
    expect(await local.get('diary')).toEqual({});
  });

  test('DiaryService keeps earlier entries while the clock is set back', async () => {
    await background.read('sun');
    background.now = 0;
    background.start();
    await background.read('rain');
    background.now = startTime + 1;
    await background.read('sun');
    expect((await background.entries()).map(({ mood }) => mood)).toEqual(['happy', 'happy']);
  });

  test('DiaryService keeps entries for diaryDays of settings that cannot be read', async () => {
    await background.setSettings({ diaryDays: 365 });
    await background.read('sun');
    await local.set({ settings: { ...initialSettings, diaryDays: 365, version: 99 } });
    background.now += 300 * dayMs;
    background.start();
    expect(await background.read('rain')).toBeNull();
    await background.mood.handlers.correctMood(popup, 'sad');
    expect(await background.entries()).toHaveLength(1);
  });
});
