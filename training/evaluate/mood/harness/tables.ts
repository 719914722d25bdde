import type { Mood } from '#lib/mood/reading.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { points, whole } from '#training/evaluate/format/numbers.ts';
import type { Table } from '#training/evaluate/format/table.ts';
import type { Interval } from '#training/metrics/bootstrap.ts';
import type { Score } from './score.ts';
import type { Cost } from './speed.ts';

/** The scores of all systems on a set. */
export interface ScoredSet {
  readonly name: string;
  /** A remark, such as that the model was trained on the set. */
  readonly note: string | undefined;
  readonly rows: number;
  readonly moods: Readonly<Record<Mood, number>>;
  readonly scores: readonly Score[];
}

export function moodCounts(posts: readonly LabelledPost[]): Record<Mood, number> {
  const counts = { happy: 0, sad: 0, unsure: 0 };
  for (const { mood } of posts) counts[mood]++;
  return counts;
}

/** Returns shares as percentage points, with their interval of 95 % if they have one. */
export function scoreTable({ name, note, rows, moods, scores }: ScoredSet): Table {
  const remark = note === undefined ? '' : `, ${note}`;
  const polar = whole(moods.happy + moods.sad);
  const withInterval = (value: number, { low, high }: Interval) =>
    `${points(value, 1)} (${points(low, 1)} to ${points(high, 1)})`;
  const binaryColumns = [`accuracy of ${polar} happy and sad`, 'called', 'of these not opposite', 'ECE'];
  const cells = ({ measures, intervals, calibrationError }: Score) => [
    withInterval(measures.forcedAccuracy, intervals.forcedAccuracy),
    points(measures.coverage, 1),
    Number.isNaN(measures.oppositeRate) ? '–' : points(1 - measures.oppositeRate, 1),
    calibrationError === undefined ? '–' : points(calibrationError, 1),
  ];
  if (moods.unsure === 0) {
    return {
      caption: `${name}${remark}: ${whole(moods.happy)} happy, ${whole(moods.sad)} sad`,
      words: 1,
      columns: ['system', ...binaryColumns],
      rows: scores.map((score) => [score.system, ...cells(score)]),
    };
  }
  return {
    caption: `${name}${remark}: ${whole(rows)} posts, ${whole(moods.happy)} happy, ${whole(moods.unsure)} unsure, ${whole(moods.sad)} sad`,
    words: 1,
    columns: ['system', 'average recall', 'macro F1', 'accuracy', ...binaryColumns],
    rows: scores.map((score) => [
      score.system,
      withInterval(score.measures.averageRecall, score.intervals.averageRecall),
      points(score.measures.macroF1, 1),
      withInterval(score.measures.accuracy, score.intervals.accuracy),
      ...cells(score),
    ]),
  };
}

export const costTable = (costs: readonly Cost[], texts: number): Table => ({
  caption: `Milliseconds a text (median of ${whole(texts)}, one thread), kilobytes of all files needed`,
  words: 1,
  columns: ['system', 'ms a text', 'kB', 'kB packed (gzip)'],
  rows: costs.map(({ system, milliseconds, bytes, packed }) => [
    system,
    milliseconds.toPrecision(2),
    whole(bytes / 1000),
    whole(packed / 1000),
  ]),
});
