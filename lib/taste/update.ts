import {
  type Feedback,
  type ItemId,
  maxFeedback,
  maxItemsInSet,
  maxRecentSets,
  type Survey,
  type Taste,
} from './taste.ts';

/** The ratings of a pick. 'clear' removes all ratings of the item. */
export const ratings = ['like', 'dislike', 'seen', 'clear'] as const;
export type Rating = (typeof ratings)[number];

/**
 * Returns the taste after a person has rated a pick. The same rating a second time removes it. Beyond 20,000 rated
 * items the oldest is dropped.
 */
export function withFeedback(taste: Taste, item: ItemId, rating: Rating): Taste {
  const before = ratingOf(taste, item);
  const otherFeedback = taste.feedback.filter((feedback) => feedback.item !== item);
  const after: Feedback = {
    item,
    verdict: isVerdict(rating) ? (before.verdict === rating ? null : rating) : before.verdict,
    seen: rating === 'seen' ? !before.seen : before.seen,
  };
  const isEmpty = rating === 'clear' || (after.verdict === null && !after.seen);
  return { ...taste, feedback: isEmpty ? otherFeedback : [...otherFeedback, after].slice(-maxFeedback) };
}

const isVerdict = (rating: Rating): rating is 'like' | 'dislike' => rating === 'like' || rating === 'dislike';

/** Returns a person's feedback on an item. */
export function ratingOf({ feedback }: Taste, item: ItemId): Feedback {
  return feedback.find((entry) => entry.item === item) ?? { item, verdict: null, seen: false };
}

export const withSurvey = (taste: Taste, survey: Survey): Taste => ({ ...taste, survey });

/** Returns the taste after a set of picks was shown. Sets of one seed (other moods or wishes) count as one set. */
export function withShown(taste: Taste, seed: number, items: readonly ItemId[]): Taste {
  const shownBefore = taste.shown.find((set) => set.seed === seed)?.items ?? [];
  const otherSets = taste.shown.filter((set) => set.seed !== seed).slice(-maxRecentSets);
  const all = [...new Set([...shownBefore, ...items])].slice(-maxItemsInSet);
  return { ...taste, shown: [...otherSets, { seed, items: all }] };
}
