import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MoodService } from '#lib/browser/background/moodService.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import type { Classifier } from '#lib/mood/classifier.ts';
import type { Reading } from '#lib/mood/reading.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import '#tests/support/localeMessages.ts';

export const happy = { mood: 'happy', happy: 0.9, weight: 0.8 } as const satisfies Reading;
export const sad = { mood: 'sad', happy: 0.2, weight: 0.6 } as const satisfies Reading;
export const unsure = { mood: 'unsure', happy: 0.5, weight: 0 } as const satisfies Reading;

export const onX = { host: 'x.com', tab: 1, frame: 0 };
export const onBluesky = { host: 'bsky.app', tab: 2, frame: 0 };
export const popup = { host: undefined, tab: undefined, frame: undefined };

/**
 * Starts a MoodService before each test of a file, for a person who has agreed. Its fake model reads texts that contain "rain" as sad, "ok" as
 * unsure and all others as happy. Its clock starts at 1000 and advances by 1 ms at each call.
 */
export function setUpMoodService() {
  const read = vi.fn<Classifier['read']>();
  const effects = vi.fn<Classifier['effects']>();
  const load = vi.fn<() => Promise<Classifier>>();
  const clock = vi.fn<() => number>();
  let service: MoodService;
  const start = (): MoodService => {
    service = new MoodService(load, undefined, clock);
    return service;
  };

  beforeEach(async () => {
    await storedSettings.set({ ...initialSettings, agreed: true });
    let time = 1000;
    clock.mockImplementation(() => time++);
    read.mockImplementation(async (text) => (text.includes('rain') ? sad : text === 'ok' ? unsure : happy));
    load.mockImplementation(async () => ({ read, effects }) as unknown as Classifier);
    effects.mockImplementation(async () => []);
    start();
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.resetAllMocks();
    fakeBrowser.reset();
  });

  return {
    read,
    effects,
    load,
    clock,
    get service() {
      return service;
    },
    get handlers() {
      return service.handlers;
    },
    /** Starts another service, as after the browser stopped the background, which also loses the badge. */
    restart: async (): Promise<MoodService> => {
      await fakeBrowser.action.setBadgeText({ text: '' });
      return start();
    },
  };
}
