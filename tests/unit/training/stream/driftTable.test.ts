import { expect, test } from 'vitest';
import { driftTable } from '#training/stream/driftTable.ts';

const score = (accuracy: number, calibrationError: number) => ({ accuracy, calibrationError });

test('driftTable has a row before the first chunk and one for each chunk, and says what was forgotten at most, on how many tweets', () => {
  const drift = [
    {
      fresh: score(0.7, 0.05),
      unknown: 0.04,
      heldOutBefore: score(0.8, 0.1),
      heldOutAfter: score(0.81, 0.09),
      refused: false,
    },
    {
      fresh: score(0.71, 0.04),
      unknown: 0.03,
      heldOutBefore: score(0.81, 0.09),
      heldOutAfter: score(0.7, 0.2),
      refused: true,
    },
  ];
  expect(driftTable({ drift, oldTest: [0.84, 0.838, 0.8395], test: { rows: 30_000 } }).split('\n')).toEqual([
    'chunk  new posts   ECE  new words  old test  held out    ECE',
    '    0                                 84.00     80.00  10.00',
    '    1      70.00  5.00       4.00     83.80     81.00   9.00',
    '    2      71.00  4.00       3.00     83.95     70.00  20.00  refused',
    'forgotten at most: 0.20 points',
    'tweets of the old test: 30000, so an accuracy has a standard error of 0.21 points',
  ]);
});

test('driftTable leaves the columns of held-out posts empty if none were given', () => {
  const drift = [{ fresh: score(0.7, 0.05), unknown: 0.04, refused: false }];
  expect(
    driftTable({ drift, oldTest: [0.84, 0.85], test: { rows: 300_000 } })
      .split('\n')
      .slice(2, 4),
  ).toEqual(['    1      70.00  5.00       4.00     85.00', 'forgotten at most: 0.00 points']);
});
