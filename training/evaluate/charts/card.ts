import { dirname, posix, relative, sep } from 'node:path';
import type { Schedule } from '#training/settings/presets.ts';
import { tablesOf } from './files.ts';
import type { NamedRun } from './runFile.ts';

/** The paper's figures about training, and which chart of a run shows the same. Without a chart it is `times.svg`. */
const figures: readonly {
  readonly numbers: string;
  readonly shows: string;
  readonly schedule?: Schedule;
  readonly chart?: string;
}[] = [
  { numbers: '2', shows: 'accuracy in training and validation', chart: 'accuracy' },
  { numbers: '3', shows: 'loss in training and validation', chart: 'loss' },
  {
    numbers: '4 and 5',
    shows: 'confusion of the whole run, counts and shares',
    schedule: 'whole',
    chart: 'confusion',
  },
  { numbers: '6', shows: 'run times' },
  {
    numbers: '7 and 8',
    shows: 'confusion of the run in chunks, counts and shares',
    schedule: 'chunked',
    chart: 'confusion',
  },
];

/**
 * Returns the section `runs` of the card: the tables of the report, and its charts by the paper's numbers of figures.
 * @param report folder of the charts
 * @param card file of the card, to which links are relative
 */
export function runsText(runs: readonly NamedRun[], report: string, card: string): string {
  const folder = relative(dirname(card), report).split(sep).join(posix.sep);
  const link = (text: string, file: string) => `[${text}](${encodeURI(posix.join(folder, file))})`;
  const rows = figures.map(({ numbers, shows, schedule, chart }) => {
    const shown = runs.filter(({ run }) => schedule === undefined || run.schedule === schedule);
    const links =
      chart === undefined
        ? [link('all runs', 'times.svg')]
        : shown.map(({ name }) => link(name, `${name}-${chart}.svg`));
    return `| ${numbers} | ${shows} | ${links.join(', ')} |`;
  });
  return [
    tablesOf(runs),
    "The paper's figures and our charts of the same:",
    '',
    "| the paper's figure | what it shows | our chart |",
    '|---|---|---|',
    ...rows,
    '',
    `![Training time of the runs beside the paper's](${posix.join(folder, 'times.svg')})`,
  ].join('\n');
}
