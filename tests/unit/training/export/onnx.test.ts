import { createHash } from 'node:crypto';
import * as runtime from 'onnxruntime-web';
import { beforeAll, expect, test } from 'vitest';
import { allowSlowTests } from '#tests/support/timeouts.ts';
import { encodedOf } from '#tests/unit/training/lstm/encodedOf.ts';
import { type BigramTable, withBigrams } from '#training/bigrams/table.ts';
import { onnxModel } from '#training/export/onnx.ts';
import { onnxOutputs } from '#training/export/onnxSession.ts';
import { roundWeights } from '#training/export/quantize.ts';
import { referenceProbabilities } from '#training/export/reference.ts';
import { batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { Network } from '#training/lstm/network.ts';
import type { NetworkSizes } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import type { NgramTables } from '#training/ngrams/table.ts';
import {
  fullSizes,
  plainSizes,
  randomBigrams,
  randomIds,
  randomTables,
  randomWeights,
  taggedSizes,
  tweetSizes,
} from './randomWeights.ts';

allowSlowTests();

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
});

const forms: [name: string, sizes: NetworkSizes, hasBigrams: boolean][] = [
  ['the network of the paper', plainSizes, false],
  ['a network with max pooling', { ...plainSizes, pooling: 'last+max' }, false],
  ['a network with two directions', { ...plainSizes, directions: 2 }, false],
  ['a network with every option', fullSizes, false],
  ['a network with a table of word pairs', plainSizes, true],
  ['a network with every option and a table of word pairs', fullSizes, true],
  ['a network with the output for tweets', tweetSizes, false],
  ['a network with the output for tweets and a table of word pairs', tweetSizes, true],
  ['a network with tags', taggedSizes, false],
  ['a network with tags and a table of word pairs', taggedSizes, true],
];

/** One network as Network, as exported model and as reference. */
async function implementationsOf(sizes: NetworkSizes, hasBigrams: boolean) {
  const weights = roundWeights(randomWeights(6, sizes));
  const bigrams = hasBigrams ? randomBigrams(6) : undefined;
  const session = await runtime.InferenceSession.create(onnxModel(weights, bigrams));
  const network = new Network(workspace, weights);
  return {
    trained: (texts: readonly Int32Array[], longestFirst: Uint32Array) => {
      const encoded = encodedOf(texts.map((ids) => ({ ids: [...ids], label: 1 })));
      return network.evaluate(batchOf(withBigrams(encoded, bigrams), longestFirst)).probabilities;
    },
    exported: async (texts: readonly Int32Array[]) => {
      const { probabilities, tags, tweets } = await onnxOutputs(
        session,
        texts.map((ids) => ({ ids })),
      );
      const row = (values: Float32Array, k: number) => {
        const width = values.length / texts.length;
        return values.subarray(k * width, (k + 1) * width);
      };
      return texts.flatMap((_, k) => [...row(probabilities, k), ...row(tags, k), ...row(tweets, k)]);
    },
    reference: (ids: Int32Array) => referenceProbabilities(weights, ids, bigrams),
  };
}

test.each(forms)(
  'Network, exported model and reference agree on single texts of 1 to 40 tokens: %s',
  async (_, sizes, hasBigrams) => {
    const { trained, exported, reference } = await implementationsOf(sizes, hasBigrams);
    for (const length of [1, 2, 7, 40]) {
      for (const seed of [1, 2, 3, 4, 5]) {
        const ids = randomIds(length, seed);
        const expected = reference(ids);
        expect(expected).toHaveLength(sizes.outputs);
        expectClose(trained([ids], Uint32Array.of(0)), expected);
        expectClose(await exported([ids]), expected);
      }
    }
  },
);

test.each(forms)(
  'Network, exported model and reference agree on a batch of texts of different lengths: %s',
  async (_, sizes, hasBigrams) => {
    const { trained, exported, reference } = await implementationsOf(sizes, hasBigrams);
    const texts = [40, 1, 7, 12].map((length) => randomIds(length, length));
    const expected = texts.map(reference);
    expectClose(await exported(texts), expected.flat());
    const longestFirst = Uint32Array.of(0, 3, 2, 1);
    expectClose(
      trained(texts, longestFirst),
      Array.from(longestFirst).flatMap((text) => expected[text]!),
    );
  },
);

test.each(forms)(
  'the probabilities of different texts differ, so agreement is informative: %s',
  async (_, sizes, hasBigrams) => {
    const { exported } = await implementationsOf(sizes, hasBigrams);
    const texts = [1, 2, 3, 4, 5, 6].map((seed) => randomIds(7, seed));
    const values = await exported(texts);
    for (let output = 0; output < sizes.outputs; output++) {
      const column = values.filter((_, k) => k % sizes.outputs === output);
      expect(Math.max(...column) - Math.min(...column)).toBeGreaterThan(0.1);
    }
  },
);

function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, k) => {
    expect(Math.abs(actual[k]! - value)).toBeLessThan(1e-5);
  });
}

test('referenceProbabilities matches a calculation by hand', () => {
  const matrix = (...values: number[]) => ({ shape: [1, values.length], values: Float32Array.from(values) });
  const small = {
    embedding: { shape: [2, 1], values: Float32Array.of(9, 0.5) },
    kernel: matrix(1, 2, 3, 4), // input, forget, cell, output
    recurrent: matrix(0.5, -1, 1, 2),
    bias: { shape: [4], values: Float32Array.of(0, 1, 0.25, -1) },
    headKernel: matrix(-1, 2),
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

// The hashes were made when n-grams, also for tags, and the output for tweets were added.
test.each<
  [
    string,
    sizes: NetworkSizes,
    bigrams: BigramTable | undefined,
    ngrams: NgramTables | undefined,
    sha256: string,
  ]
>([
  [
    'the network of the paper',
    plainSizes,
    undefined,
    undefined,
    '86459ab84f2a7d935d6731926d17f9120ccd8e69f1ac1ab90256fce1aae76ee7',
  ],
  [
    'a network with three moods and a table of word pairs',
    fullSizes,
    randomBigrams(1),
    undefined,
    '9044e52bc2d1dd7ae7e51da049584897be67526a722b4725a061fcc4916894ed',
  ],
  [
    'a network with every output and all tables',
    taggedSizes,
    randomBigrams(1),
    randomTables(1, 3),
    '5aa8a98cd0df5e08f29cef09add5383e91406d464745add695c5e934e4f3758d',
  ],
])('onnxModel returns the same bytes as earlier versions for %s', (_, sizes, bigrams, ngrams, sha256) => {
  const bytes = onnxModel(randomWeights(1, sizes), bigrams, ngrams);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
});
