import { describe, expect, test } from 'vitest';
import { americanFilms, isAmerican } from '#training/catalogs/films/americanFilms.ts';

const isListed = americanFilms({
  text: 'title,year,genres\nStar Wars,1977,\nThe Avengers,2012,Action\nAlien & Son,1999,\n',
  file: 'us.csv',
});

test.each([
  ['The Avengers', 2012],
  ['the avengers', 2013],
  ['Star Wars: Episode IV - A New Hope', 1977],
  ['Alien and Son', 1998],
] as const)('americanFilms finds %s of %i on the list', (title, year) => {
  expect(isListed(title, year)).toBe(true);
});

test.each([
  ['The Avengers', 1998],
  ['Avenger', 2012],
  ['', 2012],
] as const)('americanFilms does not find "%s" of %i on the list', (title, year) => {
  expect(isListed(title, year)).toBe(false);
});

test('americanFilms throws an error that names the row of an invalid year', () => {
  expect(() => americanFilms({ text: 'title,year\nX,soon\n', file: 'us.csv' })).toThrow(
    'us.csv row 2: year is "soon"',
  );
});

describe('isAmerican', () => {
  const isOnTheList = (title: string) => title === 'The Prestige';

  test.each([
    ['The Prestige', ['United Kingdom', 'United States']],
    ['Se7en', ['United States']],
    ['The Grand Budapest Hotel', ['United States', 'Germany']],
    ['The Prestige', []],
  ])('isAmerican is true for %s of %j', (title, countries) => {
    expect(isAmerican({ title, year: 2006, countries }, isOnTheList)).toBe(true);
  });

  test.each([
    ['Trainspotting', ['United Kingdom', 'United States']],
    ['The Prestige', ['India']],
    ['Parasite', []],
  ])('isAmerican is false for %s of %j', (title, countries) => {
    expect(isAmerican({ title, year: 2006, countries }, isOnTheList)).toBe(false);
  });

  test('isAmerican is false for a film without year and countries, because the list goes by year', () => {
    expect(isAmerican({ title: 'The Prestige', year: null, countries: [] }, isOnTheList)).toBe(false);
  });
});
