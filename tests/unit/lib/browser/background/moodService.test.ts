import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { noAdjustments } from '#lib/mood/adjustments.ts';
import { badgeText, everythingStored } from '#tests/unit/lib/browser/startBackground.ts';
import { happy, onBluesky, onX, popup, sad, setUpMoodService, unsure } from './moodServiceSetup.ts';

const background = setUpMoodService();
const { read, load } = background;

describe('readPost', () => {
  test('readPost stores the mood, site and time of a text, and shows the mood on the badge', async () => {
    await background.handlers.readPost(onX, 'sun at last', 1);
    expect(read).toHaveBeenCalledExactlyOnceWith('sun at last', noAdjustments);
    expect(await currentMood.get()).toEqual({
      ...happy,
      site: 'x.com',
      time: 1000,
      postStart: 1000,
      corrected: false,
      seed: expect.any(Number),
    });
    expect(await badgeText()).toBe(':)');
  });

  test('readPost stores and returns the feeling that fits the mood, and no probability of feelings and irony', async () => {
    const feelings = { fear: 0.9, joy: 0.123 };
    read.mockResolvedValueOnce({ ...sad, feelings, feeling: 'fear', irony: 0.456, isIronic: false });
    const reply = await background.handlers.readPost(onX, 'rain', 1);
    expect(reply).toEqual({ mood: 'sad', weight: 0.6, feeling: 'fear' });
    expect(await currentMood.get()).toEqual({
      ...sad,
      feeling: 'fear',
      site: 'x.com',
      time: 1000,
      postStart: 1000,
      corrected: false,
      seed: expect.any(Number),
    });
    expect(await everythingStored()).not.toMatch(/joy|irony|0\.9|0\.123|0\.456/);
  });

  test('readPost leaves out a feeling that contradicts the mood, and stores that irony was heard', async () => {
    read.mockResolvedValueOnce({
      ...sad,
      feelings: { joy: 0.9 },
      feeling: 'joy',
      irony: 0.8,
      isIronic: true,
    });
    expect(await background.handlers.readPost(onX, 'rain', 1)).toEqual({ mood: 'sad', weight: 0.6 });
    const now = await currentMood.get();
    expect(now).toMatchObject({ ...sad, ironic: true });
    expect(now).not.toHaveProperty('feeling');
  });

  test('readPost replies with the mood and its strength only', async () => {
    expect(await background.handlers.readPost(onX, 'rain', 1)).toEqual({ mood: 'sad', weight: 0.6 });
  });

  test.each([
    ['sad', 'rain again', sad, ':('],
    ['unsure', 'ok', unsure, '?'],
  ])('readPost stores a %s reading of %j and shows it on the badge', async (_, text, reading, badge) => {
    await background.handlers.readPost(onX, text, 1);
    expect(await currentMood.get()).toMatchObject(reading);
    expect(await badgeText()).toBe(badge);
  });

  test('readPost stores no word of the text', async () => {
    await background.handlers.readPost(onX, 'Zanzibar beckons quietly', 1);
    await background.handlers.correctMood(popup, 'sad');
    const stored = await everythingStored();
    expect(stored).toContain('x.com');
    expect(stored).not.toMatch(/zanzibar|beckons|quietly/i);
  });

  test('readPost replaces the previous mood, its correction and its seed', async () => {
    await background.handlers.readPost(onX, 'sun', 1);
    await background.handlers.correctMood(popup, 'sad');
    const before = await currentMood.get();
    await background.handlers.readPost(onBluesky, 'rain', 2);
    const after = await currentMood.get();
    expect(after).toMatchObject({ ...sad, site: 'bsky.app', corrected: false });
    expect(after!.seed).not.toBe(before!.seed);
  });

  test('readPost reads texts in the order of the calls, even if the first takes longer', async () => {
    let finish = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    read.mockImplementationOnce(async () => {
      await slow;
      return happy;
    });
    const both = Promise.all([
      background.handlers.readPost(onX, 'sun', 1),
      background.handlers.readPost(onBluesky, 'rain', 2),
    ]);
    await vi.waitFor(() => expect(read).toHaveBeenCalled());
    finish();
    await both;
    expect(read.mock.calls.map(([text]) => text)).toEqual(['sun', 'rain']);
    expect(await currentMood.get()).toMatchObject({ ...sad, site: 'bsky.app', time: 1001 });
    expect(await badgeText()).toBe(':(');
  });

  test('readPost stores the reason of an unsure mood', async () => {
    read.mockResolvedValueOnce({ ...unsure, reason: 'language' });
    await background.handlers.readPost(onX, 'ein trüber Tag', 1);
    expect(await currentMood.get()).toMatchObject({ mood: 'unsure', reason: 'language' });
  });

  test('readPost works while the disk is full', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await background.handlers.readPost(onX, 'rain', 1)).toEqual({ mood: 'sad', weight: 0.6 });
    expect(await currentMood.get()).toMatchObject(sad);
    expect(await badgeText()).toBe(':(');
  });

  test('readPost keeps the previous mood if a reading fails, and loads the model again for the next text', async () => {
    await background.handlers.readPost(onX, 'sun', 1);
    read.mockRejectedValueOnce(new Error('the session is gone'));
    expect(await background.handlers.readPost(onX, 'rain', 1)).toBeNull();
    expect(await failure.get()).toEqual({ fault: 'runtime', detail: 'the session is gone' });
    expect(await badgeText()).toBe('!');
    expect(await currentMood.get()).toMatchObject(happy);
    await background.handlers.readPost(onX, 'rain', 1);
    expect(load).toHaveBeenCalledTimes(2);
    expect(await failure.get()).toBeNull();
    expect(await currentMood.get()).toMatchObject(sad);
    expect(await badgeText()).toBe(':(');
  });
});

