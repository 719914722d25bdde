import { describe, expect, test } from 'vitest';
import type { FilmColumns } from '#lib/catalog/films.ts';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { filmColumns } from '#tests/support/catalogs.ts';
import { flags, numbers, texts } from '#training/catalogs/encodeColumns.ts';
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

test('readFilms reads how films feel, which are gentle and about Christmas, and the vectors of some', () => {
  expect([...films.valences, ...films.arousals, ...films.heaviness]).toEqual([90, 10, 40, 100, 0, 80]);
  expect([[...films.described], [...films.gentle], [...films.christmas]]).toEqual([
    [1, 1],
    [1, 0],
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
  expect([[...read.years], [...read.averages], [...read.votes], [...read.imdb]]).toEqual(
    Object.values(extremes),
  );
});

test('readFilms returns every average in tenths as the number that is written so', () => {
  const average = Array.from({ length: 91 }, (_, index) => Number((1 + index / 10).toFixed(1)));
  const read = readFilms(encodeFilms(filmColumns({ title: average.map(String), average })));
  expect([...read.averages]).toEqual(average);
});

test('readFilms computes the mean of the averages of all films', () => {
  expect(films.meanAverage).toBeCloseTo(7.9, 10);
});

test('readFilms keeps nothing of the file, which may be overwritten', () => {
  const file = encodeFilms(two);
  const read = readFilms(file);
  file.fill(0);
  expect(read.film(1)).toEqual(films.film(1));
  expect([...read.valences, ...read.vectors]).toEqual([90, 10, -128, 0, 127]);
});

test.each([-1, 2, 0.5])('film throws a RangeError for the index %s', (index) => {
  expect(() => films.film(index)).toThrow(RangeError);
});

describe('readFilms with an invalid file', () => {
  const file = encodeFilms(two);
  const anyYear = { min: 1, max: 9999, empty: 0 };
  test.each([
    ['films: not a catalog file', new Uint8Array(0)],
    ['films: not a catalog file', new TextEncoder().encode('{"title": []}')],
    ['title: the column is missing', withoutColumn(file, 'title')],
    ['title: not a column of texts', withColumn(file, numbers('title', [1, 2], { min: 0, max: 9 }))],
    ['year has 1 cells, title has 2', withColumn(file, numbers('year', [1988], anyYear))],
    ['year: cell 1 is 2101, not from 1870 to 2100', withColumn(file, numbers('year', [null, 232], anyYear))],
    [
      'average: cell 0 is 101, not from 10 to 100',
      withColumn(file, numbers('average', [91, 0], { min: 0, max: 99 })),
    ],
    [
      'genreMask: cell 0 is 8, not from 0 to 7',
      withColumn(file, numbers('genreMask', [8, 4], { min: 0, max: 9 })),
    ],
    [
      'director: cell 1 is 1, not from 0 to 0',
      withColumn(file, numbers('director', [null, 1], { min: 0, max: 1, empty: -1 })),
    ],
    ['valence: cell 1 is 101', withColumn(file, numbers('valence', [1, 101], { min: 0, max: 255 }))],
    ['american: not a column of bits', withColumn(file, numbers('american', [1, 0], { min: 0, max: 1 }))],
    ['described has 3 cells, title has 2', withColumn(file, flags('described', [], 3))],
    ['vectors: 3 numbers for 2 films', withColumn(file, flags('vectorFilms', [0, 1], 2))],
    ['vectors: 3 numbers for 0 films', withColumn(file, flags('vectorFilms', [], 2))],
    ['genres: 32, more than 31', withColumn(file, texts('genres', Array.from({ length: 32 }, String)))],
    ['genres: the column is missing', withoutColumn(file, 'genres')],
  ])('readFilms throws the CatalogError "%s"', (message, invalid) => {
    expect(() => readFilms(invalid)).toThrow(
      expect.objectContaining({ name: 'CatalogError', message: expect.stringContaining(message) }),
    );
  });
});
