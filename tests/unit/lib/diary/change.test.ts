import { describe, expect, test } from 'vitest';
import { prune, withCorrection, withLike, withoutLike, withReading } from '#lib/diary/change.ts';
import { maxEntries, noDiary, parseDiary } from '#lib/diary/diary.ts';
import { diaryOf, happyAt, sadAt, unsureAt } from './entries.ts';

const day = 86_400_000;

describe('a reading', () => {
  test('adds a post, and of all that it brings only what a diary holds', () => {
    const reading = { ...happyAt(5), happy: 0.9, seed: 7, corrected: false, text: 'what a day' };
    expect(withReading(noDiary, reading)).toEqual(diaryOf(happyAt(5)));
  });

  test('of a post that is still written takes the place of the one before, and its likes stay', () => {
    const diary = diaryOf(unsureAt(0), happyAt(1, { liked: 2 }));
    expect(withReading(diary, sadAt(1))).toEqual(diaryOf(unsureAt(0), sadAt(1, { liked: 2 })));
  });

  test.each([
    ['on another site', sadAt(1, { site: 'bsky.app' })],
    ['of another time', sadAt(2)],
    ['of an earlier time, the clock having been set back', sadAt(0)],
  ])('%s is of another post', (_, reading) => {
    const first = happyAt(1, { liked: 1 });
    expect(withReading(diaryOf(first), reading)).toEqual(diaryOf(first, reading));
  });

  test('makes the oldest of more than 10,000 posts forgotten', () => {
    const full = diaryOf(...Array.from({ length: maxEntries }, (_, n) => happyAt(n)));
    const after = parseDiary(withReading(full, sadAt(day)));
    expect(after.entries).toHaveLength(maxEntries);
    expect([after.entries[0], after.entries.at(-1)]).toEqual([happyAt(1), sadAt(day)]);
  });
});

describe('what the person says of the mood', () => {
  test('is that of the last post, and certain', () => {
    const diary = diaryOf(happyAt(1), unsureAt(2, { liked: 1 }));
    expect(withCorrection(diary, 2, 'sad')).toEqual(diaryOf(happyAt(1), sadAt(2, { weight: 1, liked: 1 })));
  });

  test('changes nothing where the diary does not hold that post', () => {
    const diary = diaryOf(happyAt(1));
    expect(withCorrection(diary, 2, 'sad')).toBe(diary);
    expect(withCorrection(noDiary, 2, 'sad')).toBe(noDiary);
  });
});

describe('a like', () => {
  test('counts under the last post, and can be taken back', () => {
    const diary = diaryOf(happyAt(1), sadAt(2));
    const liked = withLike(withLike(diary));
    expect(liked).toEqual(diaryOf(happyAt(1), sadAt(2, { liked: 2 })));
    expect(withoutLike(withoutLike(liked))).toEqual(diary);
  });

  test('of a post that is not there counts nowhere, and takes nothing away', () => {
    const diary = diaryOf(happyAt(1, { liked: 1 }), sadAt(2));
    expect(withoutLike(diary)).toBe(diary);
    expect(withLike(noDiary)).toBe(noDiary);
  });
});

describe('a diary is kept', () => {
  const diary = diaryOf(happyAt(0), sadAt(day), happyAt(9 * day));

  test('for as many days as the person set, and what is of the future too', () => {
    expect(prune(diary, 7, 7 * day).entries).toEqual([sadAt(day), happyAt(9 * day)]);
    expect(prune(diary, 7, 8 * day).entries).toEqual([happyAt(9 * day)]);
  });

  test('as it is where nothing is old', () => {
    expect(prune(diary, 30, 9 * day)).toBe(diary);
  });

  test('not at all for 0 days', () => {
    expect(prune(diary, 0, 0)).toEqual(noDiary);
  });
});
