import type { Mood } from '#lib/mood/reading.ts';

/** The templates of one rule: what a careful reader perceives in the writer of each. */
export type Family = Readonly<Partial<Record<Mood, readonly string[]>>>;
