import { afterEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type OpenPost, openPosts } from '#lib/browser/storage/openPosts.ts';

const { local, session } = fakeBrowser.storage;
const post: OpenPost = {
  number: 4_000_000_000,
  tab: 7,
  site: 'x.com',
  postStart: 1_699_999_999_000,
  time: 1_700_000_000_000,
  isAtRisk: true,
};

afterEach(() => fakeBrowser.reset());

test('openPosts is empty at first, lasts until the end of the session, and is not on disk', async () => {
  expect(await openPosts.get()).toEqual([]);
  const { tab: _, ...withoutTab } = post;
  await openPosts.set([post, withoutTab]);
  expect(await openPosts.get()).toEqual([post, withoutTab]);
  expect(await local.get()).toEqual({});
  await session.clear();
  expect(await openPosts.get()).toEqual([]);
});

test.each<[string, unknown]>([
  ['null', null],
  ['a text', 'garbage'],
  ['a post that is not in a list', post],
  ['a number with a fraction', [{ ...post, number: 0.5 }]],
  ['a tab that is a text', [{ ...post, tab: '7' }]],
  ['a site that is missing', [{ ...post, site: undefined }]],
  ['an infinite time', [{ ...post, time: Number.POSITIVE_INFINITY }]],
  ['a start that is missing', [{ ...post, postStart: undefined }]],
  ['a risk that is a number', [post, { ...post, isAtRisk: 1 }]],
])('openPosts is empty if storage contains %s', async (_, stored) => {
  await session.set({ openPosts: stored });
  expect(await openPosts.get()).toEqual([]);
});
