import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type CurrentMood,
  currentMood,
  type Failure,
  failure,
  forgetOldMood,
  strengthOf,
} from '#lib/browser/storage/currentMood.ts';
import { firstTaste, oldPerceived } from '#tests/unit/lib/storage/samples.ts';

const { local, session } = fakeBrowser.storage;
const now: CurrentMood = {
  mood: 'sad',
  happy: 0.1,
  weight: 0.8,
  site: 'x.com',
  time: 1_700_000_000_000,
  began: 1_699_999_999_000,
  corrected: false,
  seed: 4_000_000_000,
};

afterEach(() => fakeBrowser.reset());

describe('the mood now', () => {
  test('is none at first', async () => {
    expect(await currentMood.get()).toBeNull();
  });

  test('comes back as it was stored, and ends with the session: none of it is on disk', async () => {
    await currentMood.set(now);
    expect(await currentMood.get()).toEqual(now);
    expect(await local.get()).toEqual({});
    await session.clear();
    expect(await currentMood.get()).toBeNull();
  });

  test('that an earlier version kept on disk is not shown, and goes with the update', async () => {
    await local.set({ perceived: oldPerceived, taste: firstTaste });
    expect(await currentMood.get()).toBeNull();
    await forgetOldMood();
    expect(await local.get()).toEqual({ taste: firstTaste });
  });

  test.each<[string, unknown]>([
    ['a text', 'happy'],
    ['a number', 7],
    ['a list', [now]],
    ['an empty object', {}],
    ['an unknown mood', { ...now, mood: 'angry' }],
    ['no mood', { ...now, mood: undefined }],
    ['a probability above one', { ...now, happy: 1.5 }],
    ['a probability that is text', { ...now, happy: '0.5' }],
    ['a probability that is none', { ...now, happy: Number.NaN }],
    ['a weight below zero', { ...now, weight: -0.1 }],
    ['no weight', { ...now, weight: undefined }],
    ['a reason of nobody', { ...now, reason: 'weather' }],
    ['no site', { ...now, site: undefined }],
    ['a site that is a number', { ...now, site: 1 }],
    ['a time that is text', { ...now, time: 'today' }],
    ['an endless time', { ...now, time: Number.POSITIVE_INFINITY }],
    ['a correction that is text', { ...now, corrected: 'no' }],
    ['a seed with a fraction', { ...now, seed: 0.5 }],
    ['no seed', { ...now, seed: undefined }],
    ['an end that is none', { ...now, ended: 'yes' }],
    ['all of it in a prototype', JSON.parse(`{"__proto__": ${JSON.stringify(now)}}`)],
  ])('is none where storage holds %s', async (_, garbage) => {
    await session.set({ perceived: garbage });
    expect(await currentMood.get()).toBeNull();
  });

  test('may have its reason', async () => {
    const unread: CurrentMood = { ...now, mood: 'unsure', happy: 0.5, weight: 0, reason: 'language' };
    await currentMood.set(unread);
    expect(await currentMood.get()).toEqual(unread);
  });

  test('is as strong as it was read, and certain where the person said it', () => {
    expect(strengthOf(now)).toBe(0.8);
    expect(strengthOf({ ...now, corrected: true })).toBe(1);
  });

  test('is told to those who watch, garbage as none, until they stop', async () => {
    const told = vi.fn();
    const stop = currentMood.watch(told);
    await currentMood.set(now);
    expect(told).toHaveBeenLastCalledWith(now);
    await session.set({ perceived: 'garbage' });
    expect(told).toHaveBeenLastCalledWith(null);
    stop();
    await currentMood.set({ ...now, mood: 'happy' });
    expect(told).toHaveBeenCalledTimes(2);
  });
});

describe('the failure', () => {
  const missing: Failure = { fault: 'missing', detail: 'mood.onnx is missing' };

  test('is none at first, comes back as it was stored, and ends with the session', async () => {
    expect(await failure.get()).toBeNull();
    await failure.set(missing);
    expect(await failure.get()).toEqual(missing);
    expect(await local.get()).toEqual({});
    await session.clear();
    expect(await failure.get()).toBeNull();
  });

  test.each(['mood.onnx is missing', { fault: 'weather', detail: '' }, { fault: 'missing' }, 7])(
    '%j is none',
    async (stored) => {
      await session.set({ failure: stored });
      expect(await failure.get()).toBeNull();
    },
  );

  test('is told to those who watch, until they stop', async () => {
    const told = vi.fn();
    const stop = failure.watch(told);
    await failure.set(missing);
    await failure.set(null);
    stop();
    await failure.set({ fault: 'damaged', detail: 'mood.onnx is damaged' });
    expect(told.mock.calls.map(([reason]) => reason)).toEqual([missing, null]);
  });
});
