import type { ItemId, Taste } from '#lib/taste/taste.ts';
import { type Rating, ratingOf } from '#lib/taste/update.ts';

/**
 * Returns how a rating changes the count of likes in the diary: +1 if the item is liked now and was not before, -1 for
 * the reverse, 0 otherwise. The rating `clear` changes nothing, because the options page offers it for likes of any
 * age.
 */
export function likeChange(before: Taste, after: Taste, item: ItemId, rating: Rating): -1 | 0 | 1 {
  const isLiked = isLike(after, item);
  if (rating === 'clear' || isLiked === isLike(before, item)) return 0;
  return isLiked ? 1 : -1;
}

const isLike = (taste: Taste, item: ItemId): boolean => ratingOf(taste, item).verdict === 'like';
