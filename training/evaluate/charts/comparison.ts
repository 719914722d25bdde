import { points, ratio, share, whole } from '#training/evaluate/format/numbers.ts';
import type { Table } from '#training/evaluate/format/table.ts';
import type { ClassReport } from '#training/metrics/report.ts';
import { type Preset, presetNames, type Schedule } from '#training/settings/presets.ts';
import { epochsOfChunks } from './chunks.ts';
import { paper } from './paper.ts';
import type { NamedRun } from './runFile.ts';

const notStated = '– not stated';
const schedules: readonly Schedule[] = ['whole', 'chunked'];
const classColumns = ['precision', 'recall', 'F1', 'support'];

/** Returns the paper's two runs and then ours. */
export function paperAndOurs(runs: readonly NamedRun[]): Table {
  return {
    caption: 'Paper and ours',
    words: 3,
    columns: [
      'run',
      'preset',
      'schedule',
      'seconds',
      'epochs of each chunk',
      'accuracy',
      ...['sad', 'happy'].flatMap((mood) => classColumns.map((column) => `${mood}: ${column}`)),
    ],
    rows: [
      ...schedules.map((schedule) => {
        const { accuracy, seconds } = paper[schedule];
        const unknown = Array.from({ length: 8 }, () => notStated);
        const known = [`the paper, ${schedule}`, "the paper's", schedule, whole(seconds)];
        return [...known, notStated, accuracy.toFixed(2), ...unknown];
      }),
      ...runs.map(({ name, run }) => [
        name,
        run.preset,
        run.schedule,
        whole(run.seconds),
        epochsOfChunks(run.epochs).join(' '),
        share(run.test.accuracy),
        ...cellsOf(run.test.classes.sad),
        ...cellsOf(run.test.classes.happy),
      ]),
    ],
  };
}

/** Returns precision, recall, F1 and support as text. */
export const cellsOf = ({ precision, recall, f1, support }: ClassReport): string[] => [
  share(precision),
  share(recall),
  share(f1),
  whole(support),
];

/** Returns what chunks save and cost: a row for the paper, and one for each pair of runs with the same preset. */
export function chunkedBesideWhole(runs: readonly NamedRun[]): Table {
  const runsWith = (preset: Preset, schedule: Schedule) =>
    runs.filter(({ run }) => run.preset === preset && run.schedule === schedule);
  const pairs = presetNames.flatMap((preset) =>
    runsWith(preset, 'whole').flatMap((wholeRun) =>
      runsWith(preset, 'chunked').map((chunkedRun) => ({ preset, wholeRun, chunkedRun })),
    ),
  );
  return {
    caption: 'Chunked beside whole',
    words: 2,
    columns: ['preset', 'runs', 'chunked seconds / whole seconds', 'accuracy lost, in points'],
    rows: [
      [
        "the paper's",
        'chunked, whole',
        ratio(paper.chunked.seconds / paper.whole.seconds),
        points(paper.whole.accuracy - paper.chunked.accuracy, 0), // the paper states no more digits
      ],
      ...pairs.map(({ preset, wholeRun, chunkedRun }) => [
        preset,
        `${chunkedRun.name}, ${wholeRun.name}`,
        ratio(chunkedRun.run.seconds / wholeRun.run.seconds),
        points(wholeRun.run.test.accuracy - chunkedRun.run.test.accuracy),
      ]),
    ],
  };
}

/** Returns each run's seconds as a share of the paper's with the same schedule. */
export const besideThePaper = (runs: readonly NamedRun[]): Table => ({
  caption: "Our seconds and the paper's",
  words: 2,
  columns: ['run', 'schedule', 'our seconds', "the paper's seconds", "ours / the paper's"],
  rows: runs.map(({ name, run: { schedule, seconds } }) => {
    const theirs = paper[schedule].seconds;
    return [name, schedule, whole(seconds), whole(theirs), ratio(seconds / theirs)];
  }),
});
