import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { type OpenPost, openPosts } from '#lib/browser/storage/openPosts.ts';
import { filmUrl, songUrl } from '#lib/catalog/services.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import { initialSettings } from '#lib/settings/settings.ts';
import { app, pageText } from '#tests/unit/entrypoints/renderPage.ts';
import { shippedCatalogs } from '#tests/unit/entrypoints/shippedFiles.ts';
import { happy, heading, links, missing, open, openOnPicks, usePopup } from './renderPopup.tsx';

usePopup();

const harmless: OpenPost = {
  number: 1,
  tab: 1,
  site: 'x.com',
  postStart: happy.postStart,
  time: happy.time,
  isAtRisk: false,
};
const grave: OpenPost = { ...harmless, number: 2, tab: 2, site: 'bsky.app', isAtRisk: true };
const helpLines = () => app().querySelector('.crisis');

beforeEach(() => currentMood.set({ ...happy, mood: 'sad' }));

describe('the popup, while an open post suggests a risk', () => {
  test('the popup shows help lines before the mood and the picks, although the post is not in memory', async () => {
    await openPosts.set([grave]);
    await openOnPicks();
    const [first, ...rest] = [...app().querySelectorAll('main > section')].map(({ className }) => className);
    expect(first).toBe('crisis');
    expect(rest).toContain('picks');
  });

  test('the popup shows help lines even if the model cannot be used', async () => {
    await failure.set(missing);
    await openPosts.set([grave]);
    await open(heading);
    expect(helpLines()).not.toBeNull();
    expect(pageText()).toContain('Tonic can’t read moods right now');
  });

  test('the popup shows help lines before any post was read', async () => {
    await currentMood.set(null);
    await openPosts.set([grave]);
    await open(heading);
    expect(helpLines()).not.toBeNull();
  });

  test('the popup shows help lines while any open post is at risk, and no longer', async () => {
    await openPosts.set([harmless]);
    await open(heading);
    expect(helpLines()).toBeNull();
    await act(() => openPosts.set([grave, harmless]));
    expect(helpLines()).not.toBeNull();
    await act(() => openPosts.set([harmless]));
    expect(helpLines()).toBeNull();
  });
});

describe('PickLists', () => {
  test.each<[string, boolean, readonly OpenPost[], { readonly gentle?: true }]>([
    ['an open post is at risk', true, [grave, harmless], {}],
    ['the mood is gentle', true, [harmless], { gentle: true }],
    ['neither an open post is at risk nor the mood gentle', false, [harmless], {}],
  ])('PickLists shows the picks of today when %s, and gentle ones: %s', async (_, gentle, posts, mood) => {
    await openPosts.set(posts);
    await currentMood.set({ ...happy, mood: 'sad', ...mood });
    await openOnPicks();
    const request = { mood: 'sad', seed: happy.seed, weight: happy.weight, date: new Date() } as const;
    const catalogs = (await shippedCatalogs()) as Catalogs;
    const urls = (isGentle: boolean) => {
      const { songs, films } = recommend(catalogs, { ...request, gentle: isGentle });
      return {
        Songs: songs.map((song) => songUrl(initialSettings.songService, song)),
        Films: films.map((film) => filmUrl(initialSettings.filmService, film)),
      };
    };
    expect({ Songs: links('Songs'), Films: links('Films') }).toEqual(urls(gentle));
    expect(urls(true)).not.toEqual(urls(false));
  });
});
