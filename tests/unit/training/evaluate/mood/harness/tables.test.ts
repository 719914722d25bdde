import { expect, test } from 'vitest';
import { markdownOf } from '#training/evaluate/format/table.ts';
import type { Score } from '#training/evaluate/mood/harness/score.ts';
import { costTable, moodCounts, type ScoredSet, scoreTable } from '#training/evaluate/mood/harness/tables.ts';

const interval = { low: 0.5, high: 0.625 };
const score: Score = {
  system: 'one',
  measures: {
    accuracy: 0.6,
    averageRecall: 0.55,
    macroF1: 0.54,
    coverage: 0.9,
    oppositeRate: 0.125,
    forcedAccuracy: 0.61,
  },
  intervals: { accuracy: interval, averageRecall: interval, forcedAccuracy: interval },
  calibrationError: 0.031,
};
const { calibrationError: _, ...uncalibrated } = score;
const silent = {
  ...uncalibrated,
  system: 'other',
  measures: { ...score.measures, coverage: 0, oppositeRate: Number.NaN },
};
const set: ScoredSet = {
  name: 'semeval-2015',
  note: 'held out',
  rows: 1200,
  moods: { happy: 500, sad: 400, unsure: 300 },
  scores: [score, silent],
};

test('scoreTable returns all measures of a set of three moods', () => {
  expect(markdownOf(scoreTable(set))).toBe(
    [
      'semeval-2015, held out: 1,200 posts, 500 happy, 300 unsure, 400 sad:',
      '',
      '| system | average recall | macro F1 | accuracy | accuracy of 900 happy and sad | called | of these not opposite | ECE |',
      '|---|---:|---:|---:|---:|---:|---:|---:|',
      '| one | 55.0 (50.0 to 62.5) | 54.0 | 60.0 (50.0 to 62.5) | 61.0 (50.0 to 62.5) | 90.0 | 87.5 | 3.1 |',
      '| other | 55.0 (50.0 to 62.5) | 54.0 | 60.0 (50.0 to 62.5) | 61.0 (50.0 to 62.5) | 0.0 | – | – |',
      '',
    ].join('\n'),
  );
});

test('scoreTable leaves out the third mood in a set of two moods', () => {
  const { caption, columns, rows } = scoreTable({
    ...set,
    note: undefined,
    moods: { happy: 700, sad: 500, unsure: 0 },
  });
  expect(caption).toBe('semeval-2015: 700 happy, 500 sad');
  expect(columns).toEqual([
    'system',
    'accuracy of 1,200 happy and sad',
    'called',
    'of these not opposite',
    'ECE',
  ]);
  expect(rows[0]).toEqual(['one', '61.0 (50.0 to 62.5)', '90.0', '87.5', '3.1']);
});

test('costTable rounds milliseconds and kilobytes', () => {
  const costs = [{ system: 'one', milliseconds: 0.01234, bytes: 109_954, packed: 40_400 }];
  expect(costTable(costs, 2000)).toMatchObject({
    caption: expect.stringContaining('median of 2,000'),
    rows: [['one', '0.012', '110', '40']],
  });
});

test('moodCounts counts posts by mood', () => {
  const posts = (['happy', 'sad', 'happy'] as const).map((mood) => ({ text: '', mood, source: '' }));
  expect(moodCounts(posts)).toEqual({ happy: 2, sad: 1, unsure: 0 });
});
