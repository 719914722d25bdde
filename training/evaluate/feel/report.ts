import { ratio } from '#training/evaluate/format/numbers.ts';
import type { Table } from '#training/evaluate/format/table.ts';
import type { JudgedFilm } from './films.ts';
import type { Area, HeavinessAreas, ValenceRow } from './judge.ts';

/** Returns the table of valence: one row for each set of features. */
export function valenceTable(judged: readonly JudgedFilm[], rows: readonly ValenceRow[]): Table {
  const happy = judged.filter(({ label }) => label === 'happy').length;
  return {
    caption: `Valence tells ${happy} happy films from ${judged.length - happy} sad ones: area under the curve, with 95 % intervals`,
    words: 1,
    columns: ['learned from', 'all films', 'dramas', 'films that are no comedies'],
    rows: rows.map(({ name, overall, dramas, noComedies }) => [
      name,
      cell(overall),
      cell(dramas),
      cell(noComedies),
    ]),
  };
}

/** Returns the table of heaviness. */
export function heavinessTable({ sad, onlyDisturbing, count }: HeavinessAreas): Table {
  return {
    caption: 'Heaviness, learned from the tags of other films, tells films from happy ones',
    words: 1,
    columns: ['films', 'area under the curve'],
    rows: [
      ['sad or disturbing', cell(sad)],
      [`disturbing or grim only (${count})`, cell(onlyDisturbing)],
    ],
  };
}

const cell = ({ value, interval }: Area): string =>
  `${ratio(value)} (${ratio(interval.low)} to ${ratio(interval.high)})`;
