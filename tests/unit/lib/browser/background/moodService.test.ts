import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MoodService } from '#lib/browser/background/moodService.ts';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import type { Classifier } from '#lib/mood/classifier.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import type { Reading } from '#lib/mood/reading.ts';
import { badgeText, everythingStored } from '#tests/unit/lib/browser/startBackground.ts';

const happy: Reading = { mood: 'happy', happy: 0.9, weight: 0.8 };
const sad: Reading = { mood: 'sad', happy: 0.2, weight: 0.6 };
const unsure: Reading = { mood: 'unsure', happy: 0.5, weight: 0 };

const onX = { host: 'x.com' };
const popup = { host: undefined };

const read = vi.fn<Classifier['read']>();
const effects = vi.fn<Classifier['effects']>();
const load = vi.fn<() => Promise<Classifier>>();
const clock = vi.fn<() => number>();
let perceiver: MoodService;

beforeEach(() => {
  let time = 1000;
  clock.mockImplementation(() => time++);
  read.mockImplementation(async (text) => (text.includes('rain') ? sad : text === 'ok' ? unsure : happy));
  load.mockImplementation(async () => ({ read, effects }) as unknown as Classifier);
  effects.mockImplementation(async () => []);
  perceiver = new MoodService(load, undefined, clock);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetAllMocks();
  fakeBrowser.reset();
});

describe('a text that was read', () => {
  test('leaves its mood, site and time, and shows on the badge', async () => {
    await perceiver.handlers.read(onX, 'sun at last');
    expect(read).toHaveBeenCalledExactlyOnceWith('sun at last');
    expect(await currentMood.get()).toEqual({
      ...happy,
      site: 'x.com',
      time: 1000,
      began: 1000,
      corrected: false,
      seed: expect.any(Number),
    });
    expect(await badgeText()).toBe(':)');
  });

  test('is answered with its mood and how strong that is, and no more', async () => {
    expect(await perceiver.handlers.read(onX, 'rain')).toEqual({ mood: 'sad', weight: 0.6 });
  });

  test.each([
    ['rain again', sad, ':('],
    ['ok', unsure, '?'],
  ])('%j shows as %j', async (text, reading, badge) => {
    await perceiver.handlers.read(onX, text);
    expect(await currentMood.get()).toMatchObject(reading);
    expect(await badgeText()).toBe(badge);
  });

  test('is not stored anywhere, nor a word of it', async () => {
    await perceiver.handlers.read(onX, 'Zanzibar beckons quietly');
    await perceiver.handlers.correct(popup, 'sad');
    const stored = await everythingStored();
    expect(stored).toContain('x.com');
    expect(stored).not.toMatch(/zanzibar|beckons|quietly/i);
  });

  test('takes the place of the one before, correction and picks too', async () => {
    await perceiver.handlers.read(onX, 'sun');
    await perceiver.handlers.correct(popup, 'sad');
    const before = await currentMood.get();
    await perceiver.handlers.read({ host: 'bsky.app' }, 'rain');
    const after = await currentMood.get();
    expect(after).toMatchObject({ ...sad, site: 'bsky.app', corrected: false });
    expect(after!.seed).not.toBe(before!.seed);
  });
});

test('texts are read in the order asked for, also when the first takes longer', async () => {
  let finish = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  read.mockImplementationOnce(async () => {
    await slow;
    return happy;
  });
  const both = Promise.all([
    perceiver.handlers.read(onX, 'sun'),
    perceiver.handlers.read({ host: 'bsky.app' }, 'rain'),
  ]);
  await vi.waitFor(() => expect(read).toHaveBeenCalled());
  finish();
  await both;
  expect(read.mock.calls).toEqual([['sun'], ['rain']]);
  expect(await currentMood.get()).toMatchObject({ ...sad, site: 'bsky.app', time: 1001 });
  expect(await badgeText()).toBe(':(');
});

test('a correction asked for while a text is being read corrects that reading', async () => {
  await Promise.all([perceiver.handlers.read(onX, 'sun'), perceiver.handlers.correct(popup, 'sad')]);
  expect(await currentMood.get()).toMatchObject({ ...happy, mood: 'sad', corrected: true });
});

test('a reading that fails is said, keeps the mood there was, and the next is read by a model loaded anew', async () => {
  await perceiver.handlers.read(onX, 'sun');
  read.mockRejectedValueOnce(new Error('the session is gone'));
  expect(await perceiver.handlers.read(onX, 'rain')).toBeNull();
  expect(await failure.get()).toEqual({ fault: 'runtime', detail: 'the session is gone' });
  expect(await badgeText()).toBe('!');
  expect(await currentMood.get()).toMatchObject(happy);
  await perceiver.handlers.read(onX, 'rain');
  expect(load).toHaveBeenCalledTimes(2);
  expect(await failure.get()).toBeNull();
  expect(await currentMood.get()).toMatchObject(sad);
  expect(await badgeText()).toBe(':(');
});

