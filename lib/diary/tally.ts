import type { Mood } from '#lib/mood/reading.ts';
import type { Entry } from './diary.ts';

/** What some posts come to. */
export interface Tally extends Readonly<Record<Mood, number>> {
  /** The weights of the happy posts, added up; and of the sad ones. */
  readonly brightness: number;
  readonly darkness: number;
  /** Likes of picks under these posts. */
  readonly liked: number;
}

export function tallyOf(entries: readonly Entry[]): Tally {
  const of = (mood: Mood) => entries.filter((entry) => entry.mood === mood);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const weightOf = (mood: Mood) => sum(of(mood).map(({ weight }) => weight));
  return {
    happy: of('happy').length,
    sad: of('sad').length,
    unsure: of('unsure').length,
    brightness: weightOf('happy'),
    darkness: weightOf('sad'),
    liked: sum(entries.map(({ liked = 0 }) => liked)),
  };
}

/** A tally of the entries of each key, in the order in which the keys come. */
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

/** The mean of the posts' moods, from -1 (sad) to 1 (happy); those that are unsure count as 0. Null of no posts. */
export function valenceOf(tally: Tally): number | null {
  const posts = postsOf(tally);
  return posts === 0 ? null : (tally.brightness - tally.darkness) / posts;
}
