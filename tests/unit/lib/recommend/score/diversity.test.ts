import { expect, test } from 'vitest';
import { filmTable } from '#lib/recommend/query/itemTable.ts';
import { mmr, similarity } from '#lib/recommend/score/diversity.ts';
import { filmCatalog } from '#tests/unit/lib/recommend/fixtures.ts';

test('mmr skips the second-best item if it is similar to the best one', () => {
  const scores = [1, 0.95, 0.8];
  const similarityOf = (a: number, b: number) => Number(a !== 2 && b !== 2);
  expect(mmr(3, 2, (item) => scores[item]!, similarityOf)).toEqual([0, 2]);
  expect(mmr(3, 3, (item) => scores[item]!, similarityOf)).toEqual([0, 2, 1]);
});

test('mmr orders dissimilar items by score and returns all of them if there are fewer than wanted', () => {
  expect(
    mmr(
      3,
      5,
      (item) => item,
      () => 0,
    ),
  ).toEqual([2, 1, 0]);
  expect(
    mmr(
      0,
      5,
      () => 1,
      () => 0,
    ),
  ).toEqual([]);
});

test('mmr passes the position to the score function', () => {
  expect(
    mmr(
      2,
      2,
      (item, place) => Number(item === place),
      () => 0,
    ),
  ).toEqual([0, 1]);
});

test('mmr throws a RangeError for a score of NaN', () => {
  expect(() =>
    mmr(
      1,
      1,
      () => Number.NaN,
      () => 0,
    ),
  ).toThrow(RangeError);
});

test('similarity compares films by genres, decade and director', () => {
  const similarityOf = similarity(
    filmTable(
      filmCatalog([
        { title: 'A', genres: ['Drama', 'War'], year: 1994, director: 'X' },
        { title: 'B', genres: ['Drama', 'War'], year: 1999, director: 'X' },
        { title: 'C', genres: ['Drama'], year: 2001 },
        { title: 'D', genres: ['Comedy'], year: 2009 },
      ]),
    ),
  );
  expect(similarityOf(0, 1)).toBeCloseTo(1);
  expect(similarityOf(0, 2)).toBeCloseTo(0.2);
  expect(similarityOf(2, 3)).toBeCloseTo(0.2);
  expect(similarityOf(0, 3)).toBe(0);
});
