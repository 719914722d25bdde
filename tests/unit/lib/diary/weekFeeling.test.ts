import { describe, expect, test } from 'vitest';
import { type Entry, noDiary } from '#lib/diary/diary.ts';
import { weekFeeling } from '#lib/diary/weekFeeling.ts';
import { diaryOf, happyAt, sadAt } from './entries.ts';

const timeOn = (day: number, hour = 20) => new Date(2026, 4, day, hour).getTime();
const now = timeOn(20);
const of = (...entries: readonly Entry[]) => weekFeeling(diaryOf(...entries), now);

const fearOn = (day: number, hour?: number, site = 'x.com') =>
  sadAt(timeOn(day, hour), { feeling: 'fear', site });
const plainOn = (day: number) => happyAt(timeOn(day));

describe('weekFeeling, changes', () => {
  test('weekFeeling returns the feeling that a larger share of the posts has than in the week before', () => {
    expect(of(plainOn(8), plainOn(9), fearOn(14), fearOn(15), fearOn(20), plainOn(20))).toEqual({
      feeling: 'fear',
      change: 'more',
      site: 'x.com',
      part: 'evening',
    });
  });

  test('weekFeeling returns the feeling that a smaller share has, without a place or time', () => {
    expect(of(fearOn(7), fearOn(8), fearOn(13), fearOn(14), plainOn(15), plainOn(16))).toEqual({
      feeling: 'fear',
      change: 'less',
      site: null,
      part: null,
    });
  });

  test('weekFeeling returns the feeling with the largest change', () => {
    const joyOn = (day: number) => happyAt(timeOn(day), { feeling: 'joy' });
    const before = [plainOn(7), plainOn(8), plainOn(9)];
    const week = [fearOn(14), fearOn(15), fearOn(16), joyOn(17), joyOn(18), joyOn(19), joyOn(20)];
    expect(of(...before, ...week)).toMatchObject({ feeling: 'joy', change: 'more' });
  });

  test.each([
    ['two posts with the feeling', [plainOn(8), fearOn(15), fearOn(16)]],
    ['no feeling', [plainOn(8), plainOn(15)]],
  ])('weekFeeling is null for %s', (_, entries) => {
    expect(of(...entries)).toBeNull();
    expect(weekFeeling(noDiary, now)).toBeNull();
  });
});

describe('weekFeeling, without a change', () => {
  test('weekFeeling returns the most frequent feeling if there is no week before, or shares changed little', () => {
    const week = [fearOn(14), fearOn(15), fearOn(16), plainOn(17)];
    const result = { feeling: 'fear', change: null, site: 'x.com', part: 'evening' };
    expect(of(...week)).toEqual(result);
    expect(of(fearOn(7), fearOn(8), fearOn(9), plainOn(9), ...week)).toEqual(result);
  });

  test('weekFeeling is null if two feelings are equally frequent', () => {
    const joyOn = (day: number) => happyAt(timeOn(day), { feeling: 'joy' });
    expect(of(fearOn(14), fearOn(15), fearOn(16), joyOn(14), joyOn(15), joyOn(16))).toBeNull();
  });

  test('weekFeeling is null for a week without posts after one with a feeling', () => {
    expect(of(fearOn(8), fearOn(9), fearOn(10))).toBeNull();
  });
});

describe('weekFeeling, place and time', () => {
  test('weekFeeling names neither a site nor a part of the day if no more than half of the posts share it', () => {
    expect(
      of(fearOn(14, 0), fearOn(15, 5, 'bsky.app'), fearOn(16, 12), fearOn(17, 17, 'bsky.app')),
    ).toMatchObject({ site: null, part: null });
  });

  test.each([
    [0, 'night'],
    [6, 'morning'],
    [12, 'afternoon'],
    [23, 'evening'],
  ])('weekFeeling calls %d hours %s', (hour, part) => {
    expect(of(fearOn(14, hour), fearOn(15, hour), fearOn(16, 9), fearOn(17, hour))).toMatchObject({ part });
  });

  test('weekFeeling merges the hosts of a site', () => {
    expect(
      of(fearOn(14, 9, 'old.reddit.com'), fearOn(15, 9, 'www.reddit.com'), fearOn(16, 9, 'bsky.app')),
    ).toMatchObject({ site: 'reddit.com' });
  });
});
