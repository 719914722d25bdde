import { expect, test } from 'vitest';
import { Account, type Post } from '#tests/bench/load/account.ts';
import type { Observation } from '#tests/bench/load/listener.ts';

const first: Post = { site: 'x.com', text: 'so glad', mood: 'happy' };
const second: Post = { site: 'bsky.app', text: 'so sad', mood: 'sad' };
const request = ({ site, text }: Post): Observation => ({ kind: 'readPost', time: 0, site, text });
const reading = ({ site, mood }: Post): Observation => ({ kind: 'currentMood', time: 1, site, mood });

/** Returns a function that returns these observations once. */
const once =
  (...observations: Observation[]) =>
  async () =>
    observations.splice(0);

test('Account counts a post that was read with its mood, and the time to the badge', async () => {
  const account = new Account();
  await account.expect(first, once(request(first), reading(first), { kind: 'badge', ms: 5 }));
  expect(account.counts()).toEqual({ posts: 1, right: 1, wrong: 0, lost: 0, outOfOrder: 0 });
  expect(account.badgeMs).toEqual([5]);
});

test('Account accepts a mood that was observed before its request', async () => {
  const account = new Account();
  await account.expect(first, once(reading(first), request(first)));
  expect(account.counts()).toMatchObject({ right: 1, outOfOrder: 0 });
});

test('Account counts a post that was read with another mood', async () => {
  const account = new Account();
  await account.expect(first, once(request(first), reading({ ...first, mood: 'sad' })));
  expect(account.counts()).toMatchObject({ right: 0, wrong: 1 });
});

test('Account counts a reading that came before the reading of an earlier request', async () => {
  const account = new Account();
  await account.expect(second, once(request(first), request(second), reading(second), reading(first)));
  await account.expect(first, once());
  expect(account.counts()).toEqual({ posts: 2, right: 2, wrong: 0, lost: 0, outOfOrder: 1 });
});