describe('what the person says', () => {
  test('is the mood; the reading, its site and its time stay', async () => {
    await perceiver.handlers.read(onX, 'sun');
    const before = await currentMood.get();
    await perceiver.handlers.correct(popup, 'sad');
    const after = await currentMood.get();
    expect(after).toEqual({ ...before, mood: 'sad', corrected: true, seed: after!.seed });
    expect(after!.seed).not.toBe(before!.seed);
    expect(await badgeText()).toBe(':(');
  });

  test('changes nothing before anything was read', async () => {
    await perceiver.handlers.correct(popup, 'sad');
    await perceiver.handlers.shuffle(popup);
    expect(await currentMood.get()).toBeNull();
    expect(await badgeText()).toBe('');
  });
});

test('shuffle changes the seed and nothing else', async () => {
  await perceiver.handlers.read(onX, 'rain');
  await perceiver.handlers.correct(popup, 'happy');
  const before = await currentMood.get();
  await perceiver.handlers.shuffle(popup);
  const after = await currentMood.get();
  expect(after).toEqual({ ...before, seed: after!.seed });
  expect(after!.seed).not.toBe(before!.seed);
  expect(after!.seed).toSatisfy(Number.isInteger);
  expect(await badgeText()).toBe(':)');
});

describe('the model', () => {
  test('is loaded when first needed, and once', async () => {
    expect(load).not.toHaveBeenCalled();
    await Promise.all([
      perceiver.handlers.wake(onX),
      perceiver.handlers.wake(onX),
      perceiver.handlers.read(onX, 'sun'),
      perceiver.handlers.read(onX, 'rain'),
    ]);
    await perceiver.handlers.wake(onX);
    expect(load).toHaveBeenCalledOnce();
  });

  test('is not needed to correct, to shuffle or to show what was', async () => {
    await perceiver.handlers.correct(popup, 'happy');
    await perceiver.handlers.shuffle(popup);
    await perceiver.restore();
    expect(load).not.toHaveBeenCalled();
  });
});

describe('a model that does not load', () => {
  beforeEach(() => load.mockRejectedValueOnce(new ModelError('missing', 'mood.onnx is missing: 404')));

  test('is told with its reason, and marks the badge', async () => {
    await perceiver.handlers.wake(onX);
    expect(await failure.get()).toEqual({ fault: 'missing', detail: 'mood.onnx is missing: 404' });
    expect(await badgeText()).toBe('!');
  });

  test('reads nothing, and loses no mood', async () => {
    const before = { ...happy, site: 'x.com', time: 5, began: 5, corrected: false, seed: 7 };
    await currentMood.set(before);
    expect(await perceiver.handlers.read(onX, 'rain')).toBeNull();
    expect(read).not.toHaveBeenCalled();
    expect(await currentMood.get()).toEqual(before);
    expect(await badgeText()).toBe('!');
  });

  test.each(['wake', 'retry'] as const)(
    'is tried again at the next %s, which takes the mark away',
    async (kind) => {
      await currentMood.set({ ...sad, site: 'x.com', time: 5, began: 5, corrected: false, seed: 7 });
      await perceiver.handlers.wake(onX);
      await perceiver.handlers[kind](onX);
      expect(load).toHaveBeenCalledTimes(2);
      expect(await failure.get()).toBeNull();
      expect(await badgeText()).toBe(':(');
    },
  );

  test('leaves an empty badge where nothing was read before', async () => {
    await perceiver.handlers.wake(onX);
    await perceiver.handlers.wake(onX);
    expect(await badgeText()).toBe('');
  });

  test('is tried again at the next text, which is then read', async () => {
    await perceiver.handlers.read(onX, 'sun');
    await perceiver.handlers.read(onX, 'rain');
    expect(await failure.get()).toBeNull();
    expect(await currentMood.get()).toMatchObject(sad);
    expect(await badgeText()).toBe(':(');
  });

  test.each(['wake', 'retry'] as const)(
    'reads what it could not read at the next %s, as of the time it came',
    async (kind) => {
      await currentMood.set({ ...happy, site: 'bsky.app', time: 5, began: 5, corrected: false, seed: 7 });
      await perceiver.handlers.read(onX, 'rain');
      clock.mockReturnValue(9000);
      await perceiver.handlers[kind](popup);
      expect(await currentMood.get()).toMatchObject({ ...sad, site: 'x.com', time: 1000 });
      expect(await badgeText()).toBe(':(');
      await perceiver.handlers[kind](popup);
      expect(read).toHaveBeenCalledExactlyOnceWith('rain');
    },
  );

  test('reads no text whose box was emptied meanwhile', async () => {
    await perceiver.handlers.read(onX, 'rain');
    await perceiver.handlers.end(onX);
    await perceiver.handlers.retry(popup);
    expect(read).not.toHaveBeenCalled();
    expect(await currentMood.get()).toBeNull();
  });

  test('tells the reason of the last try', async () => {
    await perceiver.handlers.wake(onX);
    load.mockRejectedValueOnce('out of memory');
    await perceiver.handlers.retry(popup);
    expect(await failure.get()).toEqual({ fault: 'runtime', detail: 'out of memory' });
    expect(await badgeText()).toBe('!');
  });
});

