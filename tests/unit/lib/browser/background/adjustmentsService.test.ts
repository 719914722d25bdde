import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SerialQueue } from '#lib/async/serialQueue.ts';
import { AdjustmentsService } from '#lib/browser/background/adjustmentsService.ts';
import { MoodService } from '#lib/browser/background/moodService.ts';
import { storedAdjustments } from '#lib/browser/storage/adjustments.ts';
import { currentMood } from '#lib/browser/storage/currentMood.ts';
import { saveError } from '#lib/browser/storage/persistentItem.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { noAdjustments, shifted, shiftOf } from '#lib/mood/adjustments.ts';
import { type Probabilities, readingOf } from '#lib/mood/calibrate.ts';
import type { Classifier } from '#lib/mood/classifier.ts';
import { slotWeightsOf } from '#lib/mood/wordSlots.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { tokenize } from '#lib/text/tokenize.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { everythingStored } from '#tests/unit/lib/browser/startBackground.ts';
import { onX, popup } from './moodServiceSetup.ts';

const thresholds = { happy: 0.42, sad: 0.25 };
const probabilities: Probabilities = [0.6, 0.1, 0.3];
const vocabulary = new Vocabulary([]);

/** A model that reads every text as sad. */
const read: Classifier['read'] = async (text, adjustments = noAdjustments) => {
  const slots = slotWeightsOf(tokenize(text), vocabulary);
  const reading = readingOf(shifted(probabilities, shiftOf(adjustments, slots)), thresholds);
  return { ...reading, lesson: { probabilities, thresholds, slots } };
};

let adjustments: AdjustmentsService;
let mood: MoodService;
const start = () => {
  adjustments = new AdjustmentsService(new SerialQueue());
  mood = new MoodService(async () => ({ read }) as unknown as Classifier, undefined, Date.now, adjustments);
};

beforeEach(async () => {
  await storedSettings.set({ ...initialSettings, agreed: true });
  start();
});

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const readPost = (text: string) => mood.handlers.readPost(onX, text, 1);
const correct = (to: 'happy' | 'sad') => mood.handlers.correctMood(popup, to);
const stored = async () => (await storedAdjustments.get()).value;

test('the same kind of post is read rightly after three corrections, and wrongly again after forgetAdjustments', async () => {
  for (const text of ['sick gig tonight', 'that solo was sick', 'sick show once more']) {
    expect(await readPost(text)).toMatchObject({ mood: 'sad' });
    await correct('happy');
  }
  expect((await stored()).corrections).toBe(3);
  expect(await readPost('new record, sick')).toMatchObject({ mood: 'happy' });
  await adjustments.handlers.forgetAdjustments(popup);
  expect(await fakeBrowser.storage.local.get('adjustments')).toEqual({});
  expect(await readPost('new record, sick')).toMatchObject({ mood: 'sad' });
});

test('a feeling that is chosen teaches its mood', async () => {
  await readPost('sick gig');
  await mood.handlers.correctMood(popup, 'sad', 'joy');
  expect((await stored()).corrections).toBe(1);
});

test('a correction is learned after the post has ended', async () => {
  await readPost('sick gig');
  await mood.handlers.endPost(onX, 1);
  await correct('happy');
  expect((await stored()).corrections).toBe(1);
});

test('another correction of the same text replaces the first one', async () => {
  await readPost('sick gig');
  await correct('happy');
  const once = await stored();
  await correct('sad');
  expect(await stored()).toEqual(noAdjustments);
  await correct('happy');
  await correct('happy');
  expect(await stored()).toEqual(once);
});

test('a correction after forgetAdjustments does not bring back what was forgotten', async () => {
  for (const text of ['sick one', 'filthy two']) {
    await readPost(text);
    await correct('happy');
  }
  await adjustments.handlers.forgetAdjustments(popup);
  await correct('sad');
  expect(await stored()).toEqual(noAdjustments);
});

test('a background that was stopped since the reading learns nothing, and still corrects the mood', async () => {
  await readPost('sick gig');
  start();
  await correct('happy');
  expect(await stored()).toEqual(noAdjustments);
  expect(await currentMood.get()).toMatchObject({ mood: 'happy', corrected: true });
});

test('nothing is learned without consent or after everything was erased', async () => {
  await readPost('sick gig');
  await storedSettings.set(initialSettings);
  await correct('happy');
  expect(await stored()).toEqual(noAdjustments);
  await storedSettings.set({ ...initialSettings, agreed: true });
  await readPost('sick gig');
  await mood.forget();
  await correct('happy');
  expect(await stored()).toEqual(noAdjustments);
});

test('a full disk does not make the correction fail, and the user is told', async () => {
  await readPost('sick gig');
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await correct('happy');
  expect(await currentMood.get()).toMatchObject({ mood: 'happy', corrected: true });
  expect(await saveError.get()).toMatchObject({ reason: 'QUOTA_BYTES quota exceeded' });
});

test('no word of a corrected post is in storage, and nothing but numbers is stored of it', async () => {
  const marks = Array.from({ length: 30 }, (_, k) => `zqx${'abcdefghijklmnopqrstuvwxyzabcd'.slice(k)}qv`);
  for (const mark of marks) {
    await readPost(`what a ${mark} day ${mark}`);
    await correct('happy');
  }
  const everything = await everythingStored();
  expect(marks.filter((mark) => everything.includes(mark))).toEqual([]);
  const { adjustments: kept } = await fakeBrowser.storage.local.get<Record<string, object>>('adjustments');
  expect(JSON.stringify(kept)).toMatch(/^\{"version":1,"corrections":\d+,"steps":\[[-\d,]+\]\}$/);
});
