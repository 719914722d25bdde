import { type Kind, maxGenres } from '#lib/diary/diary.ts';
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

/**
 * Returns what the diary stores of a liked pick.
 * @param genres the genres of a film, or the family and the genre of a song
 */
export function kindOf(item: ItemId, genres: readonly string[]): Kind {
  const isFilm = item.startsWith('film:');
  return { list: isFilm ? 'films' : 'songs', genres: genres.slice(0, isFilm ? maxGenres : 1) };
}

const isLike = (taste: Taste, item: ItemId): boolean => ratingOf(taste, item).verdict === 'like';
