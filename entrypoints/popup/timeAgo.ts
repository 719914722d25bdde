import { language } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';

const steps = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

/**
 * Returns a relative time in words: "5 minutes ago", or "just now" below one minute. If `time` is in the future because the
 * clock was set back, returns "some time ago". Both times are in milliseconds since 1970.
 */
export function timeAgo(time: number, now: number): string {
  const seconds = (now - time) / 1000;
  if (seconds <= -60) return i18n.t('mood.someTimeAgo');
  const step = steps.find((step) => seconds >= step.seconds);
  if (!step) return i18n.t('mood.justNow');
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  return format.format(-Math.floor(seconds / step.seconds), step.unit);
}
