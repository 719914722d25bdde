import { markdownOf } from '#training/evaluate/format/table.ts';
import { svgOf } from './chart.ts';
import { comparisonTables } from './comparison.ts';
import { drawingsOf } from './drawings.ts';
import { pageOf, secondsNote } from './page.ts';
import type { NamedRun } from './runFile.ts';
import { timeBars } from './times.ts';

/** Returns all files of the report by name. Equal runs give equal bytes. */
export function filesOf(runs: readonly NamedRun[]): Map<string, string> {
  const times = svgOf(timeBars(runs), 'times');
  const drawn = runs.map((run, k) => ({ run, drawings: drawingsOf(run, `figure-${k + 1}`) }));
  return new Map([
    ['index.html', pageOf(drawn, times)],
    ['table.md', tablesOf(runs)],
    ['times.svg', times],
    ...drawn.flatMap(({ run, drawings }) => [
      [`${run.name}.json`, run.text] as const,
      ...Object.entries(drawings).map(([figure, svg]) => [`${run.name}-${figure}.svg`, svg] as const),
    ]),
  ]);
}

/** Returns the tables that compare the runs with the paper's, as Markdown. */
export const tablesOf = (runs: readonly NamedRun[]): string =>
  `${comparisonTables(runs).map(markdownOf).join('\n')}\n${secondsNote}\n`;
