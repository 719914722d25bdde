import { describe, expect, test } from 'vitest';
import { genresOfPage } from '#training/catalogs/films/filmGenres.ts';
import { readMovieLens } from '#training/catalogs/films/movieLens.ts';
import { readOmdb } from '#training/catalogs/films/omdb.ts';
import { readPopular } from '#training/catalogs/films/popular.ts';
import { readStreaming } from '#training/catalogs/films/streaming.ts';
import { readTmdb } from '#training/catalogs/films/tmdb.ts';
import { readTopByYear } from '#training/catalogs/films/topByYear.ts';

const source = (...lines: string[]) => ({ text: [...lines, ''].join('\n'), file: 'films.csv' });
const movieLens = (...rows: string[]) =>
  readMovieLens(source('imdb_title_id,title,year,genres,imdb_avg,imdb_votes,imdb_date,directors', ...rows));

describe('readMovieLens', () => {
  test('readMovieLens reads title, year, genres, first director, average and votes with their date', () => {
    const row =
      'tt0133093,"Matrix, The",1999,Action|Sci-Fi|IMAX,8.7,1345808,2017-10,Lana Wachowski|Lilly Wachowski';
    expect(movieLens(row).films).toEqual([
      expect.objectContaining({
        imdb: 133093,
        title: 'Matrix, The',
        year: 1999,
        genres: ['Action', 'Sci-Fi'],
        director: 'Lana Wachowski',
        average: { value: 8.7, of: '2017-10' },
        votes: { value: 1345808, of: '2017-10' },
      }),
    ]);
  });

  test('readMovieLens maps the genres to one vocabulary', () => {
    const [film] = movieLens('tt7,X,2000,Children|Family|Science Fiction|Music|Musical,7,100,2019,').films;
    expect(film?.genres).toEqual(['Family', 'Sci-Fi', 'Music', 'Musical']);
  });

  test('readMovieLens drops rows without an id and accepts ids of eight digits', () => {
    const { rows, films, drops } = movieLens(',X,2000,Drama,7,100,2019,', 'tt10234567,Y,,,,,,');
    expect(rows).toBe(2);
    expect(films).toEqual([
      expect.objectContaining({ imdb: 10234567, year: null, average: null, votes: null }),
    ]);
    expect(drops.counts()).toEqual([['no IMDb id', 1]]);
  });

  test.each([
    ['films.csv row 3: imdb_votes is "many"', 'tt7,X,2000,Drama,7,many,,'],
    ['films.csv row 3: imdb_avg is "11"', 'tt7,X,2000,Drama,11,100,,'],
    ['films.csv row 3: year is "MM"', 'tt7,X,MM,Drama,7,100,,'],
    ['films.csv row 3: imdb_title_id is "nm7"', 'nm7,X,2000,Drama,7,100,,'],
    ['films.csv row 3: "Dramedy" is not a genre', 'tt7,X,2000,Dramedy,7,100,,'],
    ['films.csv row 3: "constructor" is not a genre', 'tt7,X,2000,constructor,7,100,,'],
  ])('readMovieLens throws an error with the row: %s', (message, row) => {
    expect(() => movieLens('tt1,A,2000,Drama,7,100,,', row)).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringContaining(message) }),
    );
  });
});

test('readStreaming reads the exact count with its month, and films that are not rated', () => {
  const { films } = readStreaming(
    source(
      'imdb_id,title,year,genres,rating,votes,votes_of,services',
      'tt0468569,The Dark Knight,2008,Action|Talk-Show,9,2997710,2025-03,hbo',
      'tt7,Soon,2025,Drama,,,2025-03,netflix',
    ),
  );
  expect(films[0]).toMatchObject({
    imdb: 468569,
    genres: ['Action'],
    votes: { value: 2997710, of: '2025-03' },
  });
  expect(films[1]).toMatchObject({ average: null, votes: null });
});

