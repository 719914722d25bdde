import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { unknownId } from '#lib/text/vocabulary.ts';
import { randomWeights } from '#tests/unit/training/export/randomWeights.ts';
import { type Batch, batch, batchesOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { gradientsIn } from '#training/lstm/gradients.ts';
import { mapWeights, sizesOf } from '#training/lstm/initial.ts';
import { type Dropout, Network } from '#training/lstm/network.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { variedTweets } from './encodedOf.ts';

const weights = randomWeights(3);
const tweets = variedTweets(60);
const order = batchesOf(tweets, Uint32Array.from(tweets.labels.keys()), 60, randomOf(1))[0]!;
const some = batch(tweets, order);

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace(await compileKernels());
  await tf.setBackend('cpu');
});

/** What a step comes to; of the words those that it touches. */
function stepOf(given: Partial<Dropout>, of: Batch = some, from = weights) {
  const into = gradientsIn(workspace, sizesOf(from));
  const dropout = { inputs: 0, recurrent: 0, random: randomOf(1), ...given };
  const score = new Network(workspace, from).gradients(of, of.rows, dropout, 1, into);
  const touched = [...into.stamps.keys()].filter((id) => into.stamps[id] === 1);
  return { score, touched, kernel: into.values.kernel.slice(), head: into.values.headKernel.slice() };
}

/** So many posts of this one word. */
const repeated = (id: number, rows: number, label = 0): Batch => ({
  ...{ rows, time: 1, ids: new Int32Array(rows).fill(id) },
  ...{ labels: new Uint8Array(rows).fill(label), lengths: new Int32Array(rows).fill(1) },
});

test('words dropped are read as unknown ones, and only those that stay are touched', () => {
  const all = stepOf({ words: 1 });
  expect(all).toEqual(stepOf({}, { ...some, ids: some.ids.map(() => unknownId) }));
  expect(all.touched).toEqual([unknownId]);
  const half = stepOf({ words: 0.5 });
  expect(half.touched).toContain(unknownId);
  expect(half.touched.length).toBeGreaterThan(5);
  expect(half.score.loss).not.toBe(all.score.loss);
});

test('so many words are dropped as were asked for', () => {
  const moodOf = (id: number) => {
    const { probabilities } = new Network(workspace, weights).evaluate(repeated(id, 1));
    return probabilities.indexOf(Math.max(...probabilities));
  };
  const known = [2, 3, 4, 5, 6].find((id) => moodOf(id) !== moodOf(unknownId))!;
  const { score } = stepOf({ words: 0.2 }, repeated(known, 2000, moodOf(unknownId)));
  expect(score.correct / 2000).toBeGreaterThan(0.17);
  expect(score.correct / 2000).toBeLessThan(0.23);
});

/** Whatever the features are, each output is as likely: the head's gradients are the features, but for a factor. */
const undecided = mapWeights(weights, ({ shape, values }, name) => ({
  shape,
  values: name === 'headKernel' ? new Float32Array(values.length) : values,
}));
function sharesOf(rows: number, features: number): Float32Array {
  const whole = stepOf({}, repeated(4, rows), undecided).head;
  const { head } = stepOf({ features }, repeated(4, rows), undecided);
  // A feature may be zero: the largest state where none is above it.
  return head.map((value, k) => value / whole[k]!).filter((_, k) => whole[k] !== 0);
}

test('a feature is dropped for all outputs, or scaled up', () => {
  const shares = sharesOf(1, 0.25);
  expect(shares.length).toBeGreaterThan(30);
  for (const [k, share] of shares.entries()) {
    expect(share).toBeCloseTo(share < 0.5 ? 0 : 4 / 3, 5);
    expect(share).toBeCloseTo(shares[3 * Math.floor(k / 3)]!, 5);
  }
  expect(new Set(shares.map(Math.round)).size).toBe(2);
});

test('over many posts a feature is as large as without dropout', () => {
  const shares = sharesOf(4000, 0.25);
  for (const share of shares) expect(Math.abs(share - 1)).toBeLessThan(0.05);
  expect(new Set(shares).size).toBeGreaterThan(20);
});

test('the dropout of features changes what is learned of the words, too', () => {
  expect(stepOf({ features: 0.3 }).kernel).not.toEqual(stepOf({}).kernel);
});

test('none, not told of or zero, changes nothing', () => {
  const step = stepOf({});
  expect(stepOf({ words: 0, features: 0 })).toEqual(step);
  expect(step.score.loss).toBeCloseTo(new Network(workspace, weights).evaluate(some).loss, 3);
});

test.each(['words', 'features'] as const)('dropout of %s is as its random numbers say', (name) => {
  const lossOf = (seed: number) => stepOf({ [name]: 0.4, random: randomOf(seed) }).score.loss;
  expect(lossOf(1)).toBe(lossOf(1));
  expect(lossOf(1)).not.toBe(lossOf(2));
});
