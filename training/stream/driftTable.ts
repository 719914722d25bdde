import type { ChunkDrift } from '#training/runs/progress.ts';

/** What the run.json of a live run holds of it. */
export interface DriftReport {
  readonly drift?: readonly ChunkDrift[];
  /** Accuracy on the old test before the first chunk, and after each. */
  readonly oldTest?: readonly number[];
  /** The last reading of the old test. */
  readonly test: { readonly rows: number };
}

const points = (share: number): string => (100 * share).toFixed(2);
const columns = ['chunk', 'new posts', 'ECE', 'new words', 'old test', 'held out', 'ECE', ''];

/**
 * Returns a table of how a network drifted, a row for each chunk, in percent, and how much it forgot in all. Row 0 is the
 * network before the first chunk.
 */
export function driftTable({ drift = [], oldTest = [], test }: DriftReport): string {
  const before = drift[0]?.heldOutBefore;
  const rows = [
    columns,
    ['0', '', '', '', points(oldTest[0] ?? 0), ...heldOutCells(before), ''],
    ...drift.map(({ fresh, unknown, heldOutAfter, refused }, k) => [
      ...[String(k + 1), points(fresh.accuracy), points(fresh.calibrationError), points(unknown)],
      ...[points(oldTest[k + 1] ?? 0), ...heldOutCells(heldOutAfter), refused ? 'refused' : ''],
    ]),
  ];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padStart(widths[column]!)).join('  '));
  const first = oldTest[0] ?? 0;
  const standardError = Math.sqrt((first * (1 - first)) / test.rows);
  return [
    ...lines.map((line) => line.trimEnd()),
    `forgotten at most: ${points(first - Math.min(...oldTest))} points`,
    `tweets of the old test: ${test.rows}, so an accuracy has a standard error of ${points(standardError)} points`,
  ].join('\n');
}

const heldOutCells = (score: ChunkDrift['heldOutAfter']): [string, string] =>
  score ? [points(score.accuracy), points(score.calibrationError)] : ['', ''];
