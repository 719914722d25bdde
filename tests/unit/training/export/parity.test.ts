import * as runtime from 'onnxruntime-web';
import { expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { agrees, measureParity, type Parity, tolerance } from '#training/export/parity.ts';
import { roundWeights } from '#training/export/quantize.ts';
import { type Weights, withoutTags } from '#training/lstm/weights.ts';
import { randomIds, randomWeights, taggedSizes } from './randomWeights.ts';

allowSlowTests();

const weights = roundWeights(randomWeights(3));
/** Tweets of different lengths, so batches are padded, and more than `measureParity` reads at a time. */
const tweets = encodedOf(
  Array.from({ length: 130 }, (_, k) => ({ ids: [...randomIds(1 + (k % 9), k)], label: 1 })),
);
const all = Uint32Array.from(tweets.labels.keys());
const sessionOf = (weights: Weights) => runtime.InferenceSession.create(onnxModel(weights));

test('measureParity finds differences below 1e-5 for the same weights', async () => {
  const parity = await measureParity({ weights }, await sessionOf(weights), tweets, all);
  expect(parity.texts).toBe(130);
  expect(agrees(parity)).toBe(true);
  expect(Math.max(parity.tfjsOnnx, parity.tfjsPlain, parity.onnxPlain)).toBeLessThan(1e-5);
});

test('measureParity finds an exported model with other weights', async () => {
  const parity = await measureParity({ weights }, await sessionOf(randomWeights(4)), tweets, all);
  expect(agrees(parity)).toBe(false);
  expect(parity.tfjsOnnx).toBeGreaterThan(0.01);
  expect(parity.onnxPlain).toBeGreaterThan(0.01);
  expect(parity.tfjsPlain).toBeLessThan(1e-5);
});

test('measureParity finds an exported model that returns NaN', async () => {
  const broken = { ...weights, headBias: { shape: [3], values: Float32Array.of(0, Number.NaN, 0) } };
  const chosen = Uint32Array.of(0, 1);
  const parity = await measureParity({ weights }, await sessionOf(broken), tweets, chosen);
  expect(agrees(parity)).toBe(false);
});

test('measureParity compares the tags too', async () => {
  const tagged = roundWeights(randomWeights(3, taggedSizes));
  const parity = await measureParity({ weights: tagged }, await sessionOf(tagged), tweets, all);
  expect(Math.max(parity.tfjsOnnx, parity.tfjsPlain, parity.onnxPlain)).toBeLessThan(1e-5);
  const chosen = Uint32Array.of(0, 1);
  const values = tagged.headBias.values.slice();
  values[5]! += 1;
  const other = { ...tagged, headBias: { shape: [6], values } };
  expect(agrees(await measureParity({ weights: tagged }, await sessionOf(other), tweets, chosen))).toBe(
    false,
  );
  const without = await sessionOf(withoutTags(tagged));
  expect(agrees(await measureParity({ weights: tagged }, without, tweets, chosen))).toBe(false);
});

const close: Parity = { texts: 1, tfjsOnnx: 1e-6, tfjsPlain: 1e-6, onnxPlain: 1e-6 };

test('agrees accepts differences below the tolerance', () => {
  expect(agrees(close)).toBe(true);
});

test.each(['tfjsOnnx', 'tfjsPlain', 'onnxPlain'] as const)(
  'agrees rejects a %s at the tolerance or NaN',
  (difference) => {
    expect(agrees({ ...close, [difference]: tolerance })).toBe(false);
    expect(agrees({ ...close, [difference]: Number.NaN })).toBe(false);
  },
);
