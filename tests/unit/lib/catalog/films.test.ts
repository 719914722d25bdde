import { describe, expect, test } from 'vitest';
import type { FilmColumns } from '#lib/catalog/films.ts';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { filmColumns } from '#tests/support/catalogs.ts';
import { flags, numbers } from '#training/catalogs/encodeColumns.ts';
import { encodeFilms } from '#training/catalogs/encodeFilms.ts';
import { withColumn, withoutColumn } from './columnsOf.ts';

const two: FilmColumns = {
  genres: ['Comedy', 'Drama', 'Sci-Fi'],
  directors: ['Ridley Scott'],
  title: ['Big', 'Alien'],
  year: [1988, 1979],
  genreMask: [0b011, 0b100],
  average: [7.3, 8.5],
  votes: [500, 637000],
  imdb: [94737, 78748],
  director: [null, 0],
  american: [1, 0],
  christmas: [],
  gentle: [0],
  mocking: [1],
  valence: [90, 10],
  arousal: [40, 100],
  heaviness: [0, 80],
  described: [0, 1],
  vectorFilms: [1],
  vectorSize: 3,
  vectors: [-128, 0, 127],
};
const films = readFilms(encodeFilms(two));

test('readFilms reads a film from its columns', () => {
  expect(films.size).toBe(2);
  expect(films.film(0)).toEqual({
    title: 'Big',
    year: 1988,
    genres: ['Comedy', 'Drama'],
    average: 7.3,
    votes: 500,
    imdbId: 'tt0094737',
    director: null,
    american: true,
  });
  expect(films.film(1)).toMatchObject({ genres: ['Sci-Fi'], director: 'Ridley Scott', american: false });
});

test('readFilms reads how films feel, which are gentle, mocking and about Christmas, and the vectors of some', () => {
  expect([...films.valences, ...films.arousals, ...films.heaviness]).toEqual([90, 10, 40, 100, 0, 80]);
  expect([[...films.described], [...films.gentle], [...films.mocking], [...films.christmas]]).toEqual([
    [1, 1],
    [1, 0],
    [0, 1],
    [0, 0],
  ]);
  expect({ size: films.vectorSize, rows: [...films.vectorRows] }).toEqual({ size: 3, rows: [-1, 0] });
  expect(films.vectors).toEqual(Int8Array.of(-128, 0, 127));
});

test('readFilms reads a catalog without vectors, and one without films', () => {
  const { vectorSize, vectorRows } = readFilms(encodeFilms(filmColumns({ title: ['Big'] })));
  expect({ vectorSize, rows: [...vectorRows] }).toEqual({ vectorSize: 0, rows: [-1] });
  expect(readFilms(encodeFilms(filmColumns({ title: [] })))).toMatchObject({ size: 0, meanAverage: 0 });
});

test('readFilms returns a null year for a film without a year', () => {
  const undated = readFilms(encodeFilms({ ...two, year: [null, 1979] }));
  expect(undated.film(0).year).toBeNull();
  expect([...undated.years]).toEqual([0, 1979]);
});

test('readFilms returns the extreme values of each range', () => {
  const extremes = { year: [1870, 2100], average: [1, 10], votes: [0, 2 ** 32 - 1], imdb: [1, 2 ** 32 - 1] };
  const read = readFilms(encodeFilms({ ...two, ...extremes }));
  expect([[...read.years], [...read.averageTenths], [...read.votes], [...read.imdb]]).toEqual(
    Object.values({ ...extremes, average: [10, 100] }),
  );
});

test('readFilms returns every average in tenths as the number that is written so', () => {
  const average = Array.from({ length: 91 }, (_, index) => Number((1 + index / 10).toFixed(1)));
  const read = readFilms(encodeFilms(filmColumns({ title: average.map(String), average })));
  expect(average.map((_, index) => read.film(index).average)).toEqual(average);
});

test('readFilms computes the mean of the averages of all films', () => {
  expect(films.meanAverage).toBeCloseTo(7.9, 10);
});

test.each([-1, 2, 0.5])('film throws a RangeError for the index %s', (index) => {
  expect(() => films.film(index)).toThrow(RangeError);
});

describe('readFilms with an invalid file', () => {
  const file = encodeFilms(two);
  const any = { Cells: Uint8Array, min: 0, max: 255 };
  test.each([
    ['films: not a catalog file', new Uint8Array(0)],
    ['films: not a catalog file', new TextEncoder().encode('{"title": []}')],
    ['title: the column is missing', withoutColumn(file, 'title')],
    ['genres: the column is missing', withoutColumn(file, 'genres')],
    ['vectors: the column is missing', withoutColumn(file, 'vectors')],
    ['title: not a column of texts', withColumn(file, numbers('title', [1, 2], any))],
    ['votes: not a column of Uint32Array', withColumn(file, numbers('votes', [1, 2], any))],
    ['year has 1 cells, title has 2', withColumn(file, numbers('year', [200], any))],
    ['described has 3 cells, title has 2', withColumn(file, flags('described', [], 3))],
  ])('readFilms throws the CatalogError "%s"', (message, invalid) => {
    expect(() => readFilms(invalid)).toThrow(
      expect.objectContaining({ name: 'CatalogError', message: expect.stringContaining(message) }),
    );
  });
});
