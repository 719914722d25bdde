import { describe, expect, test } from 'vitest';
import { type Diary, maxEntries, noDiary, parseDiary } from '#lib/diary/diary.ts';
import { diaryOf, happyAt, sadAt } from './entries.ts';

const full: Diary = diaryOf(happyAt(1, { liked: 3 }), sadAt(2, { site: 'www.reddit.com' }));
const one = happyAt(1);

describe('a diary that was stored', () => {
  test.each([full, noDiary])('is read as it was', (diary) => {
    expect(parseDiary(JSON.parse(JSON.stringify(diary)))).toEqual(diary);
  });

  test('loses what is not of a diary', () => {
    const wordy = { ...full, entries: full.entries.map((entry) => ({ ...entry, text: 'what a day' })) };
    expect(parseDiary(wordy)).toEqual(full);
  });

  test('may hold 10,000 posts', () => {
    const entries = Array.from({ length: maxEntries }, (_, n) => happyAt(n));
    expect(parseDiary({ version: 1, entries }).entries).toHaveLength(10_000);
  });

  test.each<[string, unknown]>([
    ['', null],
    ['', 'diary'],
    [' at version', []],
    [' at version', { ...full, version: '1' }],
    ['', { ...full, version: 2 }],
    [' at entries', { version: 1 }],
    [' at entries', diaryOf(...Array.from({ length: maxEntries + 1 }, () => one))],
    [' at entries.0.time', diaryOf({ ...one, time: Number.NaN })],
    [' at entries.0.time', diaryOf({ ...one, time: -1 })],
    [' at entries.0.time', diaryOf({ ...one, time: 8.64e15 + 1 })],
    [' at entries.0.site', diaryOf({ ...one, site: 'what a day' })],
    [' at entries.1.mood', { ...full, entries: [one, { ...one, mood: 'angry' }] }],
    [' at entries.0.weight', diaryOf({ ...one, weight: 1.1 })],
    [' at entries.0.liked', diaryOf({ ...one, liked: 0.5 })],
  ])('is refused in one line that names the place:%s', (place, json) => {
    expect(() => parseDiary(json)).toThrow(
      expect.objectContaining({
        name: 'UnreadableError',
        message: expect.stringMatching(new RegExp(`^the diary cannot be read${place}: .+$`)),
      }),
    );
  });
});
