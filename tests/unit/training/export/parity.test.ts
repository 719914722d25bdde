import * as runtime from 'onnxruntime-web';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { agrees, type Parity, parityOf, tolerance } from '#training/export/parity.ts';
import { rounded } from '#training/export/quantize.ts';
import { happyAt, testExported } from '#training/export/test.ts';
import { batch, batchesOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Network } from '#training/lstm/network.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { randomIds, randomWeights } from './randomWeights.ts';

const weights = rounded(randomWeights(3));
/** Of many lengths, so that batches pad; more than the 100 that are compared at once. */
const tweets = encodedOf(
  Array.from({ length: 130 }, (_, k) => ({
    ids: [...randomIds(1 + (k % 9), k)],
    label: k % 3 === 0 ? 0 : 1,
  })),
);
const all = Uint32Array.from(tweets.labels.keys());
const sessionOf = (of: typeof weights) => runtime.InferenceSession.create(onnxModel(of));
let network: Network;

beforeAll(async () => {
  network = new Network(new Workspace(await compileKernels()), weights);
});

describe('the parity of the trained and the exported model', () => {
  test('is within the tolerance when they are the same', async () => {
    const parity = await parityOf(network, { weights }, await sessionOf(weights), tweets, all);
    expect(parity.texts).toBe(130);
    expect(agrees(parity)).toBe(true);
    expect(Math.max(parity.tfjsOnnx, parity.tfjsPlain, parity.onnxPlain)).toBeLessThan(1e-5);
  });

  test('shows an exported model of other weights', async () => {
    const parity = await parityOf(network, { weights }, await sessionOf(randomWeights(4)), tweets, all);
    expect(agrees(parity)).toBe(false);
    expect(parity.tfjsOnnx).toBeGreaterThan(0.01);
    expect(parity.onnxPlain).toBeGreaterThan(0.01);
    expect(parity.tfjsPlain).toBeLessThan(1e-5);
  });

  test('shows a model that computes no number', async () => {
    const broken = { ...weights, headBias: { shape: [3], values: Float32Array.of(0, Number.NaN, 0) } };
    const parity = await parityOf(
      network,
      { weights },
      await sessionOf(broken),
      tweets,
      Uint32Array.of(0, 1),
    );
    expect(agrees(parity)).toBe(false);
  });
});

describe('three agree when each pair does', () => {
  const close: Parity = { texts: 1, tfjsOnnx: 1e-6, tfjsPlain: 1e-6, onnxPlain: 1e-6 };
  test('and a little difference is none', () => {
    expect(agrees(close)).toBe(true);
  });

  test.each(['tfjsOnnx', 'tfjsPlain', 'onnxPlain'] as const)('%s', (pair) => {
    expect(agrees({ ...close, [pair]: tolerance })).toBe(false);
    expect(agrees({ ...close, [pair]: Number.NaN })).toBe(false);
  });
});

test('the test of the exported model reads every tweet, in the order of the tweets', async () => {
  const progress: number[] = [];
  const { report, probabilities } = await testExported(await sessionOf(weights), tweets, (done, of) => {
    expect(of).toBe(130);
    progress.push(done);
  });
  const [order = all] = batchesOf(tweets, all, all.length, randomOf(1));
  const read = network.evaluate(batch(tweets, order)).probabilities;
  for (const k of all) {
    const row = order.indexOf(k);
    for (const output of [0, 1, 2])
      expect(probabilities[3 * k + output]).toBeCloseTo(read[3 * row + output]!, 5);
  }
  const right = all.filter((k) => happyAt(probabilities, k) > 0.5 === (tweets.labels[k] === 1)).length;
  expect(report).toMatchObject({ rows: 130, accuracy: right / 130 });
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(130);
});
