import type { Mood } from '#lib/mood/reading.ts';
import type { Diary } from './diary.ts';
import { byDay, byWeek, type Span } from './summary.ts';
import { postsOf, type Tally, valenceOf } from './tally.ts';

/** A summary of the last seven days, including today. */
export interface Recap {
  readonly posts: number;
  /** The number of days with posts. */
  readonly days: number;
  /** The most frequent mood; null if two moods are equally frequent or there are no posts. */
  readonly mood: Mood | null;
  /**
   * The start of the day with the highest valence, in milliseconds since 1970. Null if no day has a positive valence
   * or only one day has posts.
   */
  readonly brightest: number | null;
  /** The change from the seven days before; null if either week has no posts. */
  readonly change: 'brighter' | 'darker' | 'alike' | null;
}

/** Two weeks are alike if their valences differ by less. */
const minChange = 0.1;

/** @param now in milliseconds since 1970 */
export function recap(diary: Diary, now: number): Recap {
  const daysWithPosts = byDay(diary, 7, now).filter(({ tally }) => postsOf(tally) > 0);
  const [lastWeek, thisWeek] = byWeek(diary, 2, now) as readonly [Span, Span];
  return {
    posts: postsOf(thisWeek.tally),
    days: daysWithPosts.length,
    mood: mostFrequentMood(thisWeek.tally),
    brightest: daysWithPosts.length > 1 ? brightestOf(daysWithPosts) : null,
    change: changeOf(valenceOf(lastWeek.tally), valenceOf(thisWeek.tally)),
  };
}

function mostFrequentMood(tally: Tally): Mood | null {
  const moods = ['happy', 'sad', 'unsure'] as const;
  const maxPosts = Math.max(...moods.map((mood) => tally[mood]));
  const mostFrequent = moods.filter((mood) => tally[mood] === maxPosts);
  return mostFrequent.length === 1 ? mostFrequent[0]! : null;
}

function brightestOf(days: readonly Span[]): number | null {
  const valence = ({ tally }: Span) => valenceOf(tally) ?? 0;
  const brightest = days.reduce((best, day) => (valence(day) > valence(best) ? day : best));
  return valence(brightest) > 0 ? brightest.start : null;
}

function changeOf(lastWeek: number | null, thisWeek: number | null): Recap['change'] {
  if (lastWeek === null || thisWeek === null) return null;
  if (Math.abs(thisWeek - lastWeek) < minChange) return 'alike';
  return thisWeek > lastWeek ? 'brighter' : 'darker';
}
