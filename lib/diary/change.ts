import type { DecidedMood } from '#lib/mood/reading.ts';
import { type Diary, type Entry, maxEntries, maxLiked } from './diary.ts';

/** In milliseconds. */
export const dayMs = 86_400_000;

/**
 * The diary after a post was read. A post is read many times while it is written, and counts once: the reading takes the
 * place of the last entry where that is of the same post. Of more than 10,000 posts the oldest is forgotten.
 * @param reading `time`: that of the post, the same at each of its readings
 */
export function withReading(
  { version, entries }: Diary,
  { time, site, mood, weight }: Omit<Entry, 'liked'>,
): Diary {
  const last = entries.at(-1);
  const isSame = last?.time === time && last.site === site;
  const before = isSame ? entries.slice(0, -1) : entries;
  // Field by field: whatever else a reading brings along stays out.
  const entry: Entry = { time, site, mood, weight, ...(isSame && likesOf(last.liked)) };
  return { version, entries: [...before, entry].slice(-maxEntries) };
}

/** The diary after a person said what the mood of the post of that time really is: what they say is certain. */
export const withCorrection = (diary: Diary, time: number, mood: DecidedMood): Diary =>
  changeLast(diary, (last) => (last.time === time ? { ...last, mood, weight: 1 } : last));

/** The diary after a pick was liked: picks are shown for the post that was read last. */
export const withLike = (diary: Diary): Diary => changeLast(diary, (last) => plusLikes(last, 1));

/** The diary after a like was taken back; one of a post before is not known here, and takes nothing away. */
export const withoutLike = (diary: Diary): Diary => changeLast(diary, (last) => plusLikes(last, -1));

/** What is left at `now` of a diary that is kept for so many days (both of 24 hours); itself where nothing goes. */
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

function plusLikes(entry: Entry, more: number): Entry {
  const before = entry.liked ?? 0;
  const after = Math.min(Math.max(before + more, 0), maxLiked);
  const { liked: _, ...rest } = entry;
  return after === before ? entry : { ...rest, ...likesOf(after) };
}

const likesOf = (liked = 0): Pick<Entry, 'liked'> => (liked === 0 ? {} : { liked });
