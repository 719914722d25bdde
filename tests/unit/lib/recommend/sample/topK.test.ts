import { expect, test } from 'vitest';
import { topK } from '#lib/recommend/sample/topK.ts';

const bestOf = (limit: number, scores: readonly (number | undefined)[]) =>
  topK(limit, scores.length, (index) => scores[index]).map(({ index }) => index);

test('topK returns the highest scores first', () => {
  expect(bestOf(3, [1, 5, 3, 4, 2])).toEqual([1, 3, 2]);
});

test('topK puts the lower index first among equal scores, also at the limit', () => {
  expect(bestOf(3, [2, 9, 2, 2, 9])).toEqual([1, 4, 0]);
});

test('topK skips an index without a score', () => {
  expect(bestOf(2, [undefined, 1, undefined, 0])).toEqual([1, 3]);
});

test('topK returns all indexes if there are fewer than the limit', () => {
  expect(bestOf(5, [1, 2])).toEqual([1, 0]);
});

test('topK agrees with sorting all scores', () => {
  const scores = Array.from({ length: 500 }, (_, i) => (i * 7919) % 101);
  const sorted = scores.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]! || a - b);
  expect(bestOf(50, scores)).toEqual(sorted.slice(0, 50));
});
