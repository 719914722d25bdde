import { markdownOf } from '#training/evaluate/format/table.ts';
import { svgOf } from './chart.ts';
import { besideThePaper, chunkedBesideWhole, paperAndOurs } from './comparison.ts';
import { drawingsOf } from './drawings.ts';
import { pageOf, secondsNote } from './page.ts';
import type { NamedRun } from './runFile.ts';
import { timeBars } from './times.ts';

/** Returns all files of the report by name. Equal runs give equal bytes. */
export function filesOf(runs: readonly NamedRun[]): Map<string, string> {
  const times = svgOf(timeBars(runs), 'times');
  const drawn = runs.map((run, k) => ({ run, drawings: drawingsOf(run, `figure-${k + 1}`) }));
  const tables = [paperAndOurs(runs), chunkedBesideWhole(runs), besideThePaper(runs)];
  return new Map([
    ['index.html', pageOf(drawn, times)],
    ['table.md', `${tables.map(markdownOf).join('\n')}\n${secondsNote}\n`],
    ['times.svg', times],
    ...drawn.flatMap(({ run, drawings }) => [
      [`${run.name}.json`, run.text] as const,
      ...Object.entries(drawings).map(([figure, svg]) => [`${run.name}-${figure}.svg`, svg] as const),
    ]),
  ]);
}
