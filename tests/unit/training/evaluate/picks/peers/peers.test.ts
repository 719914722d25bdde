import { describe, expect, test } from 'vitest';
import { filmsFrom } from '#tests/support/catalogs.ts';
import { ratingTable } from '#training/catalogs/vectors/ratingTable.ts';
import { biasedFactors } from '#training/evaluate/picks/peers/biasedFactors.ts';
import { cosines, nearest } from '#training/evaluate/picks/peers/cosines.ts';
import { ease } from '#training/evaluate/picks/peers/ease.ts';
import { implicitAls, learn, likesOf } from '#training/evaluate/picks/peers/implicitAls.ts';
import { itemNeighbours } from '#training/evaluate/picks/peers/itemNeighbours.ts';
import {
  bayesianMeans,
  imdbMean,
  mostRated,
  mostVotes,
  ratedMean,
} from '#training/evaluate/picks/peers/popularity.ts';

/** Rows are people, columns films; 0 is no rating. */
const tableOf = (...rows: number[][]) =>
  ratingTable(
    rows.map((row, id) => ({
      id,
      ratings: row.map((rating, film) => ({ film, rating })).filter(({ rating }) => rating > 0),
    })),
    rows[0]!.length,
  );
/** People 0 to 3 like films 0 and 1, people 4 to 7 like films 2 and 3. */
const twoTastes = tableOf(
  ...Array.from({ length: 8 }, (_, person) => (person < 4 ? [5, 4.5, 1, 1.5] : [1, 1.5, 5, 4.5])),
  [5, 5, 0, 0],
);

describe('popularity', () => {
  const films = filmsFrom({ title: ['A', 'B', 'C'], votes: [10, 1_000_000, 500], average: [9.9, 8, 5] });
  const candidates = [2, 0, 1];

  test('mostVotes and mostRated score by numbers of votes and of ratings', () => {
    expect([...mostVotes(films)([], candidates)]).toEqual([500, 10, 1_000_000]);
    expect([...mostRated(tableOf([1, 0, 1], [1, 0, 0]))([], candidates)]).toEqual([1, 2, 0]);
  });

  test('imdbMean puts a film with many votes before a higher average of ten votes', () => {
    const scores = imdbMean(films, 25_000)([], candidates);
    expect(scores[2]).toBeGreaterThan(scores[1]!);
  });

  test('bayesianMeans adds the prior number of ratings at the mean of all', () => {
    // All ratings have a mean of 4. Film 0 has 5 and 5, film 1 has 2.
    const table = tableOf([5, 2], [5, 0]);
    expect([...bayesianMeans(table, 3)]).toEqual([(10 + 3 * 4) / 5, (2 + 3 * 4) / 4]);
    expect([...ratedMean(table, 3)([], [1])]).toEqual([14 / 4]);
  });
});

describe('cosines', () => {
  test('cosines are those of a hand computation, with shrinkage by the people who rated both', () => {
    const table = tableOf([3, 4, 0], [1, 2, 5]);
    const { values, size, rows } = cosines(table, table.rating, 1, 2);
    expect([...rows]).toEqual([0, 1, 2]);
    expect(values[1]).toBeCloseTo((2 / 4) * ((3 * 4 + 1 * 2) / (Math.sqrt(10) * Math.sqrt(20))), 6);
    expect(values[2]).toBeCloseTo((1 / 3) * ((1 * 5) / (Math.sqrt(10) * 5)), 6);
    expect(values[size]).toBe(values[1]);
    expect(values[0]).toBe(0);
  });

  test('cosines leave out items with too few ratings', () => {
    expect([...cosines(tableOf([3, 4], [1, 0]), Float64Array.of(3, 4, 1), 2, 0).rows]).toEqual([0, -1]);
  });

  test('nearest returns the largest positive similarities, best first', () => {
    const similarities = {
      rows: new Int32Array(3),
      size: 3,
      values: Float32Array.of(0, 0.25, 0.5, 0, 0, 0, 0, 0, 0),
    };
    expect(nearest(similarities, 0, [1, -1, 2, 0], 2)).toEqual([
      { place: 2, similarity: 0.5 },
      { place: 0, similarity: 0.25 },
    ]);
    expect(nearest(similarities, 0, [1, 2], 1)).toEqual([{ place: 1, similarity: 0.5 }]);
  });
});

describe('itemNeighbours', () => {
  const peer = itemNeighbours(twoTastes, { k: 3, shrinkage: 1, minRatings: 1 });

  test('itemNeighbours without known ratings scores films by their means', () => {
    const scores = peer([], [0, 1, 2, 3]);
    expect([...scores]).toEqual([...bayesianMeans(twoTastes, 20)]);
  });

  test('itemNeighbours raises films that are like a liked one, and the prediction is that of a hand computation', () => {
    const means = bayesianMeans(twoTastes, 20);
    const one = itemNeighbours(twoTastes, { k: 1, shrinkage: 0, minRatings: 1 });
    const above = 5 - means[0]!;
    const similarity = 1;
    const expected = means[1]! + (similarity * (above - above / 6)) / (similarity + 1);
    // Films 0 and 1 are rated nearly alike, so their similarity is nearly 1.
    expect(one([{ film: 0, rating: 5 }], [1])[0]).toBeCloseTo(expected, 1);
    const [alike, other] = peer([{ film: 0, rating: 5 }], [1, 3]);
    expect(alike).toBeGreaterThan(other!);
  });
});

