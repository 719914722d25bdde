import { expect, test } from 'vitest';
import type { Mood } from '#lib/mood/reading.ts';
import { codeOf, codes, measuresOf } from '#training/evaluate/mood/harness/measures.ts';

/** Counts of labels, answers and leans. */
function countsOf(rows: readonly [label: Mood, answer: Mood, margin: number, times: number][]): number[] {
  const counts = Array.from({ length: codes }, () => 0);
  for (const [label, mood, margin, times] of rows) counts[codeOf(label, { mood, margin })]! += times;
  return counts;
}

test('three moods, by hand', () => {
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
  expect(measures.notOpposite).toBeCloseTo(1 - 2 / 9, 10);
  // Of nine happy and sad posts six lean right and one is tied.
  expect(measures.forcedAccuracy).toBeCloseTo((3 + 1 + 2 + 0.5) / 9, 10);
});

test('two moods: what leans to neither is half right', () => {
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

test('who is always silent is not said to be right or wrong', () => {
  const { coverage, notOpposite, macroF1 } = measuresOf(
    countsOf([
      ['happy', 'unsure', 0, 1],
      ['sad', 'unsure', 0, 1],
      ['unsure', 'unsure', 0, 2],
    ]),
  );
  expect(coverage).toBe(0);
  expect(notOpposite).toBeNaN();
  expect(macroF1).toBeCloseTo((2 * 2) / (2 + 4) / 3, 10);
});

test('every label, answer and choice has a code of its own', () => {
  const moods: Mood[] = ['happy', 'sad', 'unsure'];
  const found = new Set(
    moods.flatMap((label) =>
      moods.flatMap((mood) => [-1, 0, 1].map((margin) => codeOf(label, { mood, margin }))),
    ),
  );
  expect(found.size).toBe(9 + 9 + 3); // of an unsure post there is no choice to make
  expect(Math.max(...found)).toBeLessThan(codes);
});
