import { expect, test } from 'vitest';
import { filmsFrom } from '#tests/support/catalogs.ts';
import { unwatched } from '#training/cli/progress.ts';
import { feelData } from '#training/evaluate/feel/films.ts';
import { judgeHeaviness, judgeValence } from '#training/evaluate/feel/judge.ts';
import { heavinessTable, valenceTable } from '#training/evaluate/feel/report.ts';
import { feelSources, filmCount, isHappy } from './feelSources.ts';

const catalog = filmsFrom({
  genres: ['Drama', 'Comedy'],
  title: Array.from({ length: filmCount }, (_, index) => `Film ${index}`),
  // All are dramas, and the happy ones of the first half are comedies as well.
  genreMask: Array.from({ length: filmCount }, (_, index) =>
    isHappy(index + 1) && index < filmCount / 2 ? 3 : 1,
  ),
});
const data = feelData(feelSources, catalog);

test('feelData joins the labelled half with the catalog, and leaves out films that it lacks', () => {
  expect(data.judged).toHaveLength(filmCount);
  expect(data.judged.filter(({ label }) => label === 'happy')).toHaveLength(filmCount / 2);
  const half = filmsFrom({ title: ['One', 'Two'], imdb: [2, 9_999_999] });
  expect(feelData(feelSources, half).judged).toEqual([{ row: 0, label: 'happy', onlyDisturbing: false }]);
});

test('feelData tells films that are only disturbing from those that are sad as well', () => {
  const words = data.judged.filter(({ onlyDisturbing }) => onlyDisturbing);
  expect(words.map(({ row }) => data.known[row]!.clues.keywords)).toEqual(words.map(() => ['knife']));
});

test('judgeValence finds that the words of texts tell what genres do not', () => {
  const rows = judgeValence(data, 2, unwatched);
  const rowNamed = (name: string) => rows.find((row) => row.name.startsWith(name))!;
  expect(rowNamed('genres').overall.value).toBeLessThan(0.9);
  expect(rowNamed('+ words').overall.value).toBeGreaterThan(0.99);
  expect(rowNamed('+ words').noComedies.value).toBeGreaterThan(0.99);
  for (const { overall } of rows) {
    expect(overall.interval.low).toBeLessThanOrEqual(overall.value);
    expect(overall.interval.high).toBeGreaterThanOrEqual(overall.value);
  }
});

test('judgeHeaviness judges sad films, and those that are only disturbing', () => {
  const { sad, onlyDisturbing, count } = judgeHeaviness(data, 2);
  expect(sad.value).toBeGreaterThan(0.9);
  expect(onlyDisturbing.value).toBeGreaterThan(0.9);
  expect(count).toBeGreaterThan(0);
});

test('the tables have a row for each set of features, with three decimals and an interval', () => {
  const { caption, rows, columns } = valenceTable(data.judged, judgeValence(data, 1, unwatched));
  expect(caption).toContain(`${filmCount / 2} happy films from ${filmCount / 2} sad ones`);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows[0]![1]).toMatch(/^[01]\.\d{3} \([01]\.\d{3} to [01]\.\d{3}\)$/);
  expect(heavinessTable(judgeHeaviness(data, 1)).rows).toHaveLength(2);
});