test('readTopByYear reads coarse genres, countries, languages and the first director', () => {
  const { films } = readTopByYear(
    source(
      'imdb_id,title,year,rating,votes,genres,countries,languages,directors',
      'tt10374610,The Phoenician Scheme,2025,,,Spy|Action|Comedy,United States|Germany,English,Wes Anderson|B',
    ),
  );
  expect(films).toEqual([
    expect.objectContaining({
      genres: ['Action', 'Comedy'],
      countries: ['United States', 'Germany'],
      languages: ['English'],
      director: 'Wes Anderson',
      average: null,
    }),
  ]);
});

test('genresOfPage derives the genres of a page that lists fine ones only from their last words', () => {
  expect(genresOfPage(['Dark Comedy', 'Film Noir', 'Comedy', 'Drama'])).toEqual([
    'Film-Noir',
    'Comedy',
    'Drama',
  ]);
  expect(genresOfPage(['Action Epic', 'Space Sci-Fi', 'Dark Fantasy', 'Monster Horror'])).toEqual([
    'Sci-Fi',
    'Fantasy',
    'Horror',
  ]);
});

describe('readPopular', () => {
  const header = 'imdb_id,title,year,year_of_list,rating,rating_of,votes,votes_of,genres,days_seen';

  test('readPopular takes the year of the list before that of a release', () => {
    const { films } = readPopular(
      source(
        header,
        'tt1,A,2026,2025,8,2026-06-14,90746,2026-06-14,Horror,60',
        'tt2,B,2026,,7,2026-06-14,500,2026-06-14,Drama,7',
      ),
    );
    expect(films.map(({ year }) => year)).toEqual([2025, 2026]);
  });

  test('readPopular drops films that are not out', () => {
    const { films, drops } = readPopular(
      source(header, 'tt1,A,,2026,0,2026-06-14,,,,9', 'tt2,B,,2020,,,,,,3'),
    );
    expect(films).toEqual([]);
    expect(drops.counts()).toEqual([['not rated', 2]]);
  });

  test('readPopular takes for a film without a count the fewest votes of those listed as long', () => {
    const { films } = readPopular(
      source(
        header,
        'tt1,A,,2025,7,2026-06-14,300,2026-06-14,Drama,7',
        'tt2,B,,2025,7,2026-06-14,9000,2026-06-14,Drama,40',
        'tt3,C,,2025,7,2026-06-14,4000,2026-06-14,Drama,60',
        ...['7', '8', '60', '365'].map((days, k) => `tt1${k},D,,2025,6.5,2025-09-01,,,,${days}`),
      ),
    );
    expect(films.slice(3).map(({ votes, votesAreFewest }) => [votes?.value, votesAreFewest])).toEqual([
      [300, true],
      [4000, true],
      [4000, true],
      [4000, true],
    ]);
  });
});

test('readOmdb reads films without ids and drops those of the adult genre', () => {
  const { films, drops } = readOmdb(
    source(
      'title,year,genres,countries,imdb_rating,imdb_votes',
      'Moana 2,2024,Animation|Comedy,United States|Canada,6.9,48560',
      'X,1980,Adult|Drama,Italy,4.4,227',
    ),
  );
  expect(films).toEqual([
    expect.objectContaining({
      title: 'Moana 2',
      year: 2024,
      countries: ['United States', 'Canada'],
      votes: { value: 48560, of: '2024-12' },
    }),
  ]);
  expect(drops.counts()).toEqual([['the adult genre', 1]]);
});

test('readTmdb reads titles and years of films with an IMDb id', () => {
  const { rows, films } = readTmdb(
    source('imdb_title_id\ttmdb_id\ttitle\tyear', "tt4176826\t1\tLook Who's Back\t2015", '\t2\tX\t2000'),
  );
  expect(rows).toBe(2);
  expect(films).toEqual([expect.objectContaining({ imdb: 4176826, title: "Look Who's Back", year: 2015 })]);
});
