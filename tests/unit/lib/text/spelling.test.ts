import { expect, test } from 'vitest';
import { typosOf } from '#lib/text/spelling.ts';

test.each([
  ['wonderfl', 'a letter is missing'],
  ['wondderful', 'a letter is doubled'],
  ['wonderxful', 'a letter is added'],
  ['wodnerful', 'two letters are swapped'],
  ['wonderfuk', 'a letter is replaced'],
])('typosOf(%j) contains "wonderful" (%s)', (typed) => {
  expect(typosOf(typed)).toContain('wonderful');
});

test.each([
  ['vonderful', 'the first letter is rarely wrong'],
  ['wnderfl', 'two typos are too many'],
])('typosOf(%j) does not contain "wonderful" (%s)', (typed) => {
  expect(typosOf(typed)).not.toContain('wonderful');
});

test.each(['happi', "didn't", 'wunderschön', 'счастье', '😀', '<user>'])(
  'typosOf returns nothing for %s, which is short or has characters other than a to z',
  (token) => {
    expect(typosOf(token)).toEqual([]);
  },
);

test('typosOf returns nothing for a very long word, whose typos would fill gigabytes', () => {
  expect(typosOf('qwertyuiop'.repeat(1000))).toEqual([]);
});
