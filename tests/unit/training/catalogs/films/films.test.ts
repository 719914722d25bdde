import { describe, expect, test } from 'vitest';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { facts } from '#tests/support/filmFacts.ts';
import { encodeFilms } from '#training/catalogs/encodeFilms.ts';
import { type FilmFacts, noFacts, type SourceFilms } from '#training/catalogs/films/filmFacts.ts';
import { buildFilms } from '#training/catalogs/films/films.ts';
import type { TitledFacts } from '#training/catalogs/films/omdb.ts';
import { Drops } from '#training/catalogs/rows/drops.ts';

const from = <Facts>(file: string, ...films: Facts[]): SourceFilms<Facts> => ({
  file,
  rows: films.length,
  films,
  drops: new Drops(),
});
const stories = new Map([[9, { keywords: ['picnic'], interests: [], description: 'A picnic.' }]]);
const build = (
  old: FilmFacts[],
  newer: { streaming?: FilmFacts[]; topByYear?: FilmFacts[]; omdb?: TitledFacts[] } = {},
) =>
  buildFilms(
    {
      movieLens: from('movies.csv', ...old),
      streaming: from('streaming.csv', ...(newer.streaming ?? [])),
      topByYear: from('top.csv', ...(newer.topByYear ?? [])),
      popular: from<FilmFacts>('popular.csv'),
      tmdb: from<FilmFacts>('overviews.tsv'),
      omdb: from('omdb.csv', ...(newer.omdb ?? [])),
    },
    (title, year) => title === 'The Matrix' && year === 1999,
    stories,
    (films) =>
      films.map(({ genres, imdb }) => ({
        valence: genres.includes('Comedy') ? 80 : 20,
        arousal: 30,
        heaviness: 40,
        described: imdb === 9,
      })),
  );

const matrix = facts(133093, {
  title: 'Matrix, The',
  year: 1999,
  genres: ['Action', 'Sci-Fi'],
  director: 'Lana Wachowski',
  average: 8.7,
  votes: 1345808,
});
const film = (imdb: number, given: Parameters<typeof facts>[1] = {}) =>
  facts(imdb, { title: 'X', year: 2000, genres: ['Drama'], average: 7, votes: 100, ...given });

describe('buildFilms', () => {
  test('buildFilms gives the catalog title, year, genres, rating, id, director and origin of a film', () => {
    const catalog = readFilms(encodeFilms(build([matrix]).catalog));
    expect(catalog.film(0)).toEqual({
      title: 'The Matrix',
      year: 1999,
      genres: ['Action', 'Sci-Fi'],
      average: 8.7,
      votes: 1345808,
      imdbId: 'tt0133093',
      director: 'Lana Wachowski',
      american: true,
    });
  });

  test('buildFilms adds the films of newer sources and newer numbers of older films', () => {
    const { catalog, read, merged } = build([matrix], {
      streaming: [
        facts(133093, { title: 'The Matrix', year: 1999, average: 8.8, votes: 2150000, of: '2025-03' }),
      ],
      topByYear: [film(15239678, { title: 'Dune: Part Two', year: 2024, votes: 615000, of: '2025-03' })],
      omdb: [{ ...noFacts, title: 'Dune: Part Two', year: 2024, countries: ['United States'] }],
    });
    expect(catalog).toMatchObject({
      imdb: [133093, 15239678],
      title: ['The Matrix', 'Dune: Part Two'],
      votes: [2150000, 615000],
      american: [1, 1],
    });
    expect(read.map(({ rows }) => rows)).toEqual([1, 1, 1, 0, 0, 1]);
    expect(merged).toBe(2);
  });

  test('buildFilms lists the films about Christmas, the gentle and the mocking ones by their index', () => {
    const { catalog } = build([
      matrix,
      film(9, { title: 'A Picnic', genres: ['Comedy'], votes: 1000 }),
      film(8, { title: 'White Christmas', genres: ['Comedy'] }),
    ]);
    expect(catalog).toMatchObject({ imdb: [8, 9, 133093], christmas: [0], gentle: [1], mocking: [0] });
  });

  test('buildFilms gives each film its feel and lists the described ones', () => {
    expect(build([matrix, film(9, { genres: ['Comedy'] })]).catalog).toMatchObject({
      valence: [80, 20],
      arousal: [30, 30],
      heaviness: [40, 40],
      described: [0],
    });
  });

  test('buildFilms includes and counts films without a year, a genre or a director', () => {
    const result = build([film(1, { year: null, genres: [] }), matrix]);
    expect(result).toMatchObject({ withoutYear: 1, withoutGenres: 1, american: 1 });
    expect(readFilms(encodeFilms(result.catalog)).film(0)).toMatchObject({
      year: null,
      genres: [],
      director: null,
      american: false,
    });
  });

  test('buildFilms counts the films that it leaves out, the rows that it drops and the films under two ids', () => {
    const page = film(8, { average: 7.1, votes: 150, of: '2025-03' });
    const result = build([film(1, { votes: 99 }), film(2, { genres: ['Adult'] }), film(7)], {
      topByYear: [page],
      omdb: [{ ...noFacts, title: 'Y', year: 2000 }],
    });
    expect(result.left.lines('left out')).toEqual([
      '  left out 1: fewer than 100 IMDb votes',
      '  left out 1: the adult genre',
    ]);
    expect(result.drops.lines()).toEqual(['  dropped 1: no film of this title and year']);
    expect(result.twoIds).toBe(1);
    expect(result.catalog).toMatchObject({ imdb: [7], votes: [150] });
  });

  test('buildFilms keeps two films with the same title and year apart', () => {
    expect(build([film(7, { title: 'Hamlet' }), film(8, { title: 'Hamlet' })]).catalog.imdb).toEqual([7, 8]);
  });

  test('buildFilms returns the same catalog for any order of the rows', () => {
    const rows = [matrix, film(9, { genres: ['Drama', 'Comedy'] }), film(7, { title: 'Y', director: 'B' })];
    expect(build(rows.toReversed()).catalog).toEqual(build(rows).catalog);
  });
});
