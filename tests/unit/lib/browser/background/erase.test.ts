import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { BackupService } from '#lib/browser/background/backupService.ts';
import { DiaryService } from '#lib/browser/background/diaryService.ts';
import { MoodService } from '#lib/browser/background/moodService.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import type { Classifier } from '#lib/mood/classifier.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { badgeText } from '#tests/unit/lib/browser/startBackground.ts';
import { happy, onX, popup } from './moodServiceSetup.ts';

/** Ends the reading that is under way. */
let finish: () => void;
const read = vi.fn<Classifier['read']>();
let mood: MoodService;
let backup: BackupService;

beforeEach(async () => {
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(async () => [] as never);
  const reading = new Promise<typeof happy>((resolve) => {
    finish = () => resolve(happy);
  });
  read.mockImplementation(() => reading);
  const queue = new SerialQueue();
  mood = new MoodService(async () => ({ read }) as unknown as Classifier, new DiaryService(queue));
  backup = new BackupService(queue, () => mood.forget());
  await storedSettings.set({ ...initialSettings, agreed: true });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetAllMocks();
  fakeBrowser.reset();
});

async function expectNothing(): Promise<void> {
  expect(await mood.handlers.getCurrentPost(popup)).toBeNull();
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  expect(await fakeBrowser.storage.session.get()).toEqual({ openPosts: [] });
  expect(await badgeText()).toBe('');
}

test('eraseEverything leaves neither mood, badge nor diary of a text that is read meanwhile', async () => {
  const reading = mood.handlers.readPost(onX, 'i want to kill myself', 1);
  await vi.waitFor(() => expect(read).toHaveBeenCalled());
  const erasing = backup.handlers.eraseEverything(popup);
  await vi.waitFor(async () => expect(await fakeBrowser.storage.local.get()).toEqual({}));
  finish();
  await Promise.all([reading, erasing]);
  await expectNothing();
});

test('eraseEverything leaves nothing of texts that arrive meanwhile and afterwards', async () => {
  const first = mood.handlers.readPost(onX, 'sun', 1);
  await vi.waitFor(() => expect(read).toHaveBeenCalled());
  const erasing = backup.handlers.eraseEverything(popup);
  const second = mood.handlers.readPost(onX, 'sun again', 1);
  await vi.waitFor(async () => expect(await fakeBrowser.storage.local.get()).toEqual({}));
  finish();
  await Promise.all([first, second, erasing]);
  expect(await mood.handlers.readPost(onX, 'sun at last', 1)).toBeNull();
  await expectNothing();
});
