import { describe, expect, test } from 'vitest';
import { parseFilms } from '#lib/catalog/films.ts';
import { columnJson } from '#training/catalogs/columnFile.ts';
import { makeFilms } from '#training/catalogs/films.ts';

const header = 'imdb_title_id,movielens_id,title,year,genres,imdb_avg,imdb_votes,directors';
/** A row that names no director is written without its last comma. */
const make = (...rows: string[]) => {
  const whole = rows.map((row) => (row.endsWith('Wachowski') ? row : `${row},`));
  const source = { text: [header, ...whole, ''].join('\n'), file: 'movies.csv' };
  return makeFilms(source, (title, year) => title === 'The Matrix' && year === 1999);
};
const filmsOf = (...rows: string[]) => {
  const catalog = parseFilms(make(...rows).catalog);
  return Array.from({ length: catalog.size }, (_, index) => catalog.film(index));
};

const matrix =
  'tt0133093,2571,"Matrix, The",1999,Action|Sci-Fi|Thriller,8.7000,1345808,Lana Wachowski|Lilly Wachowski';

describe('a film of the source', () => {
  test('reaches the catalog with what the extension shows of it', () => {
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

  test('has its genres in one vocabulary, without what is no genre', () => {
    const [film] = filmsOf('tt0000007,,X,2000,Children|Family|Science Fiction|Music|Musical|IMAX,7,100');
    expect(film?.genres).toEqual(['Family', 'Music', 'Musical', 'Sci-Fi']);
  });

  test('stays when it has no genre, and is counted', () => {
    const made = make('tt0000007,,X,2000,,7,100', 'tt0000008,,Y,2000,IMAX,7,100', matrix);
    expect(made.withoutGenres).toBe(2);
    expect(made.catalog.title).toEqual(['X', 'Y', 'The Matrix']);
  });

  test('keeps an IMDb id of eight digits', () => {
    expect(filmsOf('tt10234567,,X,2019,Drama,7,100')[0]?.imdbId).toBe('tt10234567');
  });
});

describe('dropped and counted', () => {
  test.each([
    ['fewer than 100 IMDb votes', 'tt1,,X,2000,Drama,7,99'],
    ['fewer than 100 IMDb votes', 'tt1,,X,2000,Drama,,'],
    ['no title', 'tt1,,,2000,Drama,7,100'],
    ['no IMDb id', ',,X,2000,Drama,7,100'],
    ['no IMDb average', 'tt1,,X,2000,Drama,,100'],
    ['the adult genre', 'tt1,,X,2000,Adult|Drama,7,100'],
  ])('%s', (reason, row) => {
    const made = make(row, matrix);
    expect(made.read).toBe(2);
    expect(made.drops.lines()).toEqual([`  dropped 1: ${reason}`]);
    expect(made.catalog.title).toEqual(['The Matrix']);
  });
});

test('rows of one IMDb id become one film, and the one with the most votes stays', () => {
  const made = make('tt7,,Old,2000,Drama,6,100', 'tt7,,New,2000,Drama,7,300', 'tt7,,Oldest,2000,Drama,5,200');
  expect(made.merged).toBe(2);
  expect(made.catalog).toMatchObject({ title: ['New'], average: [7], votes: [300] });
});

test('a film without a year stays, with none', () => {
  const made = make('tt1,,X,,Drama,7,100');
  expect(made.catalog.year).toEqual([null]);
  expect(made.withoutYear).toBe(1);
});

test('a film of which no director is named, and that no list of American films names, says so', () => {
  const made = make('tt7,,X,2000,Drama,6,100', matrix);
  expect(made.american).toBe(1);
  expect(parseFilms(made.catalog).film(0)).toMatchObject({ director: null, american: false });
});

test('two films of one title and year stay two', () => {
  expect(filmsOf('tt7,,Hamlet,2000,Drama,6,100', 'tt8,,Hamlet,2000,Drama,6,100')).toHaveLength(2);
});

test('the file is the same bytes in whatever order the source tells of the films', () => {
  const rows = [matrix, 'tt0000009,,Y,2000,Drama|Comedy,6,200', 'tt0000007,,X,2001,Romance,7,100'];
  expect(columnJson(make(...rows.toReversed()).catalog)).toBe(columnJson(make(...rows).catalog));
});

describe('a mistake is told with its row', () => {
  test.each([
    ['movies.csv row 3: imdb_votes is "many"', 'tt7,,X,2000,Drama,7,many'],
    ['movies.csv row 3: imdb_avg is "11"', 'tt7,,X,2000,Drama,11,100'],
    ['movies.csv row 3: year is "MM"', 'tt7,,X,MM,Drama,7,100'],
    ['movies.csv row 3: imdb_title_id is "nm7"', 'nm7,,X,2000,Drama,7,100'],
    ['movies.csv row 3: "Dramedy" is no genre', 'tt7,,X,2000,Dramedy,7,100'],
    ['movies.csv row 3: "constructor" is no genre', 'tt7,,X,2000,constructor,7,100'],
  ])('%s', (message, row) => {
    expect(() => make(matrix, row)).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringContaining(message) }),
    );
  });
});
