import { expect, test } from 'vitest';
import { epochsOfChunks, spansOf } from '#training/evaluate/charts/chunks.ts';
import { epochOf } from './exampleRun.ts';

test('spansOf returns the first and last epoch of each chunk, and epochsOfChunks their number', () => {
  const epochs = [epochOf(1, 1), epochOf(1, 2), epochOf(1, 3), epochOf(2, 1), epochOf(3, 1), epochOf(3, 2)];
  expect(spansOf(epochs)).toEqual([
    { chunk: 1, first: 1, last: 3 },
    { chunk: 2, first: 4, last: 4 },
    { chunk: 3, first: 5, last: 6 },
  ]);
  expect(epochsOfChunks(epochs)).toEqual([3, 1, 2]);
});

test('spansOf returns one span for a run with one chunk', () => {
  expect(spansOf([epochOf(1, 1)])).toEqual([{ chunk: 1, first: 1, last: 1 }]);
});
