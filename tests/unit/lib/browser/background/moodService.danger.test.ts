import { describe, expect, test } from 'vitest';
import { currentMood } from '#lib/browser/storage/currentMood.ts';
import { openPosts } from '#lib/browser/storage/openPosts.ts';
import { ModelError } from '#lib/mood/manifest.ts';
import { badgeText, everythingStored } from '#tests/unit/lib/browser/startBackground.ts';
import { onBluesky, onX, popup, sad, setUpMoodService } from './moodServiceSetup.ts';

const background = setUpMoodService();
const { load } = background;
const grave = 'rain, and i want to kill myself tonight';
const isAnyAtRisk = async () => (await openPosts.get()).some(({ isAtRisk }) => isAtRisk);

describe('MoodService, a post about suicide', () => {
  test('MoodService stores that the post is at risk, without its words, and shows its mood as usual', async () => {
    await background.handlers.readPost(onX, grave, 1);
    expect(await openPosts.get()).toMatchObject([{ number: 1, isAtRisk: true }]);
    expect(await everythingStored()).not.toMatch(/kill|tonight/i);
    expect(await currentMood.get()).toMatchObject(sad);
    expect(await badgeText()).toBe(':(');
  });

  test('MoodService stores that the post is at risk even if the model does not load', async () => {
    load.mockRejectedValue(new ModelError('missing', 'mood.onnx is missing'));
    await background.handlers.readPost(onX, grave, 1);
    expect(await isAnyAtRisk()).toBe(true);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['another tab is written in', async () => background.handlers.readPost(onBluesky, 'sun', 2)],
    [
      'an older draft of another tab is emptied',
      async () => {
        await background.handlers.readPost(onBluesky, 'sun', 2);
        await background.handlers.endPost(onBluesky, 2);
      },
    ],
    ['another tab is closed', () => background.service.endTab(onBluesky.tab)],
    ['the background was ended', async () => (await background.restart()).restore()],
    ['picks are shuffled', async () => background.handlers.shufflePicks(popup)],
    ['its mood is corrected', async () => background.handlers.correctMood(popup, 'happy')],
  ])('the post stays at risk when %s', async (_, happen) => {
    await background.handlers.readPost(onX, grave, 1);
    await happen();
    expect(await isAnyAtRisk()).toBe(true);
    expect(await currentMood.get()).toMatchObject({ gentle: true });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['its box is emptied', async () => background.handlers.endPost(onX, 1)],
    ['its text becomes harmless', async () => background.handlers.readPost(onX, 'rain', 1)],
    ['its tab is closed or its page is left', () => background.service.endTab(onX.tab)],
    ['everything is forgotten', () => background.service.forget()],
    [
      'its box is emptied after the background was ended',
      async () => (await background.restart()).handlers.endPost(onX, 1),
    ],
  ])('the post is no longer at risk when %s', async (_, happen) => {
    await background.handlers.readPost(onX, grave, 1);
    await happen();
    expect(await isAnyAtRisk()).toBe(false);
  });

  test('the mood is gentle while any open post is at risk, and the next reading after that is not', async () => {
    await background.handlers.readPost(onX, grave, 1);
    await background.handlers.readPost(onBluesky, 'sun', 2);
    expect(await currentMood.get()).toMatchObject({ site: 'bsky.app', gentle: true });
    await background.handlers.endPost(onX, 1);
    expect(await currentMood.get()).toMatchObject({ gentle: true });
    await background.handlers.readPost(onBluesky, 'sun again', 2);
    expect(await currentMood.get()).not.toHaveProperty('gentle');
  });
});
