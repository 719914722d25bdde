import { expect, test } from 'vitest';
import { facts } from '#tests/support/filmFacts.ts';
import { type FilmFacts, noFacts, type SourceFilms } from '#training/catalogs/films/filmFacts.ts';
import { gatherFacts } from '#training/catalogs/films/gather.ts';
import type { TitledFacts } from '#training/catalogs/films/omdb.ts';
import { Drops } from '#training/catalogs/rows/drops.ts';

const from = <Facts>(...films: Facts[]): SourceFilms<Facts> => ({
  file: 'x',
  rows: films.length,
  films,
  drops: new Drops(),
});
const gather = (films: { movieLens?: FilmFacts[]; topByYear?: FilmFacts[]; omdb?: TitledFacts[] }) => {
  const drops = new Drops();
  const sources = {
    movieLens: from(...(films.movieLens ?? [])),
    streaming: from<FilmFacts>(),
    topByYear: from(...(films.topByYear ?? [])),
    popular: from<FilmFacts>(),
    tmdb: from<FilmFacts>(),
    omdb: from(...(films.omdb ?? [])),
  };
  return { found: gatherFacts(sources, drops), drops: drops.counts() };
};
const titled = (title: string, year: number, votes: number): TitledFacts => ({
  ...noFacts,
  title,
  year,
  votes: { value: votes, of: '2024-12' },
});

test('gatherFacts puts together what the sources say of one id', () => {
  const [a, b] = [facts(7, { title: 'A' }), facts(7, { title: 'B' })];
  expect(gather({ movieLens: [a], topByYear: [b] }).found).toEqual(
    new Map([[7, { movieLens: a, topByYear: b }]]),
  );
});

test('gatherFacts keeps the row with the most votes of one source', () => {
  const rows = [100, 300, 200].map((votes) => facts(7, { title: 'X', votes }));
  expect(gather({ movieLens: rows }).found.get(7)?.movieLens).toBe(rows[1]);
});

test('gatherFacts adds a row of OMDb to the film of its title and year', () => {
  const { found, drops } = gather({
    movieLens: [facts(7, { title: 'Aeronauts, The', year: 2019 }), facts(8, { title: 'Noelle', year: 2018 })],
    omdb: [titled('The Aeronauts', 2019, 38341), titled('Noelle', 2019, 28616)],
  });
  expect(found.get(7)?.omdb).toMatchObject({ imdb: 7, votes: { value: 38341 } });
  expect(found.get(8)?.omdb).toBeUndefined();
  expect(drops).toEqual([['no film of this title and year', 1]]);
});

test('gatherFacts adds no row of OMDb where title and year are not unique in either source', () => {
  const leo = facts(7, { title: 'Leo', year: 2023 });
  expect(gather({ movieLens: [leo, { ...leo, imdb: 8 }], omdb: [titled('Leo', 2023, 64918)] }).drops).toEqual(
    [['several films of this title and year', 1]],
  );
  expect(
    gather({ movieLens: [leo], omdb: [titled('Leo', 2023, 64918), titled('Leo', 2023, 41833)] }).drops,
  ).toEqual([['several films of this title and year', 2]]);
});

test('gatherFacts adds no row of OMDb whose votes are far fewer than years before', () => {
  const known = facts(7, { title: 'Sinbad', year: 2014, votes: 26407 });
  const { found, drops } = gather({ movieLens: [known], omdb: [titled('Sinbad', 2014, 687)] });
  expect(found.get(7)?.omdb).toBeUndefined();
  expect(drops).toEqual([['fewer votes than in an older source', 1]]);
});
