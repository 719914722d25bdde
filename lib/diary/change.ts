import type { Feeling } from '#lib/mood/feelings.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import type { Wishes } from '#lib/taste/wishes.ts';
import { type Diary, type Entry, type Kind, type Like, maxEntries, maxLiked, maxLikes } from './diary.ts';

/** 24 hours in milliseconds. */
export const dayMs = 86_400_000;

/**
 * Returns the diary after a reading. A post is read many times while it is written but counts once: the reading
 * replaces the entry of the same post (same time and site), and becomes the last entry. Beyond 10,000 posts the oldest
 * entry is dropped.
 * @param reading its `time` is the time of the post, which is the same for all its readings
 */
export function withReading(
  { version, entries }: Diary,
  { time, site, mood, weight, feeling }: Omit<Entry, 'liked' | 'likes'>,
): Diary {
  const previous = entries.findLast((entry) => entry.time === time && entry.site === site);
  const others = entries.filter((entry) => entry !== previous);
  // Copied field by field, so that other properties of a reading are not stored.
  const entry: Entry = {
    time,
    site,
    mood,
    weight,
    ...(feeling && { feeling }),
    ...likesOf(previous?.liked, previous?.likes),
  };
  return { version, entries: [...others, entry].slice(-maxEntries) };
}

/**
 * Returns the diary after the person corrected the mood of the post with this time. A corrected mood has weight 1.
 * @param feeling the feeling that the person chose. Without one the post has none.
 */
export const withCorrection = (diary: Diary, time: number, mood: DecidedMood, feeling?: Feeling): Diary =>
  changeLast(diary, (last) => {
    if (last.time !== time) return last;
    const { feeling: _, ...rest } = last;
    return { ...rest, mood, weight: 1, ...(feeling && { feeling }) };
  });

/**
 * Returns the diary after a pick of a kind was liked. The like counts for the last post, because its picks are on
 * display.
 * @param wishes the wish for each mood at that time
 */
export const withLike = (diary: Diary, kind: Kind, wishes: Wishes): Diary =>
  changeLast(diary, ({ liked = 0, likes = [], ...last }) => {
    const like = last.mood === 'unsure' ? [] : [{ wish: wishes[last.mood], ...kind }];
    return { ...last, ...likesOf(Math.min(liked + 1, maxLiked), [...likes, ...like].slice(-maxLikes)) };
  });

/**
 * Returns the diary after a like of a kind was removed from the last post. If the last post has no such like, nothing
 * changes, because the like was one of an earlier post.
 */
export const withoutLike = (diary: Diary, kind: Kind): Diary =>
  changeLast(diary, (last) => {
    const { liked = 0, likes = [], ...rest } = last;
    const index = likes.findLastIndex((like) => nameOf(like) === nameOf(kind));
    if (index >= 0) return { ...rest, ...likesOf(liked - 1, likes.toSpliced(index, 1)) };
    // Of the likes beyond those in the list the kind is not known.
    return liked > likes.length ? { ...rest, ...likesOf(liked - 1, likes) } : last;
  });

/**
 * Returns the diary without the entries that are `days` times 24 hours old or older at `now`. Returns the same object
 * if no entry is dropped.
 * @param days 0 drops all entries
 * @param now in milliseconds since 1970
 */
export function prune(diary: Diary, days: number, now: number): Diary {
  const entries = days === 0 ? [] : diary.entries.filter(({ time }) => now - time < days * dayMs);
  return entries.length === diary.entries.length ? diary : { ...diary, entries };
}

function changeLast(diary: Diary, change: (last: Entry) => Entry): Diary {
  const last = diary.entries.at(-1);
  const changed = last && change(last);
  return changed === undefined || changed === last
    ? diary
    : { ...diary, entries: [...diary.entries.slice(0, -1), changed] };
}

const likesOf = (liked = 0, likes: readonly Like[] = []): Pick<Entry, 'liked' | 'likes'> => ({
  ...(liked > 0 && { liked }),
  ...(likes.length > 0 && { likes: [...likes] }),
});

const nameOf = ({ list, genres }: Kind): string => [list, ...genres].join();
