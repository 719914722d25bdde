import { describe, expect, test } from 'vitest';
import { FilmTaste } from '#lib/recommend/score/filmTaste.ts';
import { filmsFrom } from '#tests/support/catalogs.ts';

/** Films 0 and 1 are alike, 2 is their opposite, 3 has no loadings, 4 and 5 have no vector. */
const films = filmsFrom({
  title: ['A', 'B', 'C', 'D', 'E', 'F'],
  average: [7, 7, 7, 7, 6, 9],
  votes: [1000, 1000, 1000, 1000, 1000, 1_000_000],
  vectorFilms: [0, 1, 2, 3],
  vectorSize: 3,
  vectors: [0, 64, 0, 32, 60, 10, 0, -64, 0, 16, 0, 0],
});
const indexes = new Map(['film:1', 'film:2', 'film:3', 'film:4', 'film:5'].map((id, index) => [id, index]));
const feedback = (verdict: 'like' | 'dislike' | null, film = 1) => [
  { item: `film:${film}` as const, verdict, seen: true },
];
const starsWith = (given: ReturnType<typeof feedback>) => {
  const taste = new FilmTaste(films, given, indexes);
  return [0, 1, 2, 3, 4, 5].map((film) => taste.starsFor(film));
};

describe('FilmTaste', () => {
  test('without feedback, films have the mean of their vector, or what their rating lets expect', () => {
    const stars = starsWith([]);
    expect(stars.slice(0, 4)).toEqual([3.5, 4, 3.5, 3.75]);
    expect(stars[5]).toBeGreaterThan(stars[4]! + 0.5);
  });

  test('a like raises films alike and lowers their opposites, and a dislike does the reverse', () => {
    const [before, liked, disliked] = [
      starsWith([]),
      starsWith(feedback('like')),
      starsWith(feedback('dislike')),
    ];
    expect(liked[1]).toBeGreaterThan(before[1]! + 0.3);
    expect(liked[2]).toBeLessThan(before[2]! - 0.3);
    expect(disliked[1]).toBeLessThan(before[1]! - 0.3);
    expect(disliked[2]).toBeGreaterThan(before[2]! + 0.3);
    expect([liked[3], liked[4], liked[5]]).toEqual([before[3], before[4], before[5]]);
  });

  test('one like is the ridge regression that a hand computation gives', () => {
    // The residual is 4.4 - 3.5 on a loading of 1, and the noise is 0.42.
    expect(starsWith(feedback('like'))[0]).toBeCloseTo(3.5 + 0.9 / (1 + 0.42), 10);
  });

  test('feedback on films without a vector or outside the catalog changes nothing', () => {
    expect(starsWith([...feedback('like', 5), ...feedback('like', 99)])).toEqual(starsWith([]));
  });

  test('a catalog without vectors gives each film the stars of its rating', () => {
    const plain = filmsFrom({ title: ['A', 'B'], average: [5, 9], votes: [100_000, 100_000] });
    const taste = new FilmTaste(plain, feedback('like'), indexes);
    expect(taste.starsFor(1)).toBeGreaterThan(taste.starsFor(0));
  });
});
