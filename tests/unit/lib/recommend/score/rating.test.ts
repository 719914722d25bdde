import { describe, expect, test } from 'vitest';
import { priorVotes, weightedRating } from '#lib/recommend/score/rating.ts';

const mean = 6.2;

describe('weightedRating', () => {
  test('weightedRating is the mean for a film without votes', () => {
    expect(weightedRating(10, 0, mean)).toBe(mean);
  });

  test('weightedRating is halfway between average and mean at priorVotes votes', () => {
    expect(weightedRating(8.2, priorVotes, mean)).toBeCloseTo(7.2, 10);
  });

  test('weightedRating approaches the average as the votes grow', () => {
    expect(weightedRating(9.3, 1_870_160, mean)).toBeCloseTo(9.26, 2);
  });

  test('weightedRating ranks nine votes of ten below a good film with many votes', () => {
    expect(weightedRating(10, 9, mean)).toBeLessThan(weightedRating(7, 20_000, mean));
  });

  test('weightedRating grows with the average, and for a film above the mean with its votes', () => {
    expect(weightedRating(8, 1000, mean)).toBeGreaterThan(weightedRating(7, 1000, mean));
    expect(weightedRating(8, 2000, mean)).toBeGreaterThan(weightedRating(8, 1000, mean));
  });

  test.each([-1, Number.NaN])('weightedRating throws a RangeError for %s votes', (votes) => {
    expect(() => weightedRating(8, votes, mean)).toThrow(RangeError);
  });
});
