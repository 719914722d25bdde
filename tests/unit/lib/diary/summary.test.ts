import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noDiary } from '#lib/diary/diary.ts';
import { byDay, byHour, bySite, byWeek, feelingsIn, likesAfter, midnight } from '#lib/diary/summary.ts';
import { postsOf, valenceOf } from '#lib/diary/tally.ts';
import { diaryOf, happyAt, sadAt, unsureAt } from './entries.ts';

// In Berlin the clock goes forward on 29 March 2026 at 2:00.
beforeEach(() => void vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => void vi.unstubAllEnvs());

const timeOn = (day: number, hour = 12, minute = 0) => new Date(2026, 2, day, hour, minute).getTime();

describe('byDay', () => {
  test('byDay counts posts on their local day, today last', () => {
    const diary = diaryOf(
      happyAt(timeOn(27, 23, 59)),
      sadAt(timeOn(28, 0)),
      unsureAt(timeOn(28)),
      happyAt(timeOn(26)),
    );
    const days = byDay(diary, 2, timeOn(28, 20));
    expect(days.map(({ start }) => start)).toEqual([timeOn(27, 0), timeOn(28, 0)]);
    expect(days[0]!.tally).toEqual({
      happy: 1,
      sad: 0,
      unsure: 0,
      brightness: 0.8,
      darkness: 0,
      liked: 0,
      feelings: {},
    });
    expect(days[1]!.tally).toMatchObject({ happy: 0, sad: 1, unsure: 1, brightness: 0, darkness: 0.6 });
  });

  test('byDay treats a day of 23 hours as one day', () => {
    expect(timeOn(30, 0) - timeOn(29, 0)).toBe(23 * 3_600_000);
    const diary = diaryOf(
      happyAt(timeOn(28, 23, 30)),
      sadAt(timeOn(29, 0)),
      sadAt(timeOn(29, 23, 30)),
      happyAt(timeOn(30, 0)),
    );
    const days = byDay(diary, 3, timeOn(30, 9)).map(({ tally: { happy, sad } }) => [happy, sad]);
    expect(days).toEqual([
      [1, 0],
      [0, 2],
      [1, 0],
    ]);
  });

  test("byDay counts entries dated in the future as today's", () => {
    const diary = diaryOf(happyAt(8.64e15), sadAt(timeOn(28)));
    expect(byDay(diary, 7, timeOn(28)).at(-1)!.tally).toMatchObject({ happy: 1, sad: 1 });
  });

  test('byDay returns days without posts, and valenceOf is null for them', () => {
    const days = byDay(noDiary, 30, timeOn(28));
    expect(days).toHaveLength(30);
    expect(days.map(({ tally }) => valenceOf(tally))).toEqual(Array(30).fill(null));
  });
});

test('byWeek returns weeks of which the last ends today', () => {
  const diary = diaryOf(
    sadAt(timeOn(22, 0)),
    happyAt(timeOn(21, 23)),
    happyAt(timeOn(15, 0)),
    happyAt(timeOn(14, 23)),
  );
  const weeks = byWeek(diary, 2, timeOn(28));
  expect(weeks.map(({ start }) => start)).toEqual([timeOn(15, 0), timeOn(22, 0)]);
  expect(weeks.map(({ tally }) => postsOf(tally))).toEqual([2, 1]);
});

test('byHour adds up the posts of each hour over all days', () => {
  const hours = byHour(diaryOf(happyAt(timeOn(27, 0)), happyAt(timeOn(28, 0, 59)), sadAt(timeOn(28, 23))));
  expect(hours).toHaveLength(24);
  expect(hours.map(postsOf).flatMap((posts, hour) => (posts > 0 ? [[hour, posts]] : []))).toEqual([
    [0, 2],
    [23, 1],
  ]);
});

test('bySite merges the hosts of a site and returns the site with most posts first', () => {
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

test('byDay counts the posts with each feeling, and feelingsIn names the feelings of all days', () => {
  const feeling = 'fear';
  const days = byDay(
    diaryOf(
      sadAt(timeOn(27), { feeling }),
      sadAt(timeOn(28), { feeling }),
      sadAt(timeOn(28), { feeling }),
      happyAt(timeOn(28), { feeling: 'joy' }),
      happyAt(timeOn(28)),
    ),
    2,
    timeOn(28),
  );
  expect(days.map(({ tally }) => tally.feelings)).toEqual([{ fear: 1 }, { fear: 2, joy: 1 }]);
  expect(feelingsIn(days)).toEqual(['joy', 'fear']);
  expect(feelingsIn(byDay(noDiary, 2, timeOn(28)))).toEqual([]);
});

test('likesAfter counts likes for sad posts and for happy posts', () => {
  const diary = diaryOf(sadAt(1, { liked: 2 }), sadAt(2), happyAt(3, { liked: 1 }), sadAt(4, { liked: 3 }));
  expect(likesAfter(diary)).toEqual({ sad: 5, happy: 1 });
  expect(likesAfter(noDiary)).toEqual({ sad: 0, happy: 0 });
});

test('valenceOf is the mean mood, with 0 for unsure posts', () => {
  const [day] = byDay(
    diaryOf(happyAt(timeOn(28)), unsureAt(timeOn(28)), sadAt(timeOn(28)), unsureAt(timeOn(28))),
    1,
    timeOn(28),
  );
  expect(valenceOf(day!.tally)).toBeCloseTo((0.8 - 0.6) / 4);
});

test('midnight returns the local midnight some days before', () => {
  expect(midnight(timeOn(30, 5), 1)).toBe(timeOn(29, 0));
});
