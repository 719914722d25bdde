import { describe, expect, test } from 'vitest';
import { type Diary, maxEntries, noDiary, parseDiary } from '#lib/diary/diary.ts';
import { firstDiary } from '#tests/unit/lib/storage/samples.ts';
import { diaryOf, happyAt, likedFilm, likedSong, sadAt } from './entries.ts';

const full: Diary = diaryOf(
  happyAt(1, { liked: 3, likes: [likedSong(), likedFilm('Drama', 'War')] }),
  sadAt(2, { site: 'www.reddit.com', feeling: 'fear' }),
);
const post = happyAt(1);

describe('parseDiary', () => {
  test.each([full, noDiary])('parseDiary returns a stored diary unchanged: %j', (diary) => {
    expect(parseDiary(JSON.parse(JSON.stringify(diary)))).toEqual(diary);
  });

  test('parseDiary reads a diary of version 1, which counted likes and had no feelings', () => {
    expect(parseDiary(firstDiary)).toEqual({ ...firstDiary, version: 2 });
  });

  test('parseDiary drops unknown properties', () => {
    const withText = {
      ...full,
      entries: full.entries.map(({ likes, ...entry }) => ({
        ...entry,
        text: 'what a day',
        ...(likes && { likes: likes.map((like) => ({ ...like, title: 'Heat' })) }),
      })),
    };
    expect(parseDiary(withText)).toEqual(full);
  });

  test('parseDiary accepts 10,000 posts', () => {
    const entries = Array.from({ length: maxEntries }, (_, n) => happyAt(n));
    expect(parseDiary({ version: 2, entries }).entries).toHaveLength(10_000);
  });

  test.each<[string, unknown]>([
    ['', null],
    ['', 'diary'],
    [' at version', []],
    [' at version', { ...full, version: '1' }],
    ['', { ...full, version: 3 }],
    [' at entries', { version: 2 }],
    [' at entries', diaryOf(...Array.from({ length: maxEntries + 1 }, () => post))],
    [' at entries.0.time', diaryOf({ ...post, time: Number.NaN })],
    [' at entries.0.time', diaryOf({ ...post, time: -1 })],
    [' at entries.0.time', diaryOf({ ...post, time: 8.64e15 + 1 })],
    [' at entries.0.site', diaryOf({ ...post, site: 'what a day' })],
    [' at entries.1.mood', { ...full, entries: [post, { ...post, mood: 'angry' }] }],
    [' at entries.0.weight', diaryOf({ ...post, weight: 1.1 })],
    [' at entries.0.liked', diaryOf({ ...post, liked: 0.5 })],
    [' at entries.0.feeling', { ...full, entries: [{ ...post, feeling: 'what a day' }] }],
    [' at entries.0.likes', diaryOf({ ...post, likes: [] })],
    [' at entries.0.likes', diaryOf({ ...post, likes: Array(11).fill(likedSong()) })],
    [
      ' at entries.0.likes.0.wish',
      { ...full, entries: [{ ...post, likes: [{ ...likedSong(), wish: 'sleep' }] }] },
    ],
    [' at entries.0.likes.0.genres', diaryOf({ ...post, likes: [likedFilm('a', 'b', 'c', 'd')] })],
    [' at entries.0.likes.0.genres.0', diaryOf({ ...post, likes: [likedFilm('long '.repeat(9))] })],
  ])('parseDiary throws an UnreadableError of one line that names the place%s (case %$)', (place, json) => {
    expect(() => parseDiary(json)).toThrow(
      expect.objectContaining({
        name: 'UnreadableError',
        message: expect.stringMatching(new RegExp(`^the diary cannot be read${place}: .+$`)),
      }),
    );
  });
});
