import { describe, expect, test } from 'vitest';
import { type Entry, noDiary } from '#lib/diary/diary.ts';
import { recap } from '#lib/diary/recap.ts';
import { diaryOf, happyAt, sadAt, unsureAt } from './entries.ts';

const timeOn = (day: number, hour = 12) => new Date(2026, 4, day, hour).getTime();
const now = timeOn(20, 18);
const recapOf = (...entries: Entry[]) => recap(diaryOf(...entries), now);

describe('recap: posts, days and mood', () => {
  test('recap of an empty diary has no posts, mood, brightest day or change', () => {
    expect(recap(noDiary, now)).toEqual({ posts: 0, days: 0, mood: null, brightest: null, change: null });
  });

  test('recap counts today and the six days before, but not the eighth', () => {
    expect(
      recapOf(sadAt(timeOn(13, 23)), happyAt(timeOn(14, 0)), happyAt(timeOn(14)), unsureAt(now)),
    ).toMatchObject({
      posts: 3,
      days: 2,
      mood: 'happy',
    });
  });

  test('recap has no mood if two moods are equally frequent', () => {
    expect(recapOf(sadAt(now), happyAt(now)).mood).toBeNull();
  });

  test("recap counts a post dated in the future as today's", () => {
    expect(recapOf(happyAt(timeOn(27)))).toMatchObject({ posts: 1, days: 1 });
  });
});

describe('recap: brightest day', () => {
  test('recap returns the day with the highest valence as the brightest', () => {
    expect(
      recapOf(happyAt(timeOn(15)), sadAt(timeOn(15)), happyAt(timeOn(17)), sadAt(timeOn(18))).brightest,
    ).toBe(timeOn(17, 0));
  });

  test('recap has no brightest day if no valence is positive or only one day has posts', () => {
    expect(recapOf(sadAt(timeOn(15)), unsureAt(timeOn(16))).brightest).toBeNull();
    expect(recapOf(happyAt(timeOn(15)), happyAt(timeOn(15))).brightest).toBeNull();
  });
});

test.each([
  ['brighter', sadAt(timeOn(10)), happyAt(timeOn(16))],
  ['darker', happyAt(timeOn(10)), unsureAt(timeOn(16))],
  ['alike', happyAt(timeOn(10)), happyAt(timeOn(16), { weight: 0.75 })],
  [null, sadAt(timeOn(6)), happyAt(timeOn(16))],
])('recap compares the week with the one before: %s', (change, before, after) => {
  expect(recapOf(before, after).change).toBe(change);
});
