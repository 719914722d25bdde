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
import { firstTaste, oldCurrentMood } from '#tests/unit/lib/storage/samples.ts';

const { local, session } = fakeBrowser.storage;
const now: CurrentMood = {
  mood: 'sad',
  happy: 0.1,
  weight: 0.8,
  site: 'x.com',
  time: 1_700_000_000_000,
  postStart: 1_699_999_999_000,
  corrected: false,
  seed: 4_000_000_000,
};

afterEach(() => fakeBrowser.reset());

describe('currentMood', () => {
  test('currentMood is null if nothing is stored', async () => {
    expect(await currentMood.get()).toBeNull();
  });

  test('currentMood lasts until the end of the session, and is not on disk', async () => {
    await currentMood.set(now);
    expect(await currentMood.get()).toEqual(now);
    expect(await local.get()).toEqual({});
    await session.clear();
    expect(await currentMood.get()).toBeNull();
  });

  test('currentMood ignores a mood that an older version stored on disk, and forgetOldMood removes it', async () => {
    await local.set({ perceived: oldCurrentMood, taste: firstTaste });
    expect(await currentMood.get()).toBeNull();
    await forgetOldMood();
    expect(await local.get()).toEqual({ taste: firstTaste });
  });

  test.each<[string, unknown]>([
    ['a string', 'happy'],
    ['a number', 7],
    ['a list', [now]],
    ['an empty object', {}],
    ['an unknown mood', { ...now, mood: 'angry' }],
    ['a mood that is missing', { ...now, mood: undefined }],
    ['a probability above one', { ...now, happy: 1.5 }],
    ['a probability that is a string', { ...now, happy: '0.5' }],
    ['a probability that is NaN', { ...now, happy: Number.NaN }],
    ['a weight below zero', { ...now, weight: -0.1 }],
    ['a weight that is missing', { ...now, weight: undefined }],
    ['an unknown reason', { ...now, reason: 'weather' }],
    ['an unknown feeling', { ...now, feeling: 'envy' }],
    ['a feeling that is null', { ...now, feeling: null }],
    ['irony that is false', { ...now, ironic: false }],
    ['a site that is missing', { ...now, site: undefined }],
    ['a site that is a number', { ...now, site: 1 }],
    ['a time that is a string', { ...now, time: 'today' }],
    ['an infinite time', { ...now, time: Number.POSITIVE_INFINITY }],
    ['a correction that is a string', { ...now, corrected: 'no' }],
    ['a seed with a fraction', { ...now, seed: 0.5 }],
    ['a seed that is missing', { ...now, seed: undefined }],
    ['an end that is a string', { ...now, ended: 'yes' }],
    ['a mood in a prototype', JSON.parse(`{"__proto__": ${JSON.stringify(now)}}`)],
  ])('currentMood is null if storage contains %s', async (_, stored) => {
    await session.set({ currentMood: stored });
    expect(await currentMood.get()).toBeNull();
  });

  test('currentMood may contain the reason of an unsure mood', async () => {
    const unsure: CurrentMood = { ...now, mood: 'unsure', happy: 0.5, weight: 0, reason: 'language' };
    await currentMood.set(unsure);
    expect(await currentMood.get()).toEqual(unsure);
  });

  test('currentMood may contain a feeling and that irony was heard', async () => {
    await currentMood.set({ ...now, feeling: 'fear', ironic: true });
    expect(await currentMood.get()).toEqual({ ...now, feeling: 'fear', ironic: true });
  });

  test('strengthOf returns the weight of a reading, and 1 for a correction', () => {
    expect(strengthOf(now)).toBe(0.8);
    expect(strengthOf({ ...now, corrected: true })).toBe(1);
  });

  test('currentMood passes changes to watchers until they stop, an invalid value as null', async () => {
    const onChange = vi.fn();
    const stop = currentMood.watch(onChange);
    await currentMood.set(now);
    expect(onChange).toHaveBeenLastCalledWith(now);
    await session.set({ currentMood: 'garbage' });
    expect(onChange).toHaveBeenLastCalledWith(null);
    stop();
    await currentMood.set({ ...now, mood: 'happy' });
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});

describe('failure', () => {
  const missing: Failure = { fault: 'missing', detail: 'mood.onnx is missing' };

  test('failure is null at first and lasts until the end of the session', async () => {
    expect(await failure.get()).toBeNull();
    await failure.set(missing);
    expect(await failure.get()).toEqual(missing);
    expect(await local.get()).toEqual({});
    await session.clear();
    expect(await failure.get()).toBeNull();
  });

  test.each(['mood.onnx is missing', { fault: 'weather', detail: '' }, { fault: 'missing' }, 7])(
    'failure is null if storage contains %j',
    async (stored) => {
      await session.set({ failure: stored });
      expect(await failure.get()).toBeNull();
    },
  );

  test('failure passes changes to watchers until they stop', async () => {
    const onChange = vi.fn();
    const stop = failure.watch(onChange);
    await failure.set(missing);
    await failure.set(null);
    stop();
    await failure.set({ fault: 'damaged', detail: 'mood.onnx is damaged' });
    expect(onChange.mock.calls.map(([value]) => value)).toEqual([missing, null]);
  });
});
