import { describe, expect, test } from 'vitest';
import { prune, withCorrection, withLike, withoutLike, withReading } from '#lib/diary/change.ts';
import { maxEntries, noDiary, parseDiary } from '#lib/diary/diary.ts';
import { diaryOf, happyAt, sadAt, unsureAt } from './entries.ts';

const day = 86_400_000;

describe('withReading', () => {
  test('withReading adds a post and drops properties that a diary does not contain', () => {
    const reading = { ...happyAt(5), happy: 0.9, seed: 7, corrected: false, text: 'what a day' };
    expect(withReading(noDiary, reading)).toEqual(diaryOf(happyAt(5)));
  });

  test('withReading replaces the last entry by a new reading of the same post and keeps its likes', () => {
    const diary = diaryOf(unsureAt(0), happyAt(1, { liked: 2 }));
    expect(withReading(diary, sadAt(1))).toEqual(diaryOf(unsureAt(0), sadAt(1, { liked: 2 })));
  });

  test('withReading replaces an earlier entry of the same post and makes it the last, in two boxes by turns', () => {
    const diary = diaryOf(happyAt(0), happyAt(1, { liked: 2 }), unsureAt(2));
    const after = withReading(diary, sadAt(1));
    expect(after).toEqual(diaryOf(happyAt(0), unsureAt(2), sadAt(1, { liked: 2 })));
    expect(withReading(after, happyAt(2))).toEqual(diaryOf(happyAt(0), sadAt(1, { liked: 2 }), happyAt(2)));
  });

  test.each([
    ['another site', sadAt(1, { site: 'bsky.app' })],
    ['a later time', sadAt(2)],
    ['an earlier time (the clock was set back)', sadAt(0)],
  ])('withReading adds a post for a reading with %s', (_, reading) => {
    const first = happyAt(1, { liked: 1 });
    expect(withReading(diaryOf(first), reading)).toEqual(diaryOf(first, reading));
  });

  test('withReading drops the oldest post beyond 10,000', () => {
    const full = diaryOf(...Array.from({ length: maxEntries }, (_, n) => happyAt(n)));
    const after = parseDiary(withReading(full, sadAt(day)));
    expect(after.entries).toHaveLength(maxEntries);
    expect([after.entries[0], after.entries.at(-1)]).toEqual([happyAt(1), sadAt(day)]);
  });
});

describe('withCorrection', () => {
  test('withCorrection sets the mood of the last post with weight 1', () => {
    const diary = diaryOf(happyAt(1), unsureAt(2, { liked: 1 }));
    expect(withCorrection(diary, 2, 'sad')).toEqual(diaryOf(happyAt(1), sadAt(2, { weight: 1, liked: 1 })));
  });

  test('withCorrection changes nothing if the last post has another time', () => {
    const diary = diaryOf(happyAt(1));
    expect(withCorrection(diary, 2, 'sad')).toBe(diary);
    expect(withCorrection(noDiary, 2, 'sad')).toBe(noDiary);
  });
});

describe('withLike and withoutLike', () => {
  test('withLike adds likes to the last post and withoutLike removes them', () => {
    const diary = diaryOf(happyAt(1), sadAt(2));
    const liked = withLike(withLike(diary));
    expect(liked).toEqual(diaryOf(happyAt(1), sadAt(2, { liked: 2 })));
    expect(withoutLike(withoutLike(liked))).toEqual(diary);
  });

  test('withLike and withoutLike change nothing if there is no post or no like', () => {
    const diary = diaryOf(happyAt(1, { liked: 1 }), sadAt(2));
    expect(withoutLike(diary)).toBe(diary);
    expect(withLike(noDiary)).toBe(noDiary);
  });
});

describe('prune', () => {
  const diary = diaryOf(happyAt(0), sadAt(day), happyAt(9 * day));

  test('prune keeps the entries of the last days and of the future', () => {
    expect(prune(diary, 7, 7 * day).entries).toEqual([sadAt(day), happyAt(9 * day)]);
    expect(prune(diary, 7, 8 * day).entries).toEqual([happyAt(9 * day)]);
  });

  test('prune returns the same diary if no entry is old', () => {
    expect(prune(diary, 30, 9 * day)).toBe(diary);
  });

  test('prune drops all entries for 0 days', () => {
    expect(prune(diary, 0, 0)).toEqual(noDiary);
  });
});
