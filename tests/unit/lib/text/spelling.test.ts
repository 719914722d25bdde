import { expect, test } from 'vitest';
import { slipsOf } from '#lib/text/spelling.ts';

test.each([
  ['wonderfl', 'a letter left out'],
  ['wondderful', 'a letter doubled'],
  ['wonderxful', 'a letter added'],
  ['wodnerful', 'two letters exchanged'],
  ['wonderfuk', 'one letter hit for another'],
])('%s may be wonderful: %s', (typed) => {
  expect(slipsOf(typed)).toContain('wonderful');
});

test.each([
  ['vonderful', 'the first letter is seldom wrong'],
  ['wnderfl', 'two slips are too many'],
])('%s is not taken for wonderful: %s', (typed) => {
  expect(slipsOf(typed)).not.toContain('wonderful');
});

test.each(['happi', "didn't", 'wunderschön', 'счастье', '😀', '<user>'])(
  'a short word, and what is not spelled a to z, is no slip: %s',
  (token) => {
    expect(slipsOf(token)).toEqual([]);
  },
);

test('a word without end is no slip: its neighbours would take gigabytes', () => {
  expect(slipsOf('qwertyuiop'.repeat(1000))).toEqual([]);
});
