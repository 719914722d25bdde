import { expect, test } from 'vitest';
import { complaintOf } from '#tests/unit/training/complaintOf.ts';
import { foldOption, isIn } from '#training/distill/fold.ts';

test('every post is in one fold of all', () => {
  for (let position = 0; position < 9; position++) {
    const holders = [1, 2, 3, 4].filter((part) => isIn({ part, of: 4 }, position));
    expect(holders).toEqual([(position % 4) + 1]);
  }
});

test('the option tells part and number', () => {
  expect(foldOption('2/4')).toEqual({ part: 2, of: 4 });
  expect(foldOption(undefined)).toBeUndefined();
});

test.each(['', '0/4', '5/4', '1/1', '1', 'a/b', '1/4/2', '-1/4', '1.5/4'])('%j is none', async (given) => {
  expect(await complaintOf(async () => foldOption(given))).toBe(
    `--fold is PART/OF, such as 1/4, not ${JSON.stringify(given)}`,
  );
});
