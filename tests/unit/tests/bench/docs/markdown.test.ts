import { expect, test } from 'vitest';
import { figure, judged, markdownTable } from '#tests/bench/docs/markdown.ts';

test('markdownTable aligns the first column to the left and the others to the right', () => {
  expect(markdownTable(['', 'a'], [['x', '1']])).toBe('|  | a |\n|---|---:|\n| x | 1 |');
});

test.each([
  [0.1512, '0.15'],
  [9.994, '9.99'],
  [12.34, '12.3'],
  [794.3, '794'],
  [1219.4, '1,219'],
])('figure writes %f as %s', (value, text) => {
  expect(figure(value)).toBe(text);
});

test('judged sets a figure that misses its target in bold', () => {
  expect(judged('2 ms', false)).toBe('**2 ms**');
  expect(judged('1 ms', true)).toBe('1 ms');
});
