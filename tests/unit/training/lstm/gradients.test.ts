import { beforeEach, expect, test } from 'vitest';
import { padId } from '#lib/text/vocabulary.ts';
import { addWordGradients, allocateGradients, denseNames, type Gradients } from '#training/lstm/gradients.ts';
import { elementCount, shapesOf, weightNames } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { emptyModule } from './emptyModule.ts';
import { randomFloats } from './floats.ts';

const sizes = { vocabulary: 8, embedding: 3, units: 2, directions: 1, pooling: 'last', outputs: 2 } as const;
const width = sizes.embedding;
let gradients: Gradients;

beforeEach(() => {
  gradients = allocateGradients(new Workspace(emptyModule), sizes);
});

/** [time, rows], longest first. */
const ids = Int32Array.from(
  [
    [5, padId, padId],
    [2, 5, padId],
    [5, 2, 7],
    [3, 5, 2],
  ].flat(),
);
const lengths = Int32Array.of(4, 3, 2);
const words = randomFloats(1, ids.length * width);

/** Returns the sum of each word's gradients, by plain loops. */
function sumsOf(ids: Int32Array, words: Float32Array): Map<number, number[]> {
  const sums = new Map<number, number[]>();
  ids.forEach((id, position) => {
    if (id === padId) return;
    const sum = sums.get(id) ?? new Array<number>(width).fill(0);
    sums.set(
      id,
      sum.map((value, k) => value + words[position * width + k]!),
    );
  });
  return sums;
}

const rowOf = (id: number) => [...gradients.values.embedding.subarray(id * width, (id + 1) * width)];
const touched = () => [...gradients.touched].slice(0, gradients.touched.indexOf(-1));
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));

test('allocateGradients allocates shared memory for each weight', () => {
  const shapes = shapesOf(sizes);
  for (const name of weightNames) expect(gradients.values[name]).toHaveLength(elementCount(shapes[name]));
  const all = [...Object.values(gradients.values), gradients.stamps, gradients.touched];
  for (const { buffer } of all) expect(buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(denseNames).toEqual(['kernel', 'recurrent', 'bias', 'headKernel', 'headBias']);
});

test('addWordGradients sums the gradients of each word', () => {
  addWordGradients(gradients, 1, ids, words, lengths);
  const sums = sumsOf(ids, words);
  expect(sums.size).toBe(4);
  for (const [id, sum] of sums) expect(rowOf(id), String(id)).toEqual(close(sum));
});

test('addWordGradients lists each touched word once, in order of occurrence, and stamps it with the step', () => {
  addWordGradients(gradients, 7, ids, words, lengths);
  expect(touched()).toEqual([5, 2, 7, 3]);
  expect([...gradients.stamps]).toEqual([0, 0, 7, 7, 0, 7, 0, 7]);
});

test('addWordGradients replaces the gradients of an earlier step', () => {
  addWordGradients(gradients, 1, ids, words, lengths);
  const [later, laterWords] = [Int32Array.of(2, 6, 2, 2), randomFloats(2, 4 * width)];
  addWordGradients(gradients, 2, later, laterWords, Int32Array.of(2, 2));
  for (const [id, sum] of sumsOf(later, laterWords)) expect(rowOf(id)).toEqual(close(sum));
  expect(touched()).toEqual([2, 6]);
  expect([...gradients.stamps]).toEqual([0, 0, 2, 1, 0, 1, 2, 1]);
});

test('addWordGradients ignores gradients in the padding', () => {
  const noisy = words.slice();
  ids.forEach((id, position) => {
    if (id === padId) noisy.fill(Number.NaN, position * width, (position + 1) * width);
  });
  addWordGradients(gradients, 1, ids, noisy, lengths);
  for (const [id, sum] of sumsOf(ids, words)) expect(rowOf(id)).toEqual(close(sum));
  expect(gradients.stamps[padId]).toBe(0);
  expect(touched()).not.toContain(padId);
});

test('addWordGradients fills the list of touched words when every word occurs', () => {
  const every = Int32Array.of(7, 6, 5, 4, 3, 2, 1, 0);
  addWordGradients(gradients, 1, every, randomFloats(3, 8 * width), Int32Array.of(8));
  expect([...gradients.touched]).toEqual([...every]);
});
