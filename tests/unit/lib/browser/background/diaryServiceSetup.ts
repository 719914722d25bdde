import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { DiaryService } from '#lib/browser/background/diaryService.ts';
import { MoodService } from '#lib/browser/background/moodService.ts';
import { TasteService } from '#lib/browser/background/tasteService.ts';
import { storedDiary } from '#lib/browser/storage/diary.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import type { Classifier } from '#lib/mood/classifier.ts';
import { initialSettings, type Settings } from '#lib/settings/settings.ts';
import '#tests/support/localeMessages.ts';

export const minuteMs = 60_000;
export const dayMs = 86_400_000;
/** The time when each test starts (ms since the epoch): noon. */
export const startTime = new Date(2026, 4, 20, 12).getTime();

export const onX = { host: 'x.com', tab: 1, frame: 0 };
export const onBluesky = { host: 'bsky.app', tab: 2, frame: 0 };
export const popup = { host: undefined, tab: undefined, frame: undefined };

/**
 * Starts the services that write the diary before each test of a file, wired as in entrypoints/background.ts, for a
 * person who has agreed. The fake model reads texts that contain "rain" as sad, and all others as happy.
 * "thunder" makes them fearful.
 */
export function setUpDiaryService() {
  const read: Classifier['read'] = async (text) =>
    text.includes('rain')
      ? { mood: 'sad', happy: 0.2, weight: 0.6, feeling: text.includes('thunder') ? 'fear' : null }
      : { mood: 'happy', happy: 0.9, weight: 0.8 };
  const load = async () => ({ read }) as unknown as Classifier;

  const background = {
    /** The time of the services' clock (ms since the epoch). */
    now: startTime,
    diary: undefined as unknown as DiaryService,
    mood: undefined as unknown as MoodService,
    taste: undefined as unknown as TasteService,

    /** Starts the services, also again, as after the browser stopped the background. */
    start(): void {
      const queue = new SerialQueue();
      const now = () => background.now;
      background.diary = new DiaryService(queue, now);
      background.mood = new MoodService(load, background.diary, now);
      background.taste = new TasteService(queue, background.diary);
      background.diary.start();
    },

    entries: async () => (await storedDiary.get()).value.entries,

    /** Reads a text `minutes` after the last one. @param post its number, which is the tab's if it is not given */
    read(
      text: string,
      {
        minutes = 1,
        site = onX,
        post = site.tab,
      }: { minutes?: number; site?: typeof onX; post?: number } = {},
    ) {
      background.now += minutes * minuteMs;
      return background.mood.handlers.readPost(site, text, post);
    },

    setSettings: (settings: Partial<Settings>) =>
      storedSettings.set({ ...initialSettings, agreed: true, ...settings }),
  };

  beforeEach(async () => {
    await background.setSettings({});
    background.now = startTime;
    background.start();
  });

  afterEach(() => {
    vi.restoreAllMocks();
    fakeBrowser.reset();
  });

  return background;
}

/** Makes each write to `storage.local` fail, as on a full disk. */
export const fillDisk = () =>
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
