// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { currentMood, failure } from '#lib/browser/storage/currentMood.ts';
import { type OpenPost, openPosts } from '#lib/browser/storage/openPosts.ts';
import type * as recommending from '#lib/recommend/recommend.ts';
import { app, pageText } from '#tests/unit/entrypoints/renderPage.ts';
import { happy, heading, missing, open, openOnPicks } from './renderPopup.tsx';

const { recommend } = vi.hoisted(() => ({ recommend: vi.fn<(typeof recommending)['recommend']>() }));
vi.mock(import('#lib/recommend/recommend.ts'), async (original) => {
  recommend.mockImplementation((await original()).recommend);
  return { recommend };
});

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
const request = () => recommend.mock.lastCall![1];

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
  ])('PickLists requests picks of today when %s, and gentle ones: %s', async (_, gentle, posts, mood) => {
    await openPosts.set(posts);
    await currentMood.set({ ...happy, mood: 'sad', ...mood });
    await openOnPicks();
    expect(request()).toMatchObject({ gentle });
    expect(request().date?.toDateString()).toBe(new Date().toDateString());
  });
});
