import type { Mood } from '#lib/mood/reading.ts';
import type { LabelledPost } from '#training/datasets/post.ts';
import { points, whole } from '#training/evaluate/format/numbers.ts';
import type { Table } from '#training/evaluate/format/table.ts';
import type { Interval } from '#training/metrics/bootstrap.ts';
import type { Score } from './score.ts';
import type { Cost } from './speed.ts';

/** A set with the scores of all systems on it. */
export interface ScoredSet {
  readonly name: string;
  /** What there is to know of it besides: that the model was trained on it, say. */
  readonly note: string | undefined;
  readonly rows: number;
  readonly moods: Readonly<Record<Mood, number>>;
  readonly scores: readonly Score[];
}

export function countsOf(posts: readonly LabelledPost[]): Record<Mood, number> {
  const counts = { happy: 0, sad: 0, unsure: 0 };
  for (const { mood } of posts) counts[mood]++;
  return counts;
}

/** Shares as points of a hundred, with the interval of 95 % beside those that have one. */
export function tableOf({ name, note, rows, moods, scores }: ScoredSet): Table {
  const known = note === undefined ? '' : `, ${note}`;
  const polar = whole(moods.happy + moods.sad);
  const about = (value: number, { low, high }: Interval) =>
    `${points(value, 1)} (${points(low, 1)} to ${points(high, 1)})`;
  const ofTwo = [`accuracy of ${polar} happy and sad`, 'called', 'of these not opposite', 'ECE'];
  const cells = ({ measures, intervals, calibrationError }: Score) => [
    about(measures.forcedAccuracy, intervals.forcedAccuracy),
    points(measures.coverage, 1),
    Number.isNaN(measures.notOpposite) ? '–' : points(measures.notOpposite, 1),
    calibrationError === undefined ? '–' : points(calibrationError, 1),
  ];
  if (moods.unsure === 0) {
    return {
      caption: `${name}${known}: ${whole(moods.happy)} happy, ${whole(moods.sad)} sad`,
      words: 1,
      columns: ['system', ...ofTwo],
      rows: scores.map((score) => [score.system, ...cells(score)]),
    };
  }
  return {
    caption: `${name}${known}: ${whole(rows)} posts, ${whole(moods.happy)} happy, ${whole(moods.unsure)} unsure, ${whole(moods.sad)} sad`,
    words: 1,
    columns: ['system', 'average recall', 'macro F1', 'accuracy', ...ofTwo],
    rows: scores.map((score) => [
      score.system,
      about(score.measures.averageRecall, score.intervals.averageRecall),
      points(score.measures.macroF1, 1),
      about(score.measures.accuracy, score.intervals.accuracy),
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
