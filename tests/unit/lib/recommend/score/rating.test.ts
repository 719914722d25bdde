import { describe, expect, test } from 'vitest';
import { priorVotes, weightedRating } from '#lib/recommend/score/rating.ts';

const mean = 6.2;

describe('the weighted rating', () => {
  test('of a film without votes is the mean', () => {
    expect(weightedRating(10, 0, mean)).toBe(mean);
  });

  test('lies half way between average and mean at m votes', () => {
    expect(weightedRating(8.2, priorVotes, mean)).toBeCloseTo(7.2, 10);
  });

  test('nears the average as votes outweigh the mean', () => {
    expect(weightedRating(9.3, 1_870_160, mean)).toBeCloseTo(9.26, 2);
  });

  test('puts nine votes of ten behind a film that many found good', () => {
    expect(weightedRating(10, 9, mean)).toBeLessThan(weightedRating(7, 20_000, mean));
  });

  test('grows with the average, and with votes for a film above the mean', () => {
    expect(weightedRating(8, 1000, mean)).toBeGreaterThan(weightedRating(7, 1000, mean));
    expect(weightedRating(8, 2000, mean)).toBeGreaterThan(weightedRating(8, 1000, mean));
  });

  test.each([-1, Number.NaN])('refuses %s votes', (votes) => {
    expect(() => weightedRating(8, votes, mean)).toThrow(RangeError);
  });
});