describe('ease', () => {
  test('ease has the weights of a direct inverse: B = -P / diag(P)', () => {
    // Two films, each liked by two people, one of whom likes both. G + 1 = [3 1; 1 3], and P = [3 -1; -1 3] / 8.
    const table = tableOf([5, 5], [5, 1], [1, 5]);
    const scores = ease(table, { penalty: 1, minRatings: 1 })([{ film: 0, rating: 5 }], [0, 1]);
    expect(scores[0]).toBeCloseTo(0, 6);
    expect(scores[1]).toBeCloseTo(1 / 3, 6);
  });

  test('ease is the minimum of |X - XB|² + penalty |B|² with a diagonal of 0', () => {
    const likes = [
      [1, 1, 0],
      [1, 0, 1],
      [0, 1, 1],
      [1, 1, 1],
    ];
    const peer = ease(tableOf(...likes.map((row) => row.map((like) => (like ? 5 : 1)))), {
      penalty: 2,
      minRatings: 1,
    });
    const weight = (from: number, to: number) => peer([{ film: from, rating: 5 }], [to])[0]!;
    // For each pair of films the gradient of the loss by their weight is zero.
    for (const [from, to] of [
      [0, 1],
      [0, 2],
      [1, 0],
      [2, 1],
    ] as const) {
      const gradient = likes.reduce((sum, row) => {
        const score = row.reduce(
          (total, like, film) => total + (film === to ? 0 : like * weight(film, to)),
          0,
        );
        return sum + row[from]! * (row[to]! - score);
      }, 0);
      expect(gradient).toBeCloseTo(2 * weight(from, to), 5);
    }
  });

  test('ease ranks films by their number of ratings for a person without likes, and left out films last', () => {
    const table = tableOf([5, 1, 0], [5, 0, 0], [5, 2, 4]);
    const scores = ease(table, { penalty: 1, minRatings: 2 })([{ film: 0, rating: 1 }], [0, 1, 2]);
    expect(scores[0]).toBeGreaterThan(scores[1]!);
    expect(scores[1]).toBeGreaterThan(scores[2]!);
  });
});

describe('implicitAls', () => {
  const settings = { factors: 2, rounds: 8, penalty: 0.1, confidence: 4 };

  test('likesOf finds who likes what, from a rating of 4 on', () => {
    expect(likesOf(tableOf([4, 3.5], [5, 4]))).toEqual({ byPerson: [[0], [0, 1]], byFilm: [[0, 1], [1]] });
  });

  test('the loss of implicitAls falls in each round and is the sum over all cells', () => {
    const likes = likesOf(twoTastes);
    const { losses, people, films } = learn(likes, settings);
    for (let round = 1; round < losses.length; round++)
      expect(losses[round]).toBeLessThanOrEqual(losses[round - 1]! + 1e-9);
    let loss = 0.1 * [...people.values, ...films.values].reduce((sum, value) => sum + value ** 2, 0);
    for (let person = 0; person < 9; person++) {
      for (let film = 0; film < 4; film++) {
        const score =
          people.values[2 * person]! * films.values[2 * film]! +
          people.values[2 * person + 1]! * films.values[2 * film + 1]!;
        const isLiked = likes.byPerson[person]!.includes(film);
        loss += (isLiked ? 5 : 1) * (Number(isLiked) - score) ** 2;
      }
    }
    expect(losses.at(-1)).toBeCloseTo(loss, 9);
  });

  test('implicitAls scores films of the same taste higher, and by likes for a person without any', () => {
    const peer = implicitAls(twoTastes, settings);
    const [alike, other] = peer([{ film: 0, rating: 5 }], [1, 3]);
    expect(alike).toBeGreaterThan(other! + 0.3);
    expect([...peer([{ film: 0, rating: 1 }], [0, 2])]).toEqual([5, 4]);
  });
});

test('biasedFactors scores films by their means without ratings, and films of the same taste higher with one', () => {
  const peer = biasedFactors(twoTastes, { factors: 3, rounds: 20, penalty: 0.1 });
  expect([...peer([], [0, 3])]).toEqual(
    [...bayesianMeans(twoTastes, 20)].filter((_, film) => film % 3 === 0),
  );
  const known = [
    { film: 0, rating: 5 },
    { film: 2, rating: 1 },
  ];
  const [alike, other] = peer(known, [1, 3]);
  expect(alike).toBeGreaterThan(other! + 0.5);
});
