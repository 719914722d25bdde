import { describe, expect, test } from 'vitest';
import { facts } from '#tests/support/filmFacts.ts';
import { mergeFacts } from '#training/catalogs/films/merge.ts';

const old = facts(7, {
  title: 'X',
  year: 1999,
  genres: ['Drama'],
  director: 'A',
  average: 7,
  votes: 500,
  of: '2019',
});

describe('mergeFacts', () => {
  test('mergeFacts takes the newest average and the newest count of votes', () => {
    const newer = facts(7, { title: 'X', average: 6.5, votes: 900, of: '2024-12' });
    const newest = facts(7, { title: 'X', average: 6.8, votes: 1000, of: '2025-03' });
    expect(mergeFacts({ movieLens: old, streaming: newer, topByYear: newest })).toMatchObject({
      average: 6.8,
      votes: 1000,
    });
  });

  test('mergeFacts takes the exact count of two of one month', () => {
    const exact = facts(7, { title: 'X', average: 6.5, votes: 212345, of: '2025-03' });
    const rounded = facts(7, { title: 'X', average: 6.5, votes: 212000, of: '2025-03' });
    expect(mergeFacts({ streaming: exact, topByYear: rounded })).toMatchObject({ votes: 212345 });
  });

  test('mergeFacts takes a newer average without a count, such as one after the first friends of a film voted', () => {
    const festival = facts(7, { title: 'X', genres: ['Horror'], average: 8.1, votes: 300, of: '2025-03' });
    const later = facts(7, { average: 5.7, votes: 1700, of: '2025-06-30', votesAreFewest: true });
    expect(mergeFacts({ topByYear: festival, popular: later })).toMatchObject({
      average: 5.7,
      votes: 1700,
      votesAreFewest: true,
    });
  });

  test('mergeFacts does not lower a count to a lower bound', () => {
    const counted = facts(7, { title: 'X', average: 8.1, votes: 5000, of: '2025-03' });
    const bound = facts(7, { average: 7.9, votes: 1700, of: '2025-06-30', votesAreFewest: true });
    expect(mergeFacts({ topByYear: counted, popular: bound })).toMatchObject({
      average: 7.9,
      votes: 5000,
      votesAreFewest: false,
    });
  });

  test('mergeFacts takes the year from IMDb, genres and director from MovieLens, countries from the title page', () => {
    const page = facts(7, {
      title: 'X',
      year: 1998,
      genres: ['Comedy'],
      director: 'B',
      countries: ['France'],
    });
    expect(mergeFacts({ movieLens: old, topByYear: page })).toMatchObject({
      year: 1998,
      genres: ['Drama'],
      director: 'A',
      countries: ['France'],
    });
    const bare = facts(7, { title: 'X', average: 7, votes: 500 });
    expect(mergeFacts({ movieLens: bare, topByYear: page })).toMatchObject({
      genres: ['Comedy'],
      director: 'B',
    });
  });

  test('mergeFacts keeps a film that had 100 votes in an older source', () => {
    expect(
      mergeFacts({
        movieLens: old,
        streaming: facts(7, { title: 'X', average: 7, votes: 98, of: '2025-03' }),
      }),
    ).toMatchObject({
      votes: 98,
    });
  });
});

describe('mergeFacts leaves out', () => {
  test.each([
    ['fewer than 100 IMDb votes', { movieLens: facts(7, { title: 'X', average: 7, votes: 99 }) }],
    ['fewer than 100 IMDb votes', { topByYear: facts(7, { title: 'X', genres: ['Drama'] }) }],
    ['no title', { movieLens: facts(7, { average: 7, votes: 100 }) }],
    ['no IMDb average', { movieLens: facts(7, { title: 'X', votes: 100 }) }],
    ['the adult genre', { movieLens: old, streaming: facts(7, { title: 'X', genres: ['Adult', 'Drama'] }) }],
    [
      'neither votes nor genres known',
      { popular: facts(7, { title: 'X', average: 7, votes: 300, votesAreFewest: true }) },
    ],
  ])('mergeFacts leaves out a film: %s', (reason, sources) => {
    expect(mergeFacts(sources)).toBe(reason);
  });
});
