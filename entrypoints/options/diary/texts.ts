import { language } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import type { Tally } from '#lib/diary/tally.ts';

/** Formats a time in the language of the texts. `time` is in milliseconds since 1970. */
const format = (time: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language(), options).format(time);

/** "Wed, May 20" */
export const dayName = (time: number): string =>
  format(time, { weekday: 'short', day: 'numeric', month: 'long' });
/** "May 20" */
export const shortDay = (time: number): string => format(time, { day: 'numeric', month: 'short' });
/** "Wednesday" */
export const weekday = (time: number): string => format(time, { weekday: 'long' });

/** "6 PM", for an hour of the day from 0 to 23. */
export const hourName = (hour: number): string =>
  format(new Date(2000, 0, 1, hour).getTime(), { hour: 'numeric' });

/** "The last 9 days", or weeks. */
export const spanName = (count: number, isWeeks: boolean): string =>
  i18n.t(isWeeks ? 'diary.days.weekSpan' : 'diary.days.span', count);

/** Returns a name and a number as a short text, "worried: 3", for a list. */
export const countOf = (name: string, count: number): string => i18n.t('diary.count', [name, String(count)]);

/** Returns the number of posts of a day, hour or site: "x.com: 2 happy, 1 sad, 0 hard to say". */
export const countsOf = (name: string, { happy, sad, unsure }: Tally): string =>
  i18n.t('diary.counts', [name, String(happy), String(sad), String(unsure)]);
