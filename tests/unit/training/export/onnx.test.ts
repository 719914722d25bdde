import * as runtime from 'onnxruntime-web';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { withBigrams } from '#training/bigrams/table.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { probabilitiesOf } from '#training/export/parity.ts';
import { rounded } from '#training/export/quantize.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { batch } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import type { Sizes } from '#training/lstm/initial.ts';
import { Network } from '#training/lstm/network.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { fullSizes, plainSizes, randomIds, randomPairs, randomWeights } from './randomWeights.ts';

const workspaceOf = async () => new Workspace(await compileKernels());
let workspace: Workspace;

beforeAll(async () => {
  workspace = await workspaceOf();
});

describe.each<[string, Sizes & { readonly hasPairs?: boolean }]>([
  ['the network of the paper', plainSizes],
  ['one with the largest states beside the last', { ...plainSizes, pooling: 'last+max' }],
  ['one that reads backward as well', { ...plainSizes, directions: 2 }],
  ['one with all that a network may have', fullSizes],
  ['one with a table of pairs beside it', { ...plainSizes, hasPairs: true }],
  ['one with all of it', { ...fullSizes, hasPairs: true }],
])(
  'three ways to the same probabilities (the trained network, the exported model, plain arrays), for %s',
  (_, sizes) => {
    const weights = rounded(randomWeights(6, sizes));
    const pairs = sizes.hasPairs ? randomPairs(6) : undefined;
    const encoded = (texts: readonly Int32Array[]) =>
      withBigrams(encodedOf(texts.map((ids) => ({ ids: [...ids], label: 1 }))), pairs);
    let session: runtime.InferenceSession;

    beforeAll(async () => {
      session = await runtime.InferenceSession.create(onnxModel(weights, pairs));
    });

    const trained = (ids: Int32Array) =>
      new Network(workspace, weights).evaluate(batch(encoded([ids]), Uint32Array.of(0)));

    test.each([1, 2, 7, 40])('of a text of %d tokens', async (length) => {
      for (const seed of [1, 2, 3, 4, 5]) {
        const ids = randomIds(length, seed);
        const plain = referenceProbabilities(weights, ids, pairs);
        expect(plain).toHaveLength(sizes.outputs);
        expectClose(trained(ids).probabilities, plain);
        expectClose(await probabilitiesOf(session, [ids]), plain);
      }
    });

    test('also of texts of many lengths read at once, which changes none of them', async () => {
      const texts = [40, 1, 7, 12].map((length) => randomIds(length, length));
      const plain = texts.flatMap((ids) => referenceProbabilities(weights, ids, pairs));
      expectClose(await probabilitiesOf(session, texts), plain);
      const longestFirst = Uint32Array.of(0, 3, 2, 1);
      const { probabilities } = new Network(workspace, weights).evaluate(batch(encoded(texts), longestFirst));
      longestFirst.forEach((text, row) => {
        const of = (values: ArrayLike<number>, at: number) =>
          Array.from(values).slice(at * sizes.outputs, (at + 1) * sizes.outputs);
        expectClose(of(probabilities, row), of(plain, text));
      });
    });

    test('which differ from text to text, so that agreeing says something', async () => {
      const texts = [1, 2, 3, 4, 5, 6].map((seed) => randomIds(7, seed));
      const sad = Array.from(await probabilitiesOf(session, texts)).filter((_, k) => k % sizes.outputs === 0);
      expect(Math.max(...sad) - Math.min(...sad)).toBeGreaterThan(0.1);
    });
  },
);

function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, k) => {
    expect(Math.abs(actual[k]! - value)).toBeLessThan(1e-5);
  });
}

test('plain arrays give the probability that a pencil gives', () => {
  const one = (...values: number[]) => ({ shape: [1, values.length], values: Float32Array.from(values) });
  const small = {
    embedding: { shape: [2, 1], values: Float32Array.of(9, 0.5) },
    kernel: one(1, 2, 3, 4), // input, forget, cell, output
    recurrent: one(0.5, -1, 1, 2),
    bias: { shape: [4], values: Float32Array.of(0, 1, 0.25, -1) },
    headKernel: one(-1, 2),
    headBias: { shape: [2], values: Float32Array.of(0.5, -0.5) },
  };
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  const cell1 = sigmoid(0.5) * Math.tanh(1.75);
  const state1 = sigmoid(1) * Math.tanh(cell1);
  const cell2 = sigmoid(2 - state1) * cell1 + sigmoid(0.5 + 0.5 * state1) * Math.tanh(1.75 + state1);
  const state2 = sigmoid(1 + 2 * state1) * Math.tanh(cell2);
  expect(referenceProbabilities(small, Int32Array.of(1))[1]).toBeCloseTo(sigmoid(3 * state1 - 1), 7);
  expect(referenceProbabilities(small, Int32Array.of(1, 1))[1]).toBeCloseTo(sigmoid(3 * state2 - 1), 7);
});

test('the model says what it takes and gives, and the same weights make the same file', async () => {
  const weights = randomWeights(1);
  const session = await runtime.InferenceSession.create(onnxModel(weights));
  expect(session.inputNames).toEqual(['ids', 'lengths']);
  expect(session.outputNames).toEqual(['probabilities']);
  expect(onnxModel(weights)).toEqual(onnxModel(randomWeights(1)));
});
