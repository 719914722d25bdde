import { describe, expect, test } from 'vitest';
import { prune, withCorrection, withLike, withoutLike, withReading } from '#lib/diary/change.ts';
import { type Diary, type Entry, type Like, maxEntries, noDiary, parseDiary } from '#lib/diary/diary.ts';
import { noWishes } from '#lib/taste/wishes.ts';
import { diaryOf, happyAt, likedFilm, likedSong, sadAt, unsureAt } from './entries.ts';

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

  test('withReading replaces the feeling by that of the new reading and keeps what was liked', () => {
    const likes = [likedSong()];
    const fearful = sadAt(1, { feeling: 'fear' });
    expect(withReading(diaryOf(happyAt(1, { feeling: 'joy', liked: 1, likes })), fearful)).toEqual(
      diaryOf({ ...fearful, liked: 1, likes }),
    );
    expect(withReading(diaryOf(fearful), sadAt(1))).toEqual(diaryOf(sadAt(1)));
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

  test('withCorrection sets the feeling of the last post, or removes it', () => {
    const hopeful = withCorrection(diaryOf(sadAt(2, { feeling: 'fear' })), 2, 'happy', 'hope');
    expect(hopeful).toEqual(diaryOf(happyAt(2, { weight: 1, feeling: 'hope' })));
    expect(withCorrection(hopeful, 2, 'happy')).toEqual(diaryOf(happyAt(2, { weight: 1 })));
  });

  test('withCorrection changes nothing if the last post has another time', () => {
    const diary = diaryOf(happyAt(1));
    expect(withCorrection(diary, 2, 'sad')).toBe(diary);
    expect(withCorrection(noDiary, 2, 'sad')).toBe(noDiary);
  });
});

describe('withLike and withoutLike', () => {
  const wishes = { ...noWishes, sad: 'lift' } as const;
  const like = (diary: Diary, { list, genres }: Like) => withLike(diary, { list, genres }, wishes);
  const unlike = (diary: Diary, { list, genres }: Like) => withoutLike(diary, { list, genres });
  const likesOf = ({ entries }: Diary): Pick<Entry, 'liked' | 'likes'> | undefined => entries.at(-1);

  test('withLike adds likes to the last post, with the wish for its mood, and withoutLike removes them', () => {
    const diary = diaryOf(happyAt(1), sadAt(2));
    const drama = likedFilm('Drama');
    const liked = like(like(diary, likedSong('rock')), drama);
    const likes = [likedSong('rock'), { ...drama, wish: 'lift' as const }];
    expect(liked).toEqual(diaryOf(happyAt(1), sadAt(2, { liked: 2, likes })));
    expect(unlike(unlike(liked, likedSong('rock')), drama)).toEqual(diary);
  });

  test('withLike stores the last ten likes and counts all', () => {
    const genres = Array.from({ length: 12 }, (_, k) => `genre ${k}`);
    const diary = genres.map((genre) => likedSong(genre)).reduce(like, diaryOf(sadAt(1)));
    expect(likesOf(diary)).toMatchObject({ liked: 12 });
    expect(likesOf(diary)?.likes?.flatMap((one) => one.genres)).toEqual(genres.slice(2));
    expect(parseDiary(diary)).toEqual(diary);
  });

  test('withLike only counts a like after a post without a clear mood, for which there is no wish', () => {
    expect(like(diaryOf(unsureAt(1)), likedSong())).toEqual(diaryOf(unsureAt(1, { liked: 1 })));
  });

  test('withoutLike removes a like of which the kind is not known, but none of another kind', () => {
    const likes = [likedSong('rock')];
    const diary = diaryOf(sadAt(1, { liked: 2, likes }));
    const after = diaryOf(sadAt(1, { liked: 1, likes }));
    expect(unlike(diary, likedSong('pop'))).toEqual(after);
    expect(unlike(after, likedSong('pop'))).toEqual(after);
  });

  test('withLike and withoutLike change nothing if there is no post or no like', () => {
    const diary = diaryOf(happyAt(1, { liked: 1 }), sadAt(2));
    expect(unlike(diary, likedSong())).toBe(diary);
    expect(like(noDiary, likedSong())).toBe(noDiary);
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
