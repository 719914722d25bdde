import type { Table } from './table.ts';

/** A figure that was to be reached. */
export interface Target {
  readonly figure: string;
  /** The limit that was set before. */
  readonly limit: number;
  /** Whether the figure must be at least or at most the limit. */
  readonly bound: 'least' | 'most';
  readonly reached: number;
  readonly format: (value: number) => string;
}

/** Returns a row for each target. It compares the figures before they are rounded. */
export const targetTable = (targets: readonly Target[]): Table => ({
  caption: 'Targets',
  words: 1,
  columns: ['figure', 'target', 'reached', 'met'],
  rows: targets.map(({ figure, limit, bound, reached, format }) => [
    figure,
    `at ${bound} ${format(limit)}`,
    format(reached),
    (bound === 'least' ? reached >= limit : reached <= limit) ? 'yes' : 'no',
  ]),
});
