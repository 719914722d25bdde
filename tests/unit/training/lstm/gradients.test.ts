import { beforeEach, expect, test } from 'vitest';
import { padId } from '#lib/text/vocabulary.ts';
import { addWords, denseNames, type Gradients, gradientsIn } from '#training/lstm/gradients.ts';
import { shapesOf, sizeOf, weightNames } from '#training/lstm/initial.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { someFloats } from './floats.ts';
import { nothing } from './nothing.ts';

const size = { vocabulary: 8, embedding: 3, units: 2, directions: 1, pooling: 'last', outputs: 2 } as const;
const width = size.embedding;
let gradients: Gradients;

beforeEach(() => {
  gradients = gradientsIn(new Workspace(nothing), size);
});

/** [time, rows], the longest first. */
const ids = Int32Array.of(...[5, padId, padId], ...[2, 5, padId], ...[5, 2, 7], ...[3, 5, 2]);
const lengths = Int32Array.of(4, 3, 2);
const words = someFloats(1, ids.length * width);

/** What each word's gradients add up to, by plain loops. */
function sums(ids: Int32Array, words: Float32Array): Map<number, number[]> {
  const due = new Map<number, number[]>();
  ids.forEach((id, at) => {
    if (id === padId) return;
    const sum = due.get(id) ?? new Array<number>(width).fill(0);
    due.set(
      id,
      sum.map((value, k) => value + words[at * width + k]!),
    );
  });
  return due;
}

const rowOf = (id: number) => [...gradients.values.embedding.subarray(id * width, (id + 1) * width)];
const touched = () => [...gradients.touched].slice(0, gradients.touched.indexOf(-1));
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));

test('there is room for each weight, shared by threads', () => {
  const shapes = shapesOf(size);
  for (const name of weightNames) expect(gradients.values[name]).toHaveLength(sizeOf(shapes[name]));
  const all = [...Object.values(gradients.values), gradients.stamps, gradients.touched];
  for (const { buffer } of all) expect(buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(denseNames).toEqual(['kernel', 'recurrent', 'bias', 'headKernel', 'headBias']);
});

test('the gradients of words add up by the word', () => {
  addWords(gradients, 1, ids, words, lengths);
  const due = sums(ids, words);
  expect(due.size).toBe(4);
  for (const [id, sum] of due) expect(rowOf(id), String(id)).toEqual(close(sum));
});

test('the words touched are listed once each, as they were met, and stamped with the step', () => {
  addWords(gradients, 7, ids, words, lengths);
  expect(touched()).toEqual([5, 2, 7, 3]);
  expect([...gradients.stamps]).toEqual([0, 0, 7, 7, 0, 7, 0, 7]);
});

test('a second step forgets the first', () => {
  addWords(gradients, 1, ids, words, lengths);
  const [later, laterWords] = [Int32Array.of(2, 6, 2, 2), someFloats(2, 4 * width)];
  addWords(gradients, 2, later, laterWords, Int32Array.of(2, 2));
  for (const [id, sum] of sums(later, laterWords)) expect(rowOf(id)).toEqual(close(sum));
  expect(touched()).toEqual([2, 6]);
  expect([...gradients.stamps]).toEqual([0, 0, 2, 1, 0, 1, 2, 1]);
});

test('what stands in the padding counts for nothing', () => {
  const noisy = words.slice();
  ids.forEach((id, at) => {
    if (id === padId) noisy.fill(Number.NaN, at * width, (at + 1) * width);
  });
  addWords(gradients, 1, ids, noisy, lengths);
  for (const [id, sum] of sums(ids, words)) expect(rowOf(id)).toEqual(close(sum));
  expect(gradients.stamps[padId]).toBe(0);
  expect(touched()).not.toContain(padId);
});

test('where all words were touched, the list is full', () => {
  const every = Int32Array.of(7, 6, 5, 4, 3, 2, 1, 0);
  addWords(gradients, 1, every, someFloats(3, 8 * width), Int32Array.of(8));
  expect([...gradients.touched]).toEqual([...every]);
});
