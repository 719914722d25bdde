import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import { badgeText } from '#tests/unit/lib/browser/startBackground.ts';
import { happy, onX, popup, sad, setUpMoodService } from './moodServiceSetup.ts';

const background = setUpMoodService();
const { load, clock } = background;

describe('MoodService, after the browser stopped the background', () => {
  test('restore shows the stored mood on the badge', async () => {
    await background.handlers.readPost(onX, 'rain', 1);
    await (await background.restart()).restore();
    expect(await badgeText()).toBe(':(');
  });

  test('restore shows a stored failure on the badge', async () => {
    await background.handlers.readPost(onX, 'rain', 1);
    load.mockRejectedValueOnce(new ModelError('missing', 'mood.onnx is missing'));
    await (await background.restart()).handlers.loadModel(onX);
    await (await background.restart()).restore();
    expect(await badgeText()).toBe('!');
  });

  test('restore empties the badge if nothing is stored', async () => {
    await fakeBrowser.action.setBadgeText({ text: 'old' });
    await background.service.restore();
    expect(await badgeText()).toBe('');
  });

  test.each([
    ['":("', 'one hour old', 3_600_000, ':('],
    ['""', 'more than one hour old', 3_600_001, ''],
    ['":("', 'dated one hour in the future, because the clock was set back', -3_600_000, ':('],
    ['""', 'dated more than one hour in the future', -3_600_001, ''],
  ])('restore shows %s on the badge for a mood that is %s', async (_, _age, age, badge) => {
    await background.handlers.readPost(onX, 'rain', 1);
    const { time } = (await currentMood.get())!;
    clock.mockImplementation(() => time + age);
    await (await background.restart()).restore();
    expect(await badgeText()).toBe(badge);
    expect(await currentMood.get()).toMatchObject({ ...sad, time });
  });

  test('correctMood and shufflePicks change the stored mood after a restart', async () => {
    await background.handlers.readPost(onX, 'rain', 1);
    const before = await currentMood.get();
    await (await background.restart()).handlers.shufflePicks(popup);
    await (await background.restart()).handlers.correctMood(popup, 'happy');
    expect(await currentMood.get()).toEqual({
      ...before,
      mood: 'happy',
      corrected: true,
      seed: expect.any(Number),
    });
  });

  test('readPost loads the model again after a restart', async () => {
    await background.handlers.readPost(onX, 'rain', 1);
    await (await background.restart()).handlers.readPost(onX, 'sun', 1);
    expect(load).toHaveBeenCalledTimes(2);
    expect(await currentMood.get()).toMatchObject(happy);
  });

  test('loadModel removes a failure that was stored before the restart', async () => {
    load.mockRejectedValueOnce(new ModelError('missing', 'mood.onnx is missing'));
    await background.handlers.loadModel(onX);
    await (await background.restart()).handlers.loadModel(onX);
    expect(await failure.get()).toBeNull();
    expect(await badgeText()).toBe('');
  });
});
