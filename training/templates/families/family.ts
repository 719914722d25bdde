import type { Mood } from '#lib/mood/reading.ts';

/** Templates by the mood that a careful reader perceives in the writer. */
export type Family = Readonly<Partial<Record<Mood, readonly string[]>>>;
