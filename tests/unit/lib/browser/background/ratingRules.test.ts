import { expect, test } from 'vitest';
import { kindOf, likeChange } from '#lib/browser/background/ratingRules.ts';
import { noTaste } from '#lib/taste/taste.ts';
import { type Rating, withFeedback } from '#lib/taste/update.ts';

const item = 'film:1';

test.each<[Rating, Rating[], -1 | 0 | 1]>([
  ['like', [], 1],
  ['like', ['dislike'], 1],
  ['like', ['seen'], 1],
  ['like', ['like'], -1],
  ['dislike', ['like'], -1],
  ['dislike', [], 0],
  ['seen', ['like'], 0],
  ['clear', ['like'], 0],
  ['clear', [], 0],
])('likeChange for the rating %s after %j is %d', (rating, ratingsBefore, change) => {
  let before = noTaste;
  for (const earlier of ratingsBefore) before = withFeedback(before, item, earlier);
  expect(likeChange(before, withFeedback(before, item, rating), item, rating)).toBe(change);
});

test('kindOf returns the family of a song and up to three genres of a film', () => {
  expect(kindOf('song:Queen\tInnuendo', ['rock', 'glam rock'])).toEqual({ list: 'songs', genres: ['rock'] });
  expect(kindOf(item, ['Action', 'Drama', 'War', 'Western'])).toEqual({
    list: 'films',
    genres: ['Action', 'Drama', 'War'],
  });
  expect(kindOf(item, [])).toEqual({ list: 'films', genres: [] });
});
