import { expect, test } from 'vitest';
import { timeAgo } from '#entrypoints/popup/timeAgo.ts';
import '#tests/support/localeMessages.ts';

const now = Date.UTC(2026, 4, 20, 12);
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  [0, 'just now'],
  [59 * second, 'just now'],
  [minute, '1 minute ago'],
  [2 * minute - 1, '1 minute ago'],
  [59 * minute, '59 minutes ago'],
  [hour, '1 hour ago'],
  [day - 1, '23 hours ago'],
  [day, 'yesterday'],
  [2 * day, '2 days ago'],
  [400 * day, '400 days ago'],
])('timeAgo says of a time %d ms ago: %s', (ago, words) => {
  expect(timeAgo(now - ago, now)).toBe(words);
});

test('timeAgo returns "some time ago" for a time more than a minute in the future', () => {
  expect(timeAgo(now + 59 * second, now)).toBe('just now');
  expect(timeAgo(now + minute, now)).toBe('some time ago');
  expect(timeAgo(now + 3 * day, now)).toBe('some time ago');
});
