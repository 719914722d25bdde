import { describe, expect, test } from 'vitest';
import { type Entry, noDiary } from '#lib/diary/diary.ts';
import { recap } from '#lib/diary/recap.ts';
import { diaryOf, happyAt, sadAt, unsureAt } from './entries.ts';

const at = (day: number, hour = 12) => new Date(2026, 4, day, hour).getTime();
const now = at(20, 18);
const of = (...entries: Entry[]) => recap(diaryOf(...entries), now);

describe('the last seven days', () => {
  test('of nothing', () => {
    expect(recap(noDiary, now)).toEqual({ posts: 0, days: 0, mood: null, brightest: null, change: null });
  });

  test('today is one of them, and the eighth is none', () => {
    expect(of(sadAt(at(13, 23)), happyAt(at(14, 0)), happyAt(at(14)), unsureAt(now))).toMatchObject({
      posts: 3,
      days: 2,
      mood: 'happy',
    });
  });

  test('two moods as frequent as each other are none', () => {
    expect(of(sadAt(now), happyAt(now)).mood).toBeNull();
  });

  test('a week in the future is today', () => {
    expect(of(happyAt(at(27)))).toMatchObject({ posts: 1, days: 1 });
  });
});

describe('the brightest day', () => {
  test('is that of the highest valence', () => {
    expect(of(happyAt(at(15)), sadAt(at(15)), happyAt(at(17)), sadAt(at(18))).brightest).toBe(at(17, 0));
  });

  test('is none where all are dark, or only one was written on', () => {
    expect(of(sadAt(at(15)), unsureAt(at(16))).brightest).toBeNull();
    expect(of(happyAt(at(15)), happyAt(at(15))).brightest).toBeNull();
  });
});

test.each([
  ['brighter', sadAt(at(10)), happyAt(at(16))],
  ['darker', happyAt(at(10)), unsureAt(at(16))],
  ['alike', happyAt(at(10)), happyAt(at(16), { weight: 0.75 })],
  [null, sadAt(at(6)), happyAt(at(16))],
])('beside the week before it is %s', (change, before, after) => {
  expect(of(before, after).change).toBe(change);
});