describe('the post in memory', () => {
  const current = () => perceiver.handlers.current(popup);

  test('is none before anything was read', async () => {
    expect(await current()).toBeNull();
    expect(load).not.toHaveBeenCalled();
  });

  test('is the last one read, with what its words did', async () => {
    const word = { word: 'sun', effect: 0.3, start: 0, end: 3 };
    effects.mockResolvedValue([word]);
    await perceiver.handlers.read(onX, 'rain');
    await perceiver.handlers.read(onX, 'sun at last');
    expect(await current()).toEqual({ text: 'sun at last', cut: false, words: [word], danger: false });
    expect(effects).toHaveBeenCalledExactlyOnceWith('sun at last', 0);
  });

  test('is the one whose reading is under way when it is asked for', async () => {
    const [, post] = await Promise.all([perceiver.handlers.read(onX, 'sun'), current()]);
    expect(post).toMatchObject({ text: 'sun' });
  });

  test('is told by its end when it is long, the places of words with it', async () => {
    const text = `${'sun '.repeat(300)}rain`;
    effects.mockImplementation(async (whole) => [
      { word: 'rain', effect: -0.2, start: whole.length - 4, end: whole.length },
    ]);
    await perceiver.handlers.read(onX, text);
    const post = (await current())!;
    expect(post).toMatchObject({ cut: true });
    expect(post.text.length).toBeLessThanOrEqual(600);
    expect(text.endsWith(post.text)).toBe(true);
    const { start, end } = post.words[0]!;
    expect(post.text.slice(start, end)).toBe('rain');
    expect(effects).toHaveBeenCalledExactlyOnceWith(text, text.length - post.text.length);
  });

  test('says when its words tell of danger; badge and mood are what they would be', async () => {
    await perceiver.handlers.read(onX, 'rain, and i want to kill myself tonight');
    expect(await current()).toMatchObject({ danger: true });
    expect(await badgeText()).toBe(':(');
    expect(await currentMood.get()).toEqual({
      ...sad,
      site: 'x.com',
      time: 1000,
      began: 1000,
      corrected: false,
      seed: expect.any(Number),
    });
    expect(await everythingStored()).not.toContain('danger');
    await perceiver.handlers.read(onX, 'sun');
    expect(await current()).toMatchObject({ danger: false });
  });

  test('says so also when the model fails', async () => {
    load.mockRejectedValue(new ModelError('missing', 'mood.onnx is missing'));
    await perceiver.handlers.read(onX, 'i want to kill myself tonight');
    expect(await current()).toMatchObject({ danger: true, words: [] });
    expect(load).toHaveBeenCalledOnce();
  });

  test('stays unmarked when its words cannot be explained, which is no failure of the reading', async () => {
    await perceiver.handlers.read(onX, 'sun');
    effects.mockRejectedValueOnce(new Error('out of memory'));
    expect(await current()).toMatchObject({ text: 'sun', words: [] });
    expect(await failure.get()).toBeNull();
  });

  test('ends with its box, while the mood stays', async () => {
    await perceiver.handlers.read(onX, 'sun');
    await perceiver.handlers.end(onX);
    expect(await current()).toBeNull();
    expect(await currentMood.get()).toMatchObject({ ...happy, ended: true });
    expect(await badgeText()).toBe(':)');
    await perceiver.handlers.read(onX, 'sun');
    expect(await currentMood.get()).not.toHaveProperty('ended');
  });

  test('ends with the background', async () => {
    await perceiver.handlers.read(onX, 'sun');
    perceiver = new MoodService(load, undefined, clock);
    await perceiver.restore();
    expect(await current()).toBeNull();
  });

  test('outlives a correction and a shuffle, and none of it is ever stored', async () => {
    await perceiver.handlers.read(onX, 'Zanzibar beckons quietly');
    await current();
    await perceiver.handlers.correct(popup, 'sad');
    await perceiver.handlers.shuffle(popup);
    expect(await current()).toMatchObject({ text: 'Zanzibar beckons quietly' });
    expect(await everythingStored()).not.toMatch(/zanzibar|beckons|quietly/i);
  });
});

