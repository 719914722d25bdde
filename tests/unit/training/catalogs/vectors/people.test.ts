import { describe, expect, test } from 'vitest';
import {
  filmsByMovieLens,
  ratersOf,
  readRatings,
  withoutPeopleOf,
} from '#training/catalogs/vectors/raters.ts';
import { splitPeople } from '#training/catalogs/vectors/split.ts';

const ratings = (...rows: string[]) => ({
  text: ['userId,movieId,rating,timestamp', ...rows, ''].join('\n'),
  file: 'ratings.csv',
});
const filmOf = new Map([
  ['900', 0],
  ['901', 1],
]);

describe('readRatings', () => {
  test('readRatings groups ratings by person', () => {
    const people = readRatings(ratings('1,900,4.0,5', '2,900,3.0,6', '1,901,0.5,7'));
    expect(people.get(1)).toEqual([
      { movie: '900', rating: 4, time: '5' },
      { movie: '901', rating: 0.5, time: '7' },
    ]);
    expect([...people.keys()]).toEqual([1, 2]);
  });

  test.each([
    ['1,900,six,5', 'ratings.csv row 2: rating is "six"'],
    ['1,900,,5', 'ratings.csv row 2: rating is empty'],
  ])('readRatings names the row of the rating %s', (row, message) => {
    expect(() => readRatings(ratings(row))).toThrow(message);
  });
});

test('withoutPeopleOf leaves out a person with half of the ratings of one in the other set, and nobody else', () => {
  const other = readRatings(ratings('7,900,4.0,50', '7,901,3.0,60'));
  const same = ['1,900,4.0,50', '1,902,2.0,90'];
  const otherTimes = ['2,900,4.0,51', '2,901,3.0,61'];
  const few = ['3,900,4.0,50', '3,902,1.0,1', '3,903,1.0,1', '4,905,1.0,1'];
  const left = withoutPeopleOf(other, readRatings(ratings(...same, ...otherTimes, ...few)));
  // Person 3 shares one of two ratings as well: half of the smaller set.
  expect([...left.keys()]).toEqual([2, 4]);
});

test('ratersOf leaves out films that the catalog lacks and counts the last of several ratings', () => {
  const people = ratersOf(readRatings(ratings('1,900,4.0,5', '1,77,5.0,5', '1,900,2.0,9')), filmOf);
  expect(people).toEqual([{ id: 1, ratings: [{ film: 0, rating: 2 }] }]);
});

test('filmsByMovieLens returns the catalog’s index of each film with both numbers', () => {
  const movies = {
    text: 'imdb_title_id,movielens_id\ntt0000005,900\ntt0000006,\ntt0000007,901\n',
    file: 'movies.csv',
  };
  expect(filmsByMovieLens(movies, Uint32Array.of(7, 5))).toEqual(
    new Map([
      ['900', 1],
      ['901', 0],
    ]),
  );
});

test('splitPeople puts each person in one group only, in about equal halves, the same each time', () => {
  const newer = ratings(...Array.from({ length: 400 }, (_, k) => `${k + 1},900,4.0,${k}`));
  const older = ratings('1,901,4.0,1');
  const { older: first, learning, judging } = splitPeople(older, newer, filmOf);
  const ids = [...learning, ...judging].map(({ id }) => id);
  expect(new Set(ids).size).toBe(400);
  expect(ids).toHaveLength(400);
  expect(judging.length).toBeGreaterThan(160);
  expect(learning.length).toBeGreaterThan(160);
  expect(first.map(({ id }) => id)).toEqual([1]);
  expect(splitPeople(older, newer, filmOf).judging).toEqual(judging);
});
