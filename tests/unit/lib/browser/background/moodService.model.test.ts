import { beforeEach, describe, expect, test } from 'vitest';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { noAdjustments } from '#lib/mood/adjustments.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import { badgeText } from '#tests/unit/lib/browser/startBackground.ts';
import { happy, onX, popup, sad, setUpMoodService } from './moodServiceSetup.ts';

const background = setUpMoodService();
const { read, load, clock } = background;

describe('MoodService, a model that loads', () => {
  test('MoodService loads the model once, when it is first needed', async () => {
    expect(load).not.toHaveBeenCalled();
    await Promise.all([
      background.handlers.loadModel(onX),
      background.handlers.loadModel(onX),
      background.handlers.readPost(onX, 'sun', 1),
      background.handlers.readPost(onX, 'rain', 1),
    ]);
    await background.handlers.loadModel(onX);
    expect(load).toHaveBeenCalledOnce();
  });

  test('MoodService does not load the model for correctMood, shufflePicks or restore', async () => {
    await background.handlers.correctMood(popup, 'happy');
    await background.handlers.shufflePicks(popup);
    await background.service.restore();
    expect(load).not.toHaveBeenCalled();
  });
});

describe('MoodService, a model that fails to load the first time', () => {
  beforeEach(() => load.mockRejectedValueOnce(new ModelError('missing', 'mood.onnx is missing: 404')));

  test('loadModel stores why the model did not load, and shows it on the badge', async () => {
    await background.handlers.loadModel(onX);
    expect(await failure.get()).toEqual({ fault: 'missing', detail: 'mood.onnx is missing: 404' });
    expect(await badgeText()).toBe('!');
  });

  test('readPost replies null and keeps the previous mood if the model does not load', async () => {
    const before = { ...happy, site: 'x.com', time: 5, postStart: 5, corrected: false, seed: 7 };
    await currentMood.set(before);
    expect(await background.handlers.readPost(onX, 'rain', 1)).toBeNull();
    expect(read).not.toHaveBeenCalled();
    expect(await currentMood.get()).toEqual(before);
    expect(await badgeText()).toBe('!');
  });

  test.each(['loadModel', 'reloadModel'] as const)(
    '%s loads the model again after a failure and restores the badge',
    async (kind) => {
      await currentMood.set({ ...sad, site: 'x.com', time: 5, postStart: 5, corrected: false, seed: 7 });
      await background.handlers.loadModel(onX);
      await background.handlers[kind](onX);
      expect(load).toHaveBeenCalledTimes(2);
      expect(await failure.get()).toBeNull();
      expect(await badgeText()).toBe(':(');
    },
  );

  test('loadModel empties the badge after a failure if no mood is stored', async () => {
    await background.handlers.loadModel(onX);
    await background.handlers.loadModel(onX);
    expect(await badgeText()).toBe('');
  });

  test('readPost loads the model again after a failure and reads the new text', async () => {
    await background.handlers.readPost(onX, 'sun', 1);
    await background.handlers.readPost(onX, 'rain', 1);
    expect(await failure.get()).toBeNull();
    expect(await currentMood.get()).toMatchObject(sad);
    expect(await badgeText()).toBe(':(');
  });

  test.each(['loadModel', 'reloadModel'] as const)(
    '%s reads a text that could not be read before, with the time when it arrived',
    async (kind) => {
      await currentMood.set({ ...happy, site: 'bsky.app', time: 5, postStart: 5, corrected: false, seed: 7 });
      await background.handlers.readPost(onX, 'rain', 1);
      clock.mockReturnValue(9000);
      await background.handlers[kind](popup);
      expect(await currentMood.get()).toMatchObject({ ...sad, site: 'x.com', time: 1000 });
      expect(await badgeText()).toBe(':(');
      await background.handlers[kind](popup);
      expect(read).toHaveBeenCalledExactlyOnceWith('rain', noAdjustments);
    },
  );

  test('reloadModel does not read a text whose box was emptied meanwhile', async () => {
    await background.handlers.readPost(onX, 'rain', 1);
    await background.handlers.endPost(onX, 1);
    await background.handlers.reloadModel(popup);
    expect(read).not.toHaveBeenCalled();
    expect(await currentMood.get()).toBeNull();
  });

  test('reloadModel stores the reason of its own failure', async () => {
    await background.handlers.loadModel(onX);
    load.mockRejectedValueOnce('out of memory');
    await background.handlers.reloadModel(popup);
    expect(await failure.get()).toEqual({ fault: 'runtime', detail: 'out of memory' });
    expect(await badgeText()).toBe('!');
  });
});
