import { type Adjustments, corrected, noAdjustments, shifted, shiftOf } from '#lib/mood/adjustments.ts';
import { type Probabilities, readingOf } from '#lib/mood/calibrate.ts';
import type { Thresholds } from '#lib/mood/manifest.ts';
import type { Mood } from '#lib/mood/reading.ts';
import type { SlotWeights } from '#lib/mood/wordSlots.ts';
import type { Random } from '#training/random/random.ts';
import { shuffled } from '#training/random/shuffled.ts';

/** A post, what the model says of it, and the slots of its words. */
export interface ReadPost {
  readonly mood: Mood;
  readonly probabilities: Probabilities;
  readonly slots: SlotWeights;
}

/** Numbers of corrections after which people are judged. */
export const counts = [5, 20, 50] as const;

/** Share of a person's posts that come later and are judged. */
const laterShare = 0.4;
const maxLater = 700;

/** Accuracies before any correction, and after each of `counts`. */
export interface Course {
  readonly before: number;
  /** Shorter than `counts` if the person did not correct as often. */
  readonly after: readonly number[];
  /** Of other people's posts. */
  readonly othersBefore: number;
  readonly othersAfter: readonly number[];
}

/**
 * Simulates a person who writes posts in random order, and corrects each one that is read wrongly and is happy or sad: the
 * popup has no button for posts that are neither.
 * @param others posts of other people, in usual words
 */
export function courseOf(
  posts: readonly ReadPost[],
  others: readonly ReadPost[],
  thresholds: Thresholds,
  random: Random,
): Course {
  const order = Array.from(shuffled(posts.length, random), (k) => posts[k]!);
  const firstLater = order.length - Math.min(maxLater, Math.round(laterShare * order.length));
  const later = order.slice(firstLater);
  const accuracy = (of: readonly ReadPost[], adjustments: Adjustments): number =>
    of.filter(({ mood, probabilities, slots }) => {
      const shift = shiftOf(adjustments, slots);
      return readingOf(shifted(probabilities, shift), thresholds).mood === mood;
    }).length / of.length;
  const stages: Adjustments[] = [];
  let now = noAdjustments;
  for (const { mood, ...lesson } of order.slice(0, firstLater)) {
    if (mood === 'unsure') continue;
    const next = corrected(now, { ...lesson, thresholds }, mood);
    if (next !== now && next.corrections === counts[stages.length]) stages.push(next);
    now = next;
  }
  return {
    before: accuracy(later, noAdjustments),
    after: stages.map((stage) => accuracy(later, stage)),
    othersBefore: accuracy(others, noAdjustments),
    othersAfter: stages.map((stage) => accuracy(others, stage)),
  };
}
