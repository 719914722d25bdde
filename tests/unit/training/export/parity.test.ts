import * as runtime from 'onnxruntime-web';
import { describe, expect, test } from 'vitest';
import type { ModelInput } from '#lib/mood/input.ts';
import { ngramSlots } from '#lib/text/ngrams.ts';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { withBigrams } from '#training/bigrams/table.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { agrees, measureParity, type Parity, tolerance } from '#training/export/parity.ts';
import { roundWeights } from '#training/export/quantize.ts';
import { onlyMoods } from '#training/lstm/weights.ts';
import { scaledNgrams } from '#training/ngrams/table.ts';
import { randomBigrams, randomIds, randomTables, randomWeights, taggedSizes } from './randomWeights.ts';

allowSlowTests();

type Parts = Parameters<typeof measureParity>[0];

const plain: Parts = { weights: roundWeights(randomWeights(3)), bigrams: undefined, ngrams: undefined };
/** Texts of different lengths, so batches are padded, and more than `measureParity` reads at a time. */
const texts = Array.from({ length: 130 }, (_, k) => randomIds(1 + (k % 9), k));
const tweets = encodedOf(texts.map((ids) => ({ ids: [...ids], label: 1 })));
const all = Uint32Array.from(tweets.labels.keys());
const two = Uint32Array.of(0, 1);
const sessionOf = ({ weights, bigrams, ngrams }: Parts) =>
  runtime.InferenceSession.create(onnxModel(weights, bigrams, ngrams));
const largest = ({ tfjsOnnx, tfjsPlain, onnxPlain }: Parity) => Math.max(tfjsOnnx, tfjsPlain, onnxPlain);

/** Compares a trained network with the exported model of another one. */
const parityOf = async (trained: Parts, exported: Parts, chosen = all, inputOf = idsOf) =>
  measureParity(trained, await sessionOf(exported), withBigrams(tweets, trained.bigrams), chosen, inputOf);

const idsOf = (tweet: number): ModelInput => ({ ids: texts[tweet]! });

test('measureParity finds differences below 1e-5 for the same weights', async () => {
  const parity = await parityOf(plain, plain);
  expect(parity.texts).toBe(130);
  expect(agrees(parity)).toBe(true);
  expect(largest(parity)).toBeLessThan(1e-5);
});

test('measureParity finds an exported model with other weights', async () => {
  const parity = await parityOf(plain, { ...plain, weights: randomWeights(4) });
  expect(agrees(parity)).toBe(false);
  expect(parity.tfjsOnnx).toBeGreaterThan(0.01);
  expect(parity.onnxPlain).toBeGreaterThan(0.01);
  expect(parity.tfjsPlain).toBeLessThan(1e-5);
});

test('measureParity finds an exported model that returns NaN', async () => {
  const headBias = { shape: [3], values: Float32Array.of(0, Number.NaN, 0) };
  const parity = await parityOf(plain, { ...plain, weights: { ...plain.weights, headBias } }, two);
  expect(agrees(parity)).toBe(false);
});

describe('measureParity of a network with every output and word pairs', () => {
  const full: Parts = {
    weights: roundWeights(randomWeights(3, taggedSizes)),
    bigrams: randomBigrams(3),
    ngrams: undefined,
  };

  test('measureParity finds differences below 1e-5 for the same weights and pairs', async () => {
    expect(largest(await parityOf(full, full))).toBeLessThan(1e-5);
  });

  test.each([
    ['a tag', 5],
    ['the output for tweets', 6],
  ])('measureParity finds an exported model with another bias of %s', async (_, output) => {
    const values = full.weights.headBias.values.slice();
    values[output]! += 1;
    const other = { ...full, weights: { ...full.weights, headBias: { shape: [7], values } } };
    expect(agrees(await parityOf(full, other, two))).toBe(false);
  });

  test('measureParity finds an exported model without tags and the output for tweets', async () => {
    const other = { ...full, weights: onlyMoods(full.weights) };
    expect(agrees(await parityOf(full, other, two))).toBe(false);
  });
});

describe('measureParity of a network with n-grams', () => {
  const slots = 64;
  const ngrams = randomTables(3, 3, slots);
  const full: Parts = {
    weights: roundWeights(randomWeights(3, taggedSizes)),
    bigrams: randomBigrams(3),
    ngrams,
  };
  const inputOf = (tweet: number): ModelInput => ({
    ids: texts[tweet]!,
    ngrams: {
      ...ngramSlots(
        [...texts[tweet]!].map((id) => `word${id}`),
        slots,
      ),
      slots,
    },
  });

  test('measureParity finds differences below 1e-5 for the same weights and tables', async () => {
    expect(largest(await parityOf(full, full, all, inputOf))).toBeLessThan(1e-5);
  });

  test('measureParity finds differences below 1e-5 for n-grams of moods beside a network with tags', async () => {
    const ofMoods = { ...full, ngrams: { moods: ngrams.moods } };
    expect(largest(await parityOf(ofMoods, ofMoods, two, inputOf))).toBeLessThan(1e-5);
  });

  test.each([
    ['other n-grams for a mood', { ...ngrams, moods: scaledNgrams(ngrams.moods, [1, 1, 1.1]) }],
    ['other n-grams for a tag', { ...ngrams, tags: scaledNgrams(ngrams.tags!, [1, 1.1, 1]) }],
    ['no n-grams for tags', { moods: ngrams.moods }],
  ])('measureParity finds an exported model with %s', async (_, others) => {
    const parity = await parityOf(full, { ...full, ngrams: others }, two, inputOf);
    expect(agrees(parity)).toBe(false);
    expect(parity.tfjsPlain).toBeLessThan(1e-5);
  });

  test('measureParity compares outputs whose probability is rounded to 0 or 1', async () => {
    const values = full.weights.headBias.values.map(
      (value, output) => value + [0, 0, 0, 80, -80, 0, 80][output]!,
    );
    const certain = { ...full, weights: { ...full.weights, headBias: { shape: [7], values } } };
    expect(largest(await parityOf(certain, certain, two, inputOf))).toBeLessThan(1e-5);
  });

  test('measureParity finds an exported model with n-grams that the trained one lacks', async () => {
    const parity = await parityOf({ ...full, ngrams: undefined }, full, two, inputOf);
    expect(agrees(parity)).toBe(false);
  });
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
