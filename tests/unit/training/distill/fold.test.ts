import { expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { foldOf, foldOption, isInFold } from '#training/distill/fold.ts';

test('isInFold puts every post into exactly one fold', () => {
  for (let position = 0; position < 9; position++) {
    const holders = [1, 2, 3, 4].filter((part) => isInFold({ part, total: 4 }, position));
    expect(holders).toEqual([(position % 4) + 1]);
  }
});

test('foldOption reads part and total', () => {
  expect(foldOption('2/4')).toEqual({ part: 2, total: 4 });
  expect(foldOption(undefined)).toBeUndefined();
});

test.each(['', '0/4', '5/4', '1/1', '1', 'a/b', '1/4/2', '-1/4', '1.5/4'])(
  'foldOption refuses %j in one line',
  async (given) => {
    expect(await complaintOf(async () => foldOption(given))).toBe(
      `--fold is PART/OF, such as 1/4, not ${JSON.stringify(given)}`,
    );
  },
);

test('foldOf reads the folds that versions before 0.2.0 wrote', () => {
  expect(foldOf({ part: 3, of: 4 })).toEqual({ part: 3, total: 4 });
  expect(foldOf({ part: 3, total: 4 })).toEqual({ part: 3, total: 4 });
});
