import { type Feeling, feelings } from '#lib/mood/feelings.ts';
import type { DecidedMood } from '#lib/mood/reading.ts';
import { siteKey } from '#lib/sites/index.ts';
import type { Diary, Entry } from './diary.ts';
import { postsOf, type Tally, talliesBy, tallyOf } from './tally.ts';

/** The posts of a day or a week. */
export interface Span {
  /** The local midnight at which it starts, in milliseconds since 1970. */
  readonly start: number;
  readonly tally: Tally;
}

/** Returns the last `count` days, today last. Days are local calendar days, so one may have 23 or 25 hours. */
export const byDay = (diary: Diary, count: number, now: number): readonly Span[] =>
  spansOf(diary, { count, days: 1, now });

/** Returns the last `count` weeks of seven days. The last week ends today. */
export const byWeek = (diary: Diary, count: number, now: number): readonly Span[] =>
  spansOf(diary, { count, days: 7, now });

/** Returns one tally for each of the 24 local hours of the day, over all days. */
export function byHour({ entries }: Diary): readonly Tally[] {
  const hours = talliesBy(entries, ({ time }) => new Date(time).getHours());
  return Array.from({ length: 24 }, (_, hour) => hours.get(hour) ?? tallyOf([]));
}

/** Returns the tally of each site, most posts first. Hosts of a known site are merged under its key. */
export function bySite({ entries }: Diary): readonly { readonly site: string; readonly tally: Tally }[] {
  return [...talliesBy(entries, ({ site }) => siteKey(site))]
    .map(([site, tally]) => ({ site, tally }))
    .sort((a, b) => postsOf(b.tally) - postsOf(a.tally));
}

/** Returns the feelings that posts of some spans have. */
export const feelingsIn = (spans: readonly Span[]): readonly Feeling[] =>
  feelings.filter((feeling) => spans.some(({ tally }) => tally.feelings[feeling] !== undefined));

/** Returns the number of liked picks for sad posts and for happy posts. */
export function likesAfter({ entries }: Diary): Readonly<Record<DecidedMood, number>> {
  const moods = talliesBy(entries, ({ mood }) => mood);
  const after = (mood: DecidedMood) => moods.get(mood)?.liked ?? 0;
  return { sad: after('sad'), happy: after('happy') };
}

/** Returns the local midnight that starts the day `daysBefore` days before `now`, in milliseconds since 1970. */
export function midnight(now: number, daysBefore = 0): number {
  const today = new Date(now);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysBefore).getTime();
}

function spansOf(
  { entries }: Diary,
  { count, days, now }: { count: number; days: number; now: number },
): readonly Span[] {
  const starts = Array.from({ length: count }, (_, k) => midnight(now, (count - k) * days - 1));
  // Entries dated in the future (the clock was set back) count as today's.
  const spanOf = ({ time }: Entry) => starts.findLastIndex((start) => start <= time);
  const spans = talliesBy(entries, spanOf);
  return starts.map((start, k) => ({ start, tally: spans.get(k) ?? tallyOf([]) }));
}