describe('correctMood', () => {
  test('correctMood replaces the mood and the seed, and keeps the rest of the reading', async () => {
    await background.handlers.readPost(onX, 'sun', 1);
    const before = await currentMood.get();
    await background.handlers.correctMood(popup, 'sad');
    const after = await currentMood.get();
    expect(after).toEqual({ ...before, mood: 'sad', corrected: true, seed: after!.seed });
    expect(after!.seed).not.toBe(before!.seed);
    expect(await badgeText()).toBe(':(');
  });

  test('correctMood with a feeling sets the mood that the feeling tells, whatever mood is given', async () => {
    await background.handlers.readPost(onX, 'sun', 1);
    await background.handlers.correctMood(popup, 'sad', 'fear');
    expect(await currentMood.get()).toMatchObject({ mood: 'sad', feeling: 'fear', corrected: true });
    await background.handlers.correctMood(popup, 'sad', 'hope');
    expect(await currentMood.get()).toMatchObject({ mood: 'happy', feeling: 'hope', corrected: true });
  });

  test('correctMood without a feeling removes the feeling', async () => {
    read.mockResolvedValueOnce({ ...sad, feelings: { fear: 0.9 }, feeling: 'fear' });
    await background.handlers.readPost(onX, 'rain', 1);
    await background.handlers.correctMood(popup, 'sad');
    const now = await currentMood.get();
    expect(now).toMatchObject({ mood: 'sad', corrected: true });
    expect(now).not.toHaveProperty('feeling');
  });

  test('correctMood waits for a reading that is in progress, and corrects it', async () => {
    await Promise.all([
      background.handlers.readPost(onX, 'sun', 1),
      background.handlers.correctMood(popup, 'sad'),
    ]);
    expect(await currentMood.get()).toMatchObject({ ...happy, mood: 'sad', corrected: true });
  });

  test('correctMood and shufflePicks change nothing before a text was read', async () => {
    await background.handlers.correctMood(popup, 'sad');
    await background.handlers.shufflePicks(popup);
    expect(await currentMood.get()).toBeNull();
    expect(await badgeText()).toBe('');
  });

  test('correctMood shows on the badge the mood and the feeling that the user chose', async () => {
    const title = () => fakeBrowser.action.getTitle({});
    read.mockResolvedValueOnce({ mood: 'happy', happy: 0.6, weight: 0.2 });
    await background.handlers.readPost(onX, 'sun', 1);
    expect(await title()).toContain('a little happy');
    await background.service.restore();
    expect(await title()).toContain('a little happy');
    await background.handlers.correctMood(popup, 'sad');
    expect(await title()).toBe('Tonic: you are sad');
    await background.service.restore();
    expect(await title()).toBe('Tonic: you are sad');
    await background.handlers.correctMood(popup, 'sad', 'fear');
    expect(await title()).toBe('Tonic: you are sad: worried');
    await background.service.restore();
    expect(await title()).toBe('Tonic: you are sad: worried');
  });
});

test('shufflePicks changes only the seed', async () => {
  await background.handlers.readPost(onX, 'rain', 1);
  await background.handlers.correctMood(popup, 'happy');
  const before = await currentMood.get();
  await background.handlers.shufflePicks(popup);
  const after = await currentMood.get();
  expect(after).toEqual({ ...before, seed: after!.seed });
  expect(after!.seed).not.toBe(before!.seed);
  expect(after!.seed).toSatisfy(Number.isInteger);
  expect(await badgeText()).toBe(':)');
});

test('forget removes the mood, the post and the badge', async () => {
  await background.handlers.readPost(onX, 'sun', 1);
  await background.service.forget();
  expect(await background.handlers.getCurrentPost(popup)).toBeNull();
  expect(await currentMood.get()).toBeNull();
  expect(await badgeText()).toBe('');
});
