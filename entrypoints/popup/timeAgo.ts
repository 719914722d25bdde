import { language } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';

const steps = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** How long ago in words, "just now" below a minute; where the clock was set back, nobody can say. Both in milliseconds. */
export function timeAgo(time: number, now: number): string {
  const seconds = (now - time) / 1000;
  if (seconds <= -60) return i18n.t('mood.someTimeAgo');
  const step = steps.find((step) => seconds >= step.seconds);
  if (!step) return i18n.t('mood.justNow');
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  return format.format(-Math.floor(seconds / step.seconds), step.unit);
}
