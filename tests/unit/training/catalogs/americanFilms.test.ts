import { expect, test } from 'vitest';
import { americanFilms } from '#training/catalogs/americanFilms.ts';

const isAmerican = americanFilms({
  text: 'title,year,genres\nStar Wars,1977,\nThe Avengers,2012,Action\nAlien & Son,1999,\n',
  file: 'us.csv',
});

test.each([
  ['The Avengers', 2012],
  ['the avengers', 2013],
  ['Star Wars: Episode IV - A New Hope', 1977],
  ['Alien and Son', 1998],
] as const)('americanFilms finds %s of %i on the list', (title, year) => {
  expect(isAmerican(title, year)).toBe(true);
});

test.each([
  ['The Avengers', 1998],
  ['Avenger', 2012],
  ['', 2012],
] as const)('americanFilms does not find "%s" of %i on the list', (title, year) => {
  expect(isAmerican(title, year)).toBe(false);
});

test('americanFilms throws an error that names the row of an invalid year', () => {
  expect(() => americanFilms({ text: 'title,year\nX,soon\n', file: 'us.csv' })).toThrow(
    'us.csv row 2: year is "soon"',
  );
});
