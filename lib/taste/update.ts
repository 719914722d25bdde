import {
  type Feedback,
  type ItemId,
  maxFeedback,
  maxItemsInSet,
  maxRecentSets,
  type Survey,
  type Taste,
} from './taste.ts';

/** What a person says of a pick. 'clear' takes back whatever they said. */
export const ratings = ['like', 'dislike', 'seen', 'clear'] as const;
export type Rating = (typeof ratings)[number];

/**
 * The taste after a person has said something of a pick. Saying a thing again takes it back. Of more than 20,000 the
 * oldest is forgotten.
 */
export function withFeedback(taste: Taste, item: ItemId, say: Rating): Taste {
  const before = ratingOf(taste, item);
  const others = taste.feedback.filter((one) => one.item !== item);
  const after: Feedback = {
    item,
    verdict: say === 'like' || say === 'dislike' ? (before.verdict === say ? null : say) : before.verdict,
    seen: say === 'seen' ? !before.seen : before.seen,
  };
  const isEmpty = say === 'clear' || (after.verdict === null && !after.seen);
  return { ...taste, feedback: isEmpty ? others : [...others, after].slice(-maxFeedback) };
}

/** What a person has said of an item. */
export function ratingOf({ feedback }: Taste, item: ItemId): Feedback {
  return feedback.find((one) => one.item === item) ?? { item, verdict: null, seen: false };
}

export const withSurvey = (taste: Taste, survey: Survey): Taste => ({ ...taste, survey });

/** The taste after a set of picks was shown; sets of one seed (other wishes for one draw) count as one. */
export function withShown(taste: Taste, seed: number, items: readonly ItemId[]): Taste {
  const same = taste.shown.find((set) => set.seed === seed)?.items ?? [];
  const others = taste.shown.filter((set) => set.seed !== seed).slice(-maxRecentSets);
  const all = [...new Set([...same, ...items])].slice(-maxItemsInSet);
  return { ...taste, shown: [...others, { seed, items: all }] };
}
