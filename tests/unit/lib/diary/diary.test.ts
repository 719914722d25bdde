import { describe, expect, test } from 'vitest';
import { type Diary, maxEntries, noDiary, parseDiary } from '#lib/diary/diary.ts';
import { diaryOf, happyAt, sadAt } from './entries.ts';

const full: Diary = diaryOf(happyAt(1, { liked: 3 }), sadAt(2, { site: 'www.reddit.com' }));
const post = happyAt(1);

describe('parseDiary', () => {
  test.each([full, noDiary])('parseDiary returns a stored diary unchanged: %j', (diary) => {
    expect(parseDiary(JSON.parse(JSON.stringify(diary)))).toEqual(diary);
  });

  test('parseDiary drops unknown properties', () => {
    const withText = { ...full, entries: full.entries.map((entry) => ({ ...entry, text: 'what a day' })) };
    expect(parseDiary(withText)).toEqual(full);
  });

  test('parseDiary accepts 10,000 posts', () => {
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
    [' at entries', diaryOf(...Array.from({ length: maxEntries + 1 }, () => post))],
    [' at entries.0.time', diaryOf({ ...post, time: Number.NaN })],
    [' at entries.0.time', diaryOf({ ...post, time: -1 })],
    [' at entries.0.time', diaryOf({ ...post, time: 8.64e15 + 1 })],
    [' at entries.0.site', diaryOf({ ...post, site: 'what a day' })],
    [' at entries.1.mood', { ...full, entries: [post, { ...post, mood: 'angry' }] }],
    [' at entries.0.weight', diaryOf({ ...post, weight: 1.1 })],
    [' at entries.0.liked', diaryOf({ ...post, liked: 0.5 })],
  ])('parseDiary throws an UnreadableError of one line that names the place%s (case %$)', (place, json) => {
    expect(() => parseDiary(json)).toThrow(
      expect.objectContaining({
        name: 'UnreadableError',
        message: expect.stringMatching(new RegExp(`^the diary cannot be read${place}: .+$`)),
      }),
    );
  });
});
