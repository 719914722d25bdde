import * as runtime from 'onnxruntime-web';
import { beforeAll, describe, expect, test } from 'vitest';
import { onnxModel } from '../../../../training/export/onnx.ts';
import { happyOf } from '../../../../training/export/parity.ts';
import { plainHappy } from '../../../../training/export/plain.ts';
import { batch } from '../../../../training/lstm/batch.ts';
import { compileKernels } from '../../../../training/lstm/compile.ts';
import { Network } from '../../../../training/lstm/network.ts';
import { Workspace } from '../../../../training/lstm/workspace.ts';
import { encodedOf } from '../lstm/encodedOf.ts';
import { randomIds, randomWeights } from './randomWeights.ts';

const weights = randomWeights(1);
let network: Network;
let session: runtime.InferenceSession;

beforeAll(async () => {
  network = new Network(new Workspace(await compileKernels()), weights);
  session = await runtime.InferenceSession.create(onnxModel(weights));
});

const trained = (ids: Int32Array) =>
  network.evaluate(batch(encodedOf([{ ids: [...ids], label: 1 }]), Uint32Array.of(0))).happy[0]!;
const exported = async (ids: Int32Array) => (await happyOf(session, ids, 1))[0]!;

describe('three ways to one probability: the trained network, the exported model, plain arrays', () => {
  test.each([1, 2, 7, 40])('of a text of %d tokens', async (length) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const ids = randomIds(length, seed);
      const plain = plainHappy(weights, ids);
      expect(Math.abs(trained(ids) - plain)).toBeLessThan(1e-5);
      expect(Math.abs((await exported(ids)) - plain)).toBeLessThan(1e-5);
    }
  });

  test('which differs from text to text, so that agreeing says something', async () => {
    const seen = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => exported(randomIds(7, seed))));
    expect(Math.max(...seen) - Math.min(...seen)).toBeGreaterThan(0.1);
  });
});

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
  expect(plainHappy(small, Int32Array.of(1))).toBeCloseTo(sigmoid(3 * state1 - 1), 7);
  expect(plainHappy(small, Int32Array.of(1, 1))).toBeCloseTo(sigmoid(3 * state2 - 1), 7);
});

test('a batch of texts of one length gives what each gives alone', async () => {
  const texts = [1, 2, 3, 4, 5].map((seed) => randomIds(7, seed));
  const together = await happyOf(session, Int32Array.from(texts.flatMap((ids) => [...ids])), texts.length);
  expect(together).toHaveLength(5);
  for (const [row, ids] of texts.entries()) expect(together[row]).toBeCloseTo(await exported(ids), 6);
});

test('the two probabilities of a text, sad and happy, are one together', async () => {
  const { probabilities } = await session.run({ ids: new runtime.Tensor('int32', randomIds(4, 9), [2, 2]) });
  expect(probabilities?.dims).toEqual([2, 2]);
  const [sad, happy] = probabilities!.data as Float32Array;
  expect(sad! + happy!).toBeCloseTo(1, 6);
  expect(happy).toBeCloseTo(plainHappy(weights, randomIds(4, 9).slice(0, 2)), 5);
});

test('the model asks for ids and gives probabilities, and the same weights make the same file', () => {
  expect(session.inputNames).toEqual(['ids']);
  expect(session.outputNames).toEqual(['probabilities']);
  expect(onnxModel(weights)).toEqual(onnxModel(randomWeights(1)));
  expect(onnxModel(weights)).not.toEqual(onnxModel(randomWeights(2)));
});
