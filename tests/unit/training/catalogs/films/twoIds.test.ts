import { expect, test } from 'vitest';
import { facts } from '#tests/support/filmFacts.ts';
import type { FactsBySource } from '#training/catalogs/films/gather.ts';
import { mergeFacts } from '#training/catalogs/films/merge.ts';
import { type MergedFilm, withoutSecondIds } from '#training/catalogs/films/twoIds.ts';

const film = (sources: FactsBySource): MergedFilm => {
  const merged = mergeFacts(sources);
  if (typeof merged === 'string') throw new Error(merged);
  return { film: merged, facts: sources };
};
const superdad = { title: 'Superdad', year: 1973 };
const before = film({ movieLens: facts(72229, { ...superdad, average: 5.2, votes: 539 }) });
const page = { ...superdad, director: 'Vincent McEveety', average: 5.1, votes: 892, of: '2025-03' };
const idsOf = (...films: MergedFilm[]) => withoutSecondIds(films).map(({ imdb }) => imdb);

test('withoutSecondIds gives a film of the former catalog the facts of its newer id, under its own number', () => {
  const films = withoutSecondIds([before, film({ topByYear: facts(70716, page) })]);
  expect(films).toEqual([expect.objectContaining({ imdb: 72229, votes: 892, director: 'Vincent McEveety' })]);
});

test('withoutSecondIds keeps the newer of two new ids', () => {
  const outside = { title: 'Outside', year: 2024, average: 5.1 };
  const older = film({ streaming: facts(32643879, { ...outside, votes: 3703, of: '2024-12' }) });
  const newer = film({ topByYear: facts(32389619, { ...outside, votes: 4500, of: '2025-03' }) });
  expect(idsOf(older, newer)).toEqual([32389619]);
});

test.each([
  ['another year', { year: 1975 }],
  ['another title', { title: 'Super Dad 2' }],
  ['a different average', { average: 6 }],
  ['fewer votes', { votes: 500 }],
  ['many more votes', { votes: 5000 }],
])('withoutSecondIds keeps two films with %s apart', (_, other) => {
  expect(idsOf(before, film({ topByYear: facts(70716, { ...page, ...other }) }))).toEqual([72229, 70716]);
});

test('withoutSecondIds keeps two films apart that one source has', () => {
  const both = {
    movieLens: facts(70716, { ...superdad, average: 5.1, votes: 80 }),
    topByYear: facts(70716, page),
  };
  expect(idsOf(before, film(both))).toEqual([72229, 70716]);
});

test('withoutSecondIds keeps two films of different directors apart', () => {
  const directed = film({
    movieLens: facts(72229, { ...superdad, director: 'Else', average: 5.2, votes: 539 }),
  });
  expect(idsOf(directed, film({ topByYear: facts(70716, page) }))).toEqual([72229, 70716]);
});