test('all that was read is forgotten when the person erases it', async () => {
  await perceiver.handlers.read(onX, 'sun');
  await perceiver.forget();
  expect(await perceiver.handlers.current(popup)).toBeNull();
  expect(await currentMood.get()).toBeNull();
  expect(await badgeText()).toBe('');
});

test('a full disk concerns no reading', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  expect(await perceiver.handlers.read(onX, 'rain')).toEqual({ mood: 'sad', weight: 0.6 });
  expect(await currentMood.get()).toMatchObject(sad);
  expect(await badgeText()).toBe(':(');
});

test('why a mood is unsure is stored with it', async () => {
  read.mockResolvedValueOnce({ ...unsure, reason: 'language' });
  await perceiver.handlers.read(onX, 'ein trüber Tag');
  expect(await currentMood.get()).toMatchObject({ mood: 'unsure', reason: 'language' });
});

test('the badge tells how strong the mood is; the person’s own is certain', async () => {
  const title = () => fakeBrowser.action.getTitle({});
  read.mockResolvedValueOnce({ mood: 'happy', happy: 0.6, weight: 0.2 });
  await perceiver.handlers.read(onX, 'sun');
  expect(await title()).toContain('a little happy');
  await perceiver.restore();
  expect(await title()).toContain('a little happy');
  await perceiver.handlers.correct(popup, 'sad');
  expect(await title()).toContain('sounds sad');
});

describe('after the browser killed the background', () => {
  const reborn = async () => {
    await fakeBrowser.action.setBadgeText({ text: '' });
    return new MoodService(load, undefined, clock);
  };

  test('the badge shows the mood again', async () => {
    await perceiver.handlers.read(onX, 'rain');
    await (await reborn()).restore();
    expect(await badgeText()).toBe(':(');
  });

  test('the badge shows a failure again', async () => {
    await perceiver.handlers.read(onX, 'rain');
    load.mockRejectedValueOnce(new ModelError('missing', 'mood.onnx is missing'));
    const second = await reborn();
    await second.handlers.wake(onX);
    await (await reborn()).restore();
    expect(await badgeText()).toBe('!');
  });

  test('the badge is empty where there was nothing', async () => {
    await fakeBrowser.action.setBadgeText({ text: 'old' });
    await perceiver.restore();
    expect(await badgeText()).toBe('');
  });

  test.each([
    ['an hour ago', 3_600_000, ':('],
    ['more than an hour ago', 3_600_001, ''],
    ['of an hour from now, for the clock was set back', -3_600_000, ':('],
    ['of more than an hour from now', -3_600_001, ''],
  ])('the badge shows no mood of long ago as that of now: one %s', async (_, ago, badge) => {
    await perceiver.handlers.read(onX, 'rain');
    const { time } = (await currentMood.get())!;
    clock.mockImplementation(() => time + ago);
    await (await reborn()).restore();
    expect(await badgeText()).toBe(badge);
    expect(await currentMood.get()).toMatchObject({ ...sad, time });
  });

  test('a correction and a shuffle find the reading', async () => {
    await perceiver.handlers.read(onX, 'rain');
    const before = await currentMood.get();
    await (await reborn()).handlers.shuffle(popup);
    await (await reborn()).handlers.correct(popup, 'happy');
    expect(await currentMood.get()).toEqual({
      ...before,
      mood: 'happy',
      corrected: true,
      seed: expect.any(Number),
    });
  });

  test('the next text loads the model anew', async () => {
    await perceiver.handlers.read(onX, 'rain');
    await (await reborn()).handlers.read(onX, 'sun');
    expect(load).toHaveBeenCalledTimes(2);
    expect(await currentMood.get()).toMatchObject(happy);
  });

  test('a failure of before is gone once the model loads', async () => {
    load.mockRejectedValueOnce(new ModelError('missing', 'mood.onnx is missing'));
    await perceiver.handlers.wake(onX);
    await (await reborn()).handlers.wake(onX);
    expect(await failure.get()).toBeNull();
    expect(await badgeText()).toBe('');
  });
});
