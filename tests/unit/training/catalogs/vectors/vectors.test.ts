import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { describe, expect, test } from 'vitest';
import { analyse } from '#training/catalogs/vectors/factorAnalysis.ts';
import { featuresOf, predicted } from '#training/catalogs/vectors/features.ts';
import { filmMeans } from '#training/catalogs/vectors/means.ts';
import { byFilm, ratingTable } from '#training/catalogs/vectors/ratingTable.ts';
import { quantised, unitsPerStar, vectorsOf } from '#training/catalogs/vectors/vectors.ts';
import { randomOf } from '#training/random/random.ts';

const films = 24;
const facts = {
  genres: ['Comedy', 'Drama'],
  genreMask: Array.from({ length: films }, (_, film) => 1 + (film % 2)),
  year: Array.from({ length: films }, (_, film) => (film === 0 ? null : 1950 + 3 * film)),
  votes: Array.from({ length: films }, (_, film) => 1000 * (film + 1)),
  average: Array.from({ length: films }, (_, film) => 5 + (film % 5) / 2),
};
/** 120 people who give each comedy `more` stars more, or as many less. */
const random = randomOf(5);
const people = Array.from({ length: 120 }, (_, id) => {
  const more = id % 2 === 0 ? 1 : -1;
  const ratings = Array.from({ length: films - 2 }, (_, film) => film)
    .filter(() => uniformFloat64(random) < 0.7)
    .map((film) => ({
      film,
      rating: 3 + (film % 2 === 0 ? more : -more) + 0.4 * (uniformFloat64(random) - 0.5),
    }));
  return { id, ratings };
});
const table = ratingTable(people, films);
const settings = { factors: 2, rounds: 12, pull: 5, minRatings: 3 };

describe('analyse', () => {
  const { means, loadings, noise } = analyse(table, featuresOf(facts), settings);
  const rowOf = (film: number) => [loadings[2 * film]!, loadings[2 * film + 1]!] as const;
  const cosine = (a: number, b: number) => {
    const [[ax, ay], [bx, by]] = [rowOf(a), rowOf(b)];
    return (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by));
  };

  test('analyse gives films that the same people like loadings of one direction, and others the opposite', () => {
    expect(cosine(0, 2)).toBeGreaterThan(0.95);
    expect(cosine(1, 3)).toBeGreaterThan(0.95);
    expect(cosine(0, 1)).toBeLessThan(-0.95);
  });

  test('analyse explains nearly all of the variance of ratings that follow two tastes', () => {
    // The ratings vary by 1 around 3, and by 0.4² / 12 around each person's taste.
    expect(noise).toBeLessThan(0.05);
    expect(means[4]).toBeGreaterThan(2.5);
    expect(means[4]).toBeLessThan(3.5);
  });

  test('analyse gives a film without ratings the loadings of its genre', () => {
    expect(cosine(films - 2, 0)).toBeGreaterThan(0.8);
    expect(cosine(films - 1, 0)).toBeLessThan(-0.8);
  });

  test('analyse returns the same numbers each time', () => {
    expect(analyse(table, featuresOf(facts), settings).loadings).toEqual(loadings);
  });
});

test('predicted returns the line through targets that are linear in the features', () => {
  const features = { width: 2, rows: Float64Array.of(1, 0, 1, 1, 1, 2, 1, 3) };
  const amounts = Float64Array.of(1, 1, 1, 0);
  const result = predicted(features, Float64Array.of(2, 5, 8, 99), 1, amounts, 1e-9);
  expect([...result].map((value) => Math.round(value * 1e4) / 1e4)).toEqual([2, 5, 8, 11]);
});

test('filmMeans pulls the mean of a film with few ratings to what its features predict', () => {
  const one = ratingTable([{ id: 1, ratings: [{ film: 0, rating: 5 }] }, ...people.slice(0, 40)], films);
  const means = filmMeans(one, featuresOf(facts));
  const counts = one.counts[0]!;
  expect(counts).toBeGreaterThan(10);
  expect(means.every((mean) => mean > 1.5 && mean < 4.5)).toBe(true);
});

test('byFilm finds the ratings of each film with their people', () => {
  const small = ratingTable(
    [
      { id: 5, ratings: [{ film: 1, rating: 4 }] },
      {
        id: 6,
        ratings: [
          { film: 0, rating: 2 },
          { film: 1, rating: 3 },
        ],
      },
    ],
    3,
  );
  const { starts, person, entries } = byFilm(small);
  expect([...starts]).toEqual([0, 1, 3, 3]);
  expect([...person]).toEqual([1, 0, 1]);
  expect([...entries].map((entry) => small.rating[entry])).toEqual([2, 4, 3]);
});

describe('quantised', () => {
  test('quantised is at most half a unit off, and limits what is out of range', () => {
    const means = Float64Array.of(3.71, 0.5);
    const loadings = Float64Array.of(0.123, -0.456, 0.3, -9);
    const vectors = quantised({ means, loadings, noise: 1 }, [0, 1]);
    const exact = [3.71 - 3.5, 0.123, -0.456, 0.5 - 3.5, 0.3, -9];
    for (const [k, stars] of exact.entries()) {
      const isInRange = Math.abs(stars) <= 127 / unitsPerStar;
      if (isInRange)
        expect(Math.abs(vectors[k]! / unitsPerStar - stars)).toBeLessThanOrEqual(0.5 / unitsPerStar);
      else expect(vectors[k]).toBe(-127);
    }
  });
});

describe('vectorsOf', () => {
  test('vectorsOf gives a vector to films with enough ratings, and to no other', () => {
    const { vectorFilms, vectorSize, vectors } = vectorsOf(facts, people);
    expect(vectorFilms).toEqual(Array.from({ length: films - 2 }, (_, film) => film));
    expect(vectors).toHaveLength(vectorFilms.length * vectorSize);
  });

  test('vectorsOf gives no film a vector if each was rated by one person', () => {
    const alone = [{ id: 1, ratings: [{ film: 0, rating: 5 }] }];
    expect(vectorsOf(facts, alone)).toEqual({ vectorFilms: [], vectorSize: 0, vectors: [] });
  });
});
