import { describe, expect, test } from 'vitest';
import { parseFilms } from '#lib/catalog/films.ts';

const two = {
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
};

test('parseFilms reads a film from its columns', () => {
  const films = parseFilms(two);
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

test('parseFilms returns a null year for a film without a year', () => {
  expect(parseFilms({ ...two, year: [null, 1979] }).film(0).year).toBeNull();
});

test('parseFilms computes the mean of the averages of all films', () => {
  expect(parseFilms(two).meanAverage).toBeCloseTo(7.9, 10);
});

test.each([-1, 2, 0.5])('film throws a RangeError for the index %s', (index) => {
  expect(() => parseFilms(two).film(index)).toThrow(RangeError);
});

describe('parseFilms with an invalid file', () => {
  test.each([
    ['films: expected an object', null],
    ['films: expected an object', [two]],
    ['title: the column is missing', { ...two, title: undefined }],
    ['title: cell 1 is 7, not text', { ...two, title: ['Big', 7] }],
    ['year has 1 cells, title has 2', { ...two, year: [1988] }],
    ['year: cell 0 is "1988", not a whole number', { ...two, year: ['1988', null] }],
    ['year: cell 1 is 1979.5, not a whole number', { ...two, year: [1988, 1979.5] }],
    ['average: cell 0 is 73, not a number from 1 to 10', { ...two, average: [73, 8.5] }],
    ['average: cell 0 is "7.3", not a number', { ...two, average: ['7.3', 8.5] }],
    ['votes: cell 1 is -1', { ...two, votes: [500, -1] }],
    ['genreMask: cell 0 is 8, not a whole number from 0 to 7', { ...two, genreMask: [8, 4] }],
    ['director: cell 1 is 1, not a whole number from 0 to 0 or null', { ...two, director: [null, 1] }],
    ['american: cell 0 is true', { ...two, american: [true, 0] }],
    ['genres: 32, more than 31', { ...two, genres: Array.from({ length: 32 }, String) }],
  ])('parseFilms throws the CatalogError "%s"', (message, json) => {
    expect(() => parseFilms(json)).toThrow(
      expect.objectContaining({ name: 'CatalogError', message: expect.stringContaining(message) }),
    );
  });
});
