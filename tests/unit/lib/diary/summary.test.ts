import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noDiary } from '#lib/diary/diary.ts';
import { byDay, byHour, bySite, byWeek, likesAfter, midnight } from '#lib/diary/summary.ts';
import { postsOf, valenceOf } from '#lib/diary/tally.ts';
import { diaryOf, happyAt, sadAt, unsureAt } from './entries.ts';

// The clock goes forward there on 29 March 2026, at two in the night.
beforeEach(() => void vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => void vi.unstubAllEnvs());

const at = (day: number, hour = 12, minute = 0) => new Date(2026, 2, day, hour, minute).getTime();

describe('by day', () => {
  test('posts count on the day they were written on, today last', () => {
    const diary = diaryOf(happyAt(at(27, 23, 59)), sadAt(at(28, 0)), unsureAt(at(28)), happyAt(at(26)));
    const days = byDay(diary, 2, at(28, 20));
    expect(days.map(({ start }) => start)).toEqual([at(27, 0), at(28, 0)]);
    expect(days[0]!.tally).toEqual({ happy: 1, sad: 0, unsure: 0, brightness: 0.8, darkness: 0, liked: 0 });
    expect(days[1]!.tally).toMatchObject({ happy: 0, sad: 1, unsure: 1, brightness: 0, darkness: 0.6 });
  });

  test('a day of 23 hours is one day', () => {
    expect(at(30, 0) - at(29, 0)).toBe(23 * 3_600_000);
    const diary = diaryOf(
      happyAt(at(28, 23, 30)),
      sadAt(at(29, 0)),
      sadAt(at(29, 23, 30)),
      happyAt(at(30, 0)),
    );
    const days = byDay(diary, 3, at(30, 9)).map(({ tally: { happy, sad } }) => [happy, sad]);
    expect(days).toEqual([
      [1, 0],
      [0, 2],
      [1, 0],
    ]);
  });

  test('what is of the future stands with today', () => {
    const diary = diaryOf(happyAt(8.64e15), sadAt(at(28)));
    expect(byDay(diary, 7, at(28)).at(-1)!.tally).toMatchObject({ happy: 1, sad: 1 });
  });

  test('days of no posts are there, with no valence', () => {
    const days = byDay(noDiary, 30, at(28));
    expect(days).toHaveLength(30);
    expect(days.map(({ tally }) => valenceOf(tally))).toEqual(Array(30).fill(null));
  });
});

test('by week: the last of them ends today', () => {
  const diary = diaryOf(sadAt(at(22, 0)), happyAt(at(21, 23)), happyAt(at(15, 0)), happyAt(at(14, 23)));
  const weeks = byWeek(diary, 2, at(28));
  expect(weeks.map(({ start }) => start)).toEqual([at(15, 0), at(22, 0)]);
  expect(weeks.map(({ tally }) => postsOf(tally))).toEqual([2, 1]);
});

test('by hour of the day, of all days together', () => {
  const hours = byHour(diaryOf(happyAt(at(27, 0)), happyAt(at(28, 0, 59)), sadAt(at(28, 23))));
  expect(hours).toHaveLength(24);
  expect(hours.map(postsOf).flatMap((posts, hour) => (posts > 0 ? [[hour, posts]] : []))).toEqual([
    [0, 2],
    [23, 1],
  ]);
});

test('by site: the hosts of a site are one, the most written on comes first', () => {
  const sites = bySite(
    diaryOf(
      happyAt(1),
      sadAt(2, { site: 'old.reddit.com' }),
      happyAt(3, { site: 'www.reddit.com' }),
      sadAt(4, { site: 'forum.example' }),
      sadAt(5, { site: 'reddit.com' }),
    ),
  );
  expect(sites.map(({ site, tally }) => [site, tally.happy, tally.sad])).toEqual([
    ['reddit.com', 1, 2],
    ['x.com', 1, 0],
    ['forum.example', 0, 1],
  ]);
});

test('likes after sad posts, and after happy ones', () => {
  const diary = diaryOf(sadAt(1, { liked: 2 }), sadAt(2), happyAt(3, { liked: 1 }), sadAt(4, { liked: 3 }));
  expect(likesAfter(diary)).toEqual({ sad: 5, happy: 1 });
  expect(likesAfter(noDiary)).toEqual({ sad: 0, happy: 0 });
});

test('the valence is the mean of the moods, where unsure is none', () => {
  const [day] = byDay(diaryOf(happyAt(at(28)), unsureAt(at(28)), sadAt(at(28)), unsureAt(at(28))), 1, at(28));
  expect(valenceOf(day!.tally)).toBeCloseTo((0.8 - 0.6) / 4);
});

test('midnight is that of here', () => {
  expect(midnight(at(30, 5), 1)).toBe(at(29, 0));
});
