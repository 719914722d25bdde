import type { Feeling } from '#lib/mood/feelings.ts';
import type { Mood } from '#lib/mood/reading.ts';
import type { Entry } from './diary.ts';

/** Sums over some posts. Each mood has its number of posts. */
export interface Tally extends Readonly<Record<Mood, number>> {
  /** The sum of the weights of the happy posts. */
  readonly brightness: number;
  /** The sum of the weights of the sad posts. */
  readonly darkness: number;
  /** The number of likes of picks for these posts. */
  readonly liked: number;
  /** The number of posts with each feeling. A feeling without posts is absent. */
  readonly feelings: Readonly<Partial<Record<Feeling, number>>>;
}

export function tallyOf(entries: readonly Entry[]): Tally {
  const withMood = (mood: Mood) => entries.filter((entry) => entry.mood === mood);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const weightOf = (mood: Mood) => sum(withMood(mood).map(({ weight }) => weight));
  return {
    happy: withMood('happy').length,
    sad: withMood('sad').length,
    unsure: withMood('unsure').length,
    brightness: weightOf('happy'),
    darkness: weightOf('sad'),
    liked: sum(entries.map(({ liked = 0 }) => liked)),
    feelings: Object.fromEntries(countsOf(entries.flatMap(({ feeling }) => feeling ?? []))),
  };
}

/** Returns how often each value occurs, in order of first occurrence. */
export function countsOf<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Groups entries by key and returns the tally of each group, in order of first occurrence. */
export function talliesBy<Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): Map<Key, Tally> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return new Map([...groups].map(([key, group]) => [key, tallyOf(group)]));
}

export const postsOf = ({ happy, sad, unsure }: Tally): number => happy + sad + unsure;

/**
 * Returns the mean mood of the posts, from -1 (sad) to 1 (happy). Unsure posts count as 0. Null if there are no
 * posts.
 */
export function valenceOf(tally: Tally): number | null {
  const posts = postsOf(tally);
  return posts === 0 ? null : (tally.brightness - tally.darkness) / posts;
}
