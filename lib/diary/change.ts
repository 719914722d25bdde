import type { DecidedMood } from '#lib/mood/reading.ts';
import { type Diary, type Entry, maxEntries, maxLiked } from './diary.ts';

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
  { time, site, mood, weight }: Omit<Entry, 'liked'>,
): Diary {
  const previous = entries.findLast((entry) => entry.time === time && entry.site === site);
  const others = entries.filter((entry) => entry !== previous);
  // Copied field by field, so that other properties of a reading are not stored.
  const entry: Entry = { time, site, mood, weight, ...likesOf(previous?.liked) };
  return { version, entries: [...others, entry].slice(-maxEntries) };
}

/** Returns the diary after the person corrected the mood of the post with this time. A corrected mood has weight 1. */
export const withCorrection = (diary: Diary, time: number, mood: DecidedMood): Diary =>
  changeLast(diary, (last) => (last.time === time ? { ...last, mood, weight: 1 } : last));

/** Returns the diary after a pick was liked. The like counts for the last post, because its picks are on display. */
export const withLike = (diary: Diary): Diary => changeLast(diary, (last) => plusLikes(last, 1));

/**
 * Returns the diary after a like was removed from the last post. A like of an earlier post cannot be recognised. If
 * the last post has no likes, nothing changes.
 */
export const withoutLike = (diary: Diary): Diary => changeLast(diary, (last) => plusLikes(last, -1));

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

function plusLikes(entry: Entry, change: number): Entry {
  const before = entry.liked ?? 0;
  const after = Math.min(Math.max(before + change, 0), maxLiked);
  const { liked: _, ...rest } = entry;
  return after === before ? entry : { ...rest, ...likesOf(after) };
}

const likesOf = (liked = 0): Pick<Entry, 'liked'> => (liked === 0 ? {} : { liked });
