import { expect, test } from 'vitest';
import type { Mood } from '#lib/mood/reading.ts';
import { codeCount, codeOf, measuresOf } from '#training/evaluate/mood/harness/measures.ts';

/** Counts codes by label, answer and margin. */
function countsOf(rows: readonly [label: Mood, answer: Mood, margin: number, times: number][]): number[] {
  const counts = Array.from({ length: codeCount }, () => 0);
  for (const [label, mood, margin, times] of rows) counts[codeOf(label, { mood, margin })]! += times;
  return counts;
}

test('measuresOf computes the measures of three moods as by hand', () => {
  const measures = measuresOf(
    countsOf([
      ['sad', 'sad', -1, 3],
      ['sad', 'happy', 1, 1],
      ['sad', 'unsure', -0.1, 1],
      ['happy', 'happy', 1, 2],
      ['happy', 'sad', -1, 1],
      ['happy', 'unsure', 0, 1],
      ['unsure', 'unsure', 0, 4],
      ['unsure', 'happy', 1, 2],
    ]),
  );
  expect(measures.accuracy).toBeCloseTo(9 / 15, 10);
  expect(measures.averageRecall).toBeCloseTo((3 / 5 + 2 / 4 + 4 / 6) / 3, 10);
  // F1 of sad: 2 * 3 / (5 + 4), of happy: 2 * 2 / (4 + 5), of unsure: 2 * 4 / (6 + 6).
  expect(measures.macroF1).toBeCloseTo((6 / 9 + 4 / 9 + 8 / 12) / 3, 10);
  expect(measures.coverage).toBeCloseTo(9 / 15, 10);
  expect(measures.oppositeRate).toBeCloseTo(2 / 9, 10);
  // Six of the nine happy and sad posts have a margin on the right side, and one is tied.
  expect(measures.forcedAccuracy).toBeCloseTo((3 + 1 + 2 + 0.5) / 9, 10);
});

test('measuresOf counts a tie as half right when the answer must be one of two moods', () => {
  const { forcedAccuracy, accuracy, averageRecall } = measuresOf(
    countsOf([
      ['happy', 'unsure', 0.01, 1],
      ['happy', 'unsure', 0, 2],
      ['sad', 'sad', -1, 1],
    ]),
  );
  expect(forcedAccuracy).toBe(3 / 4);
  expect(accuracy).toBe(1 / 4);
  expect(averageRecall).toBeNaN();
});

test('measuresOf has no oppositeRate for a system that is always unsure', () => {
  const { coverage, oppositeRate, macroF1 } = measuresOf(
    countsOf([
      ['happy', 'unsure', 0, 1],
      ['sad', 'unsure', 0, 1],
      ['unsure', 'unsure', 0, 2],
    ]),
  );
  expect(coverage).toBe(0);
  expect(oppositeRate).toBeNaN();
  expect(macroF1).toBeCloseTo((2 * 2) / (2 + 4) / 3, 10);
});

test('codeOf returns a different code for every label, answer and choice', () => {
  const moods: Mood[] = ['happy', 'sad', 'unsure'];
  const used = new Set(
    moods.flatMap((label) =>
      moods.flatMap((mood) => [-1, 0, 1].map((margin) => codeOf(label, { mood, margin }))),
    ),
  );
  expect(used.size).toBe(9 + 9 + 3); // a post labelled unsure has no forced choice
  expect(Math.max(...used)).toBeLessThan(codeCount);
});
