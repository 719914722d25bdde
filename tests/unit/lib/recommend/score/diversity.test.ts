import { expect, test } from 'vitest';
import { filmTable } from '#lib/recommend/query/itemTable.ts';
import { mmr, similarity } from '#lib/recommend/score/diversity.ts';
import { filmCatalog } from '#tests/unit/lib/recommend/catalogs.ts';

test('the second is not the second best when that is like the first', () => {
  const worth = [1, 0.95, 0.8];
  const alike = (a: number, b: number) => Number(a !== 2 && b !== 2);
  expect(mmr(3, 2, (item) => worth[item]!, alike)).toEqual([0, 2]);
  expect(mmr(3, 3, (item) => worth[item]!, alike)).toEqual([0, 2, 1]);
});

test('nothing alike, it is the order of worth; fewer than wanted are all', () => {
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

test('what a thing is worth may depend on its place', () => {
  expect(
    mmr(
      2,
      2,
      (item, place) => Number(item === place),
      () => 0,
    ),
  ).toEqual([0, 1]);
});

test('a worth that is no number is refused', () => {
  expect(() =>
    mmr(
      1,
      1,
      () => Number.NaN,
      () => 0,
    ),
  ).toThrow(RangeError);
});

test('films are alike in genres, decade and director', () => {
  const alike = similarity(
    filmTable(
      filmCatalog([
        { title: 'A', genres: ['Drama', 'War'], year: 1994, director: 'X' },
        { title: 'B', genres: ['Drama', 'War'], year: 1999, director: 'X' },
        { title: 'C', genres: ['Drama'], year: 2001 },
        { title: 'D', genres: ['Comedy'], year: 2009 },
      ]),
    ),
  );
  expect(alike(0, 1)).toBeCloseTo(1);
  expect(alike(0, 2)).toBeCloseTo(0.2);
  expect(alike(2, 3)).toBeCloseTo(0.2);
  expect(alike(0, 3)).toBe(0);
});
