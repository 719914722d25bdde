import type { DecidedMood } from '#lib/mood/reading.ts';
import type { Wish } from '#lib/taste/wishes.ts';
import { type LeftOut, leftOut } from './leftOut.ts';
import { feelingCriteriaOf, type Situation } from './situation.ts';

/** Where a film should be in the plane of valence and arousal, and how heavy it may be. All numbers are 0 to 1. */
export interface FilmTarget {
  /** 0 is sad, 1 is happy. */
  readonly valence: number;
  /** 0 is calm, 1 is exciting. */
  readonly arousal: number;
  /** A heavier film fits less, the heavier it is. 0 is light, 1 is heavy and hard to bear. */
  readonly easyHeaviness: number;
  /** A heavier film does not fit at all and is not offered. */
  readonly maxHeaviness: number;
  /** Films of these genres are not offered. */
  readonly barred: readonly string[];
  /** What the feeling leaves out besides. Absent without a feeling. */
  readonly without?: LeftOut;
}

/**
 * What a film should feel like for each mood and wish.
 *
 * - `lift` asks for the happiest and lightest films, and never for horror.
 * - `stay` matches the mood. A happy person gets nothing heavy. A sad person may get what moves, but nothing cruel.
 * - `distract` absorbs: it may be exciting, with a middling valence, but it is not heavy.
 *
 * @see Russell 1980, "A Circumplex Model of Affect"
 * @see Zillmann 1988, "Mood Management Through Communication Choices"
 */
export const filmTargets: Readonly<Record<DecidedMood, Readonly<Record<Wish, FilmTarget>>>> = {
  happy: {
    lift: { valence: 0.95, arousal: 0.6, easyHeaviness: 0.35, maxHeaviness: 0.5, barred: ['Horror'] },
    stay: { valence: 0.8, arousal: 0.55, easyHeaviness: 0.35, maxHeaviness: 0.65, barred: [] },
    distract: { valence: 0.6, arousal: 0.8, easyHeaviness: 0.35, maxHeaviness: 0.5, barred: [] },
  },
  sad: {
    lift: { valence: 0.95, arousal: 0.45, easyHeaviness: 0.35, maxHeaviness: 0.5, barred: ['Horror'] },
    stay: { valence: 0.35, arousal: 0.3, easyHeaviness: 0.55, maxHeaviness: 0.75, barred: ['Horror'] },
    distract: { valence: 0.6, arousal: 0.8, easyHeaviness: 0.35, maxHeaviness: 0.5, barred: [] },
  },
};

/** Films get hard to fit at least this much below the limit of their heaviness. */
const minEasing = 0.1;

/**
 * Returns what a film should feel like: where the feeling asks for it (see feelingCriteriaOf) within the limits of the mood,
 * and without what the feeling leaves out. Without a feeling it is the target of the mood.
 */
export function filmTargetOf(situation: Situation): FilmTarget {
  const target = filmTargets[situation.mood][situation.wish];
  const row = feelingCriteriaOf(situation);
  if (row === undefined) return target;
  const [valence, arousal] = row.films.at;
  const without: LeftOut = leftOut[row.without];
  const maxHeaviness = Math.min(target.maxHeaviness, without.maxHeaviness);
  return {
    valence,
    arousal,
    easyHeaviness: Math.min(target.easyHeaviness, maxHeaviness - minEasing),
    maxHeaviness,
    barred: target.barred,
    without,
  };
}
