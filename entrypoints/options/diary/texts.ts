import { language } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import type { Tally } from '#lib/diary/tally.ts';

/** Dates are words among ours, and so of their language. Milliseconds since 1970. */
const inWords = (time: number, format: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language(), format).format(time);

export const dayName = (time: number): string =>
  inWords(time, { weekday: 'short', day: 'numeric', month: 'long' });
export const shortDay = (time: number): string => inWords(time, { day: 'numeric', month: 'short' });
export const weekday = (time: number): string => inWords(time, { weekday: 'long' });

/** An hour of the day, from 0 to 23: 6 PM. */
export const hourName = (hour: number): string =>
  inWords(new Date(2000, 0, 1, hour).getTime(), { hour: 'numeric' });

/** What a day, hour or site holds: "x.com: 2 happy, 1 sad, 0 hard to say". */
export const countsOf = (name: string, { happy, sad, unsure }: Tally): string =>
  i18n.t('diary.counts', [name, String(happy), String(sad), String(unsure)]);
