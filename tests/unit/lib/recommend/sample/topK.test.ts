import { expect, test } from 'vitest';
import { topK } from '#lib/recommend/sample/topK.ts';

const bestOf = (most: number, scores: readonly (number | undefined)[]) =>
  topK(most, scores.length, (index) => scores[index]).map(({ index }) => index);

test('the highest come first', () => {
  expect(bestOf(3, [1, 5, 3, 4, 2])).toEqual([1, 3, 2]);
});

test('of equals the earlier leads, also at the edge of what is kept', () => {
  expect(bestOf(3, [2, 9, 2, 2, 9])).toEqual([1, 4, 0]);
});

test('what may not be chosen is not', () => {
  expect(bestOf(2, [undefined, 1, undefined, 0])).toEqual([1, 3]);
});

test('fewer than wanted are all there is', () => {
  expect(bestOf(5, [1, 2])).toEqual([1, 0]);
});

test('agrees with sorting everything', () => {
  const scores = Array.from({ length: 500 }, (_, i) => (i * 7919) % 101);
  const sorted = scores.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]! || a - b);
  expect(bestOf(50, scores)).toEqual(sorted.slice(0, 50));
});
