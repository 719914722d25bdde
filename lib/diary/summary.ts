import type { DecidedMood } from '#lib/mood/reading.ts';
import { siteKey } from '#lib/sites/index.ts';
import type { Diary, Entry } from './diary.ts';
import { postsOf, type Tally, talliesBy, tallyOf } from './tally.ts';

/** The posts of a day, or of a week. */
export interface Span {
  /** When it begins, at local midnight, in milliseconds since 1970. */
  readonly start: number;
  readonly tally: Tally;
}

/** The last days, today last. Days are those of the calendar here, which may have 23 or 25 hours. */
export const byDay = (diary: Diary, count: number, now: number): readonly Span[] =>
  spansOf(diary, { count, days: 1, now });

/** The last weeks of seven days, that which ends today last. */
export const byWeek = (diary: Diary, count: number, now: number): readonly Span[] =>
  spansOf(diary, { count, days: 7, now });

/** By the hour of the day here: 24 of all days together. */
export function byHour({ entries }: Diary): readonly Tally[] {
  const hours = talliesBy(entries, ({ time }) => new Date(time).getHours());
  return Array.from({ length: 24 }, (_, hour) => hours.get(hour) ?? tallyOf([]));
}

/** By site, the most written on first; a host of the list by its site's key. */
export function bySite({ entries }: Diary): readonly { readonly site: string; readonly tally: Tally }[] {
  return [...talliesBy(entries, ({ site }) => siteKey(site))]
    .map(([site, tally]) => ({ site, tally }))
    .sort((a, b) => postsOf(b.tally) - postsOf(a.tally));
}

/** How often picks were liked under sad posts, and under happy ones. */
export function likesAfter({ entries }: Diary): Readonly<Record<DecidedMood, number>> {
  const moods = talliesBy(entries, ({ mood }) => mood);
  const after = (mood: DecidedMood) => moods.get(mood)?.liked ?? 0;
  return { sad: after('sad'), happy: after('happy') };
}

/** Local midnight, so many days before the day of `now`. */
export function midnight(now: number, daysBefore = 0): number {
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysBefore).getTime();
}

function spansOf(
  { entries }: Diary,
  { count, days, now }: { count: number; days: number; now: number },
): readonly Span[] {
  const starts = Array.from({ length: count }, (_, k) => midnight(now, (count - k) * days - 1));
  // What was written in the future, before the clock was set back, stands with today.
  const spanOf = ({ time }: Entry) => starts.findLastIndex((start) => start <= time);
  const spans = talliesBy(entries, spanOf);
  return starts.map((start, k) => ({ start, tally: spans.get(k) ?? tallyOf([]) }));
}
