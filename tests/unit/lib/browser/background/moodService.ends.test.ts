import { describe, expect, test } from 'vitest';
import { currentMood } from '#lib/browser/storage/currentMood.ts';
import { openPosts } from '#lib/browser/storage/openPosts.ts';
import { storedSettings } from '#lib/browser/storage/settings.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { badgeText, everythingStored } from '#tests/unit/lib/browser/startBackground.ts';
import { happy, onBluesky, onX, popup, setUpMoodService } from './moodServiceSetup.ts';

const background = setUpMoodService();
const { clock, read } = background;
const text = async () => (await background.handlers.getCurrentPost(popup))?.text;
const openNumbers = async () => (await openPosts.get()).map(({ number }) => number);

describe('MoodService, the end of a post', () => {
  test('endPost forgets the text and marks the mood as ended', async () => {
    await background.handlers.readPost(onX, 'sun', 1);
    await background.handlers.endPost(onX, 1);
    expect(await text()).toBeUndefined();
    expect(await openNumbers()).toEqual([]);
    expect(await currentMood.get()).toMatchObject({ ...happy, ended: true });
    expect(await badgeText()).toBe(':)');
    await background.handlers.readPost(onX, 'sun', 2);
    expect(await currentMood.get()).not.toHaveProperty('ended');
  });

  test('endTab forgets the text of a post in that tab and marks the mood as ended', async () => {
    await background.handlers.readPost(onX, 'sun', 1);
    await background.service.endTab(onX.tab);
    expect(await text()).toBeUndefined();
    expect(await openNumbers()).toEqual([]);
    expect(await currentMood.get()).toMatchObject({ ended: true });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['endPost of an older post of another tab', async () => background.handlers.endPost(onX, 1)],
    ['endTab of the tab of an older post', () => background.service.endTab(onX.tab)],
    ['endPost of an unknown post', async () => background.handlers.endPost(onBluesky, 9)],
    ['endTab of a tab without a post', () => background.service.endTab(9)],
  ])('%s keeps the text and the mood of the latest post', async (_, end) => {
    await background.handlers.readPost(onX, 'rain', 1);
    await background.handlers.readPost(onBluesky, 'sun', 2);
    const before = await currentMood.get();
    await end();
    expect(await text()).toBe('sun');
    expect(await openNumbers()).toContain(2);
    expect(await currentMood.get()).toEqual(before);
  });

  test('endPost of a post that has ended already changes nothing', async () => {
    await background.handlers.readPost(onX, 'rain', 1);
    await background.handlers.endPost(onX, 1);
    await background.handlers.readPost(onX, 'sun', 2);
    const before = await everythingStored();
    await background.handlers.endPost(onX, 1);
    expect(await everythingStored()).toBe(before);
    expect(await text()).toBe('sun');
  });

  test('endPost of the latest post does not show the text of an older one', async () => {
    await background.handlers.readPost(onX, 'rain', 1);
    await background.handlers.readPost(onBluesky, 'sun', 2);
    await background.handlers.endPost(onBluesky, 2);
    expect(await text()).toBeUndefined();
    expect(await openNumbers()).toEqual([1]);
  });

  test('endPost waits for a reading of its post that is in progress', async () => {
    await Promise.all([background.handlers.readPost(onX, 'sun', 1), background.handlers.endPost(onX, 1)]);
    expect(await text()).toBeUndefined();
    expect(await currentMood.get()).toMatchObject({ ...happy, ended: true });
  });

  test('endPost marks the mood as ended after the background was restarted', async () => {
    await background.handlers.readPost(onX, 'sun', 1);
    await (await background.restart()).handlers.endPost(onX, 1);
    expect(await currentMood.get()).toMatchObject({ ended: true });
    expect(await openNumbers()).toEqual([]);
  });

  test('endTab ends a post of the welcome page', async () => {
    await background.handlers.readPost({ ...popup, tab: 5 }, 'sun', 1);
    expect(await text()).toBe('sun');
    await background.service.endTab(5);
    expect(await text()).toBeUndefined();
  });
});

describe('MoodService, open posts', () => {
  test('MoodService stores number, tab, site and times of a post, and no words', async () => {
    await background.handlers.readPost(onX, 'Zanzibar beckons', 7);
    await background.handlers.readPost(onX, 'Zanzibar beckons quietly', 7);
    expect(await openPosts.get()).toEqual([
      { number: 7, tab: 1, site: 'x.com', postStart: 1000, time: 1001, isAtRisk: false },
    ]);
    expect(await everythingStored()).not.toMatch(/zanzibar|beckons|quietly/i);
  });

  test('MoodService keeps the 50 posts that were written in last', async () => {
    for (let number = 0; number < 50; number++) await background.handlers.readPost(onX, 'sun', number);
    await background.handlers.readPost(onX, 'sun again', 0);
    await background.handlers.readPost(onX, 'sun', 50);
    expect(await openNumbers()).toEqual([...Array.from({ length: 48 }, (_, k) => k + 2), 0, 50]);
  });

  test('MoodService gives posts that begin in the same millisecond different starts, open or not', async () => {
    clock.mockReturnValue(1000);
    await background.handlers.readPost(onX, 'sun', 1);
    await background.handlers.readPost(onX, 'rain', 2);
    await background.handlers.endPost(onX, 2);
    await background.handlers.readPost(onX, 'rain', 3);
    await background.handlers.readPost(onX, 'sun again', 1);
    expect((await openPosts.get()).map(({ number, postStart }) => [number, postStart])).toEqual([
      [3, 1002],
      [1, 1000],
    ]);
  });
});

describe('MoodService, consent', () => {
  test('readPost refuses a text of a web page without consent, even of an unknown host', async () => {
    await storedSettings.set(initialSettings);
    expect(await background.handlers.readPost(onX, 'sun', 1)).toBeNull();
    expect(await background.handlers.readPost({ ...onX, host: '' }, 'sun', 2)).toBeNull();
    expect(read).not.toHaveBeenCalled();
    expect(await text()).toBeUndefined();
    expect(await openPosts.get()).toEqual([]);
  });

  test('readPost reads a text of the welcome page without consent, and a text of an unknown host with it', async () => {
    expect(await background.handlers.readPost({ ...onX, host: '' }, 'sun', 1)).toMatchObject({
      mood: 'happy',
    });
    await storedSettings.set(initialSettings);
    expect(await background.handlers.readPost(popup, 'sun', 2)).toMatchObject({ mood: 'happy' });
  });
});
