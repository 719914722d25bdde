import { type Feeling, feelings } from '#lib/mood/feelings.ts';
import { siteKey } from '#lib/sites/index.ts';
import type { Diary, Entry } from './diary.ts';
import { byWeek, midnight, type Span } from './summary.ts';
import { countsOf, postsOf } from './tally.ts';

const dayParts = ['night', 'morning', 'afternoon', 'evening'] as const;
/** A quarter of the local day. The night begins at midnight. */
export type DayPart = (typeof dayParts)[number];

/** What the last seven days, including today, say about one feeling. */
export interface WeekFeeling {
  readonly feeling: Feeling;
  /**
   * Whether a larger or a smaller share of the posts has this feeling than in the seven days before. Null if no share
   * changed enough; the feeling is then the most frequent of the week.
   */
  readonly change: 'more' | 'less' | null;
  /** The key of the site of more than half of the posts with this feeling. Null if there is none or `change` is `less`. */
  readonly site: string | null;
  /** The part of the day of more than half of these posts; null in the same cases. */
  readonly part: DayPart | null;
}

/** The least number of posts with a feeling, in the week that has more of them, to say anything about it. */
const minPosts = 3;
/** The least change of a share of posts. */
const minChange = 0.15;

/**
 * Returns the feeling whose share changed most from one week to the next. If none changed enough or a week has no posts,
 * returns the most frequent feeling of the last week. Null if no feeling has enough posts.
 * @param now in milliseconds since 1970
 */
export function weekFeeling(diary: Diary, now: number): WeekFeeling | null {
  const [before, week] = byWeek(diary, 2, now) as readonly [Span, Span];
  const changes = feelings
    .map((feeling) => ({ feeling, change: shareOf(week, feeling) - shareOf(before, feeling) }))
    .filter(({ feeling, change }) => postsWith(change > 0 ? week : before, feeling) >= minPosts)
    .filter(({ change }) => Math.abs(change) >= minChange)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const [largest] = changes;
  if (largest && largest.change < 0)
    return { feeling: largest.feeling, change: 'less', site: null, part: null };
  const feeling = largest?.feeling ?? mostFrequent(week);
  if (feeling === null) return null;
  const posts = diary.entries.filter((entry) => entry.feeling === feeling && entry.time >= midnight(now, 6));
  return {
    feeling,
    change: largest ? 'more' : null,
    site: majority(posts, siteOf),
    part: majority(posts, partOf),
  };
}

const postsWith = ({ tally }: Span, feeling: Feeling): number => tally.feelings[feeling] ?? 0;
/** Not a number if the week has no posts, so that it is compared with nothing. */
const shareOf = (span: Span, feeling: Feeling): number => postsWith(span, feeling) / postsOf(span.tally);

function mostFrequent(week: Span): Feeling | null {
  const [first, second] = feelings.toSorted((a, b) => postsWith(week, b) - postsWith(week, a));
  const isAlone = postsWith(week, first!) > postsWith(week, second!);
  return isAlone && postsWith(week, first!) >= minPosts ? first! : null;
}

const siteOf = ({ site }: Entry): string => siteKey(site);
const partOf = ({ time }: Entry): DayPart => dayParts[Math.floor(new Date(time).getHours() / 6)]!;

/** Returns the value that more than half of the posts have, or null. */
function majority<T>(posts: readonly Entry[], traitOf: (post: Entry) => T): T | null {
  const [value] = [...countsOf(posts.map(traitOf))].find(([, count]) => count > posts.length / 2) ?? [null];
  return value;
}
