import type { Mood } from '#lib/mood/reading.ts';
import type { Diary } from './diary.ts';
import { byDay, byWeek, type Span } from './summary.ts';
import { postsOf, type Tally, valenceOf } from './tally.ts';

/** What the last seven days were like, today among them. */
export interface Recap {
  readonly posts: number;
  /** On how many of the days something was written. */
  readonly days: number;
  /** The mood of most posts; null where two share the first place, or nothing was written. */
  readonly mood: Mood | null;
  /** The brightest day's midnight; null where no day was bright, or only one was written on. */
  readonly brightest: number | null;
  /** Beside the seven days before; null where nothing was written in either. */
  readonly change: 'brighter' | 'darker' | 'alike' | null;
}

/** Weeks whose valences are nearer to each other than this are alike. */
const noticeable = 0.1;

export function recap(diary: Diary, now: number): Recap {
  const written = byDay(diary, 7, now).filter(({ tally }) => postsOf(tally) > 0);
  const [before, week] = byWeek(diary, 2, now) as readonly [Span, Span];
  return {
    posts: postsOf(week.tally),
    days: written.length,
    mood: mostOf(week.tally),
    brightest: written.length > 1 ? brightestOf(written) : null,
    change: changeOf(valenceOf(before.tally), valenceOf(week.tally)),
  };
}

function mostOf(tally: Tally): Mood | null {
  const moods = ['happy', 'sad', 'unsure'] as const;
  const most = Math.max(...moods.map((mood) => tally[mood]));
  const first = moods.filter((mood) => tally[mood] === most);
  return first.length === 1 ? first[0]! : null;
}

function brightestOf(days: readonly Span[]): number | null {
  const valence = ({ tally }: Span) => valenceOf(tally) ?? 0;
  const brightest = days.reduce((best, day) => (valence(day) > valence(best) ? day : best));
  return valence(brightest) > 0 ? brightest.start : null;
}

function changeOf(before: number | null, now: number | null): Recap['change'] {
  if (before === null || now === null) return null;
  if (Math.abs(now - before) < noticeable) return 'alike';
  return now > before ? 'brighter' : 'darker';
}
