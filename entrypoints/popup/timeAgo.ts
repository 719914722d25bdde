const steps = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How long ago in words; "just now" below a minute, and where the clock was set back. Both in milliseconds. */
export function timeAgo(time: number, now: number): string {
  const seconds = (now - time) / 1000;
  const step = steps.find((step) => seconds >= step.seconds);
  return step ? format.format(-Math.floor(seconds / step.seconds), step.unit) : 'just now';
}
