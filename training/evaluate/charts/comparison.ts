import { points, ratio, share, whole } from '#training/evaluate/format/numbers.ts';
import type { Table } from '#training/evaluate/format/table.ts';
import type { ClassReport, Report } from '#training/metrics/report.ts';
import { type Preset, presetNames, type Schedule } from '#training/settings/presets.ts';
import { epochsOfChunks } from './chunks.ts';
import { paper } from './paper.ts';
import type { NamedRun } from './runFile.ts';

const schedules: readonly Schedule[] = ['whole', 'chunked'];

/** Returns the paper's two runs and then ours. */
export const paperAndOurs = (runs: readonly NamedRun[]): Table => ({
  caption: 'Paper and ours',
  words: 3,
  columns: ['run', 'preset', 'schedule', 'seconds', 'epochs of each chunk', 'accuracy'],
  rows: [
    ...schedules.map((schedule) => {
      const { accuracy, seconds } = paper[schedule];
      const epochs = '– not stated';
      return [`the paper, ${schedule}`, "the paper's", schedule, whole(seconds), epochs, rounded(accuracy)];
    }),
    ...runs.map(({ name, run }) => [
      name,
      run.preset,
      run.schedule,
      whole(run.seconds),
      epochsOfChunks(run.epochs).join(' '),
      share(run.test.accuracy),
    ]),
  ],
});

/** Returns the classification reports of the runs with one schedule, the paper's first: a row for each class and their mean. */
export function classReports(runs: readonly NamedRun[], schedule: Schedule): Table {
  const { table, classes, macro } = paper[schedule];
  const ours = runs.filter(({ run }) => run.schedule === schedule);
  return {
    caption: `Classification reports, ${schedule}, beside Table ${table} of the paper`,
    words: 2,
    columns: ['run', 'mood', 'precision', 'recall', 'F1', 'support'],
    rows: [
      ...reportRows(`the paper, ${schedule}`, classes, macro, rounded),
      ...ours.flatMap(({ name, run: { test } }) => {
        const { sad, happy } = test.classes;
        const mean = (of: keyof ClassReport) => (sad[of] + happy[of]) / 2;
        const means = { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
        return reportRows(name, test.classes, means, share);
      }),
    ],
  };
}

function reportRows(
  name: string,
  { sad, happy }: Report['classes'],
  macro: Omit<ClassReport, 'support'>,
  format: (share: number) => string,
): string[][] {
  const rows = [
    { mood: 'sad', ...sad },
    { mood: 'happy', ...happy },
    { mood: 'mean of both', ...macro, support: sad.support + happy.support },
  ];
  return rows.map(({ mood, precision, recall, f1, support }) => [
    name,
    mood,
    format(precision),
    format(recall),
    format(f1),
    whole(support),
  ]);
}

/** Formats one of the paper's shares, which have two decimals. */
const rounded = (value: number): string => value.toFixed(2);

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

/** Returns all tables that compare runs with the paper's. */
export const comparisonTables = (runs: readonly NamedRun[]): Table[] => [
  paperAndOurs(runs),
  ...schedules.map((schedule) => classReports(runs, schedule)),
  chunkedBesideWhole(runs),
  besideThePaper(runs),
];
