import { describe, expect, test } from 'vitest';
import { parseFilms } from '#lib/catalog/films.ts';
import { columnJson } from '#training/catalogs/columnFile.ts';
import { buildFilms } from '#training/catalogs/films.ts';

const header = 'imdb_title_id,movielens_id,title,year,genres,imdb_avg,imdb_votes,directors';
/** Rows without a director lack the last comma, which is added here. */
const build = (...rows: string[]) => {
  const completeRows = rows.map((row) => (row.endsWith('Wachowski') ? row : `${row},`));
  const source = { text: [header, ...completeRows, ''].join('\n'), file: 'movies.csv' };
  const stories = new Map([[9, { keywords: ['picnic'], interests: [], description: 'A picnic.' }]]);
  return buildFilms(source, (title, year) => title === 'The Matrix' && year === 1999, stories);
};
const filmsOf = (...rows: string[]) => {
  const catalog = parseFilms(build(...rows).catalog);
  return Array.from({ length: catalog.size }, (_, index) => catalog.film(index));
};

const matrix =
  'tt0133093,2571,"Matrix, The",1999,Action|Sci-Fi|Thriller,8.7000,1345808,Lana Wachowski|Lilly Wachowski';

describe('buildFilms', () => {
  test('buildFilms copies title, year, genres, rating, id and director of a film', () => {
    expect(filmsOf(matrix)).toEqual([
      {
        title: 'The Matrix',
        year: 1999,
        genres: ['Action', 'Sci-Fi', 'Thriller'],
        average: 8.7,
        votes: 1345808,
        imdbId: 'tt0133093',
        director: 'Lana Wachowski',
        american: true,
      },
    ]);
  });

  test('buildFilms lists the films about Christmas and the gentle ones by their index', () => {
    const { catalog } = build(
      matrix,
      'tt0000009,,A Picnic,2000,Comedy,7,1000',
      'tt0000008,,White Christmas,1954,Comedy,7,1000',
    );
    expect(catalog).toMatchObject({ imdb: [8, 9, 133093], christmas: [0], gentle: [1] });
  });

  test('buildFilms maps the genres to one vocabulary and omits values that are not genres', () => {
    const [film] = filmsOf('tt0000007,,X,2000,Children|Family|Science Fiction|Music|Musical|IMAX,7,100');
    expect(film?.genres).toEqual(['Family', 'Music', 'Musical', 'Sci-Fi']);
  });

  test('buildFilms includes and counts films without a genre', () => {
    const result = build('tt0000007,,X,2000,,7,100', 'tt0000008,,Y,2000,IMAX,7,100', matrix);
    expect(result.withoutGenres).toBe(2);
    expect(result.catalog.title).toEqual(['X', 'Y', 'The Matrix']);
  });

  test('buildFilms accepts an IMDb id of eight digits', () => {
    expect(filmsOf('tt10234567,,X,2019,Drama,7,100')[0]?.imdbId).toBe('tt10234567');
  });
});

describe('buildFilms drops', () => {
  test.each([
    ['fewer than 100 IMDb votes', 'tt1,,X,2000,Drama,7,99'],
    ['fewer than 100 IMDb votes', 'tt1,,X,2000,Drama,,'],
    ['no title', 'tt1,,,2000,Drama,7,100'],
    ['no IMDb id', ',,X,2000,Drama,7,100'],
    ['no IMDb average', 'tt1,,X,2000,Drama,,100'],
    ['the adult genre', 'tt1,,X,2000,Adult|Drama,7,100'],
  ])('buildFilms drops and counts a row with %s: %s', (reason, row) => {
    const result = build(row, matrix);
    expect(result.read).toBe(2);
    expect(result.drops.lines()).toEqual([`  dropped 1: ${reason}`]);
    expect(result.catalog.title).toEqual(['The Matrix']);
  });
});

test('buildFilms merges rows with one IMDb id into the one with the most votes', () => {
  const result = build(
    'tt7,,Old,2000,Drama,6,100',
    'tt7,,New,2000,Drama,7,300',
    'tt7,,Oldest,2000,Drama,5,200',
  );
  expect(result.merged).toBe(2);
  expect(result.catalog).toMatchObject({ title: ['New'], average: [7], votes: [300] });
});

test('buildFilms includes and counts films without a year', () => {
  const result = build('tt1,,X,,Drama,7,100');
  expect(result.catalog.year).toEqual([null]);
  expect(result.withoutYear).toBe(1);
});

test('buildFilms marks films without a director and films that are not American', () => {
  const result = build('tt7,,X,2000,Drama,6,100', matrix);
  expect(result.american).toBe(1);
  expect(parseFilms(result.catalog).film(0)).toMatchObject({ director: null, american: false });
});

test('buildFilms keeps two films with the same title and year apart', () => {
  expect(filmsOf('tt7,,Hamlet,2000,Drama,6,100', 'tt8,,Hamlet,2000,Drama,6,100')).toHaveLength(2);
});

test('buildFilms returns the same catalog for any order of the rows', () => {
  const rows = [matrix, 'tt0000009,,Y,2000,Drama|Comedy,6,200', 'tt0000007,,X,2001,Romance,7,100'];
  expect(columnJson(build(...rows.toReversed()).catalog)).toBe(columnJson(build(...rows).catalog));
});

describe('buildFilms throws', () => {
  test.each([
    ['movies.csv row 3: imdb_votes is "many"', 'tt7,,X,2000,Drama,7,many'],
    ['movies.csv row 3: imdb_avg is "11"', 'tt7,,X,2000,Drama,11,100'],
    ['movies.csv row 3: year is "MM"', 'tt7,,X,MM,Drama,7,100'],
    ['movies.csv row 3: imdb_title_id is "nm7"', 'nm7,,X,2000,Drama,7,100'],
    ['movies.csv row 3: "Dramedy" is not a genre', 'tt7,,X,2000,Dramedy,7,100'],
    ['movies.csv row 3: "constructor" is not a genre', 'tt7,,X,2000,constructor,7,100'],
  ])('buildFilms throws an error with the row: %s', (message, row) => {
    expect(() => build(matrix, row)).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringContaining(message) }),
    );
  });
});
