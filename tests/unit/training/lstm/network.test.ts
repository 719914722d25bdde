import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { useWasmBackend } from '../../../../training/lstm/backend.ts';
import { batch } from '../../../../training/lstm/batch.ts';
import { initialWeights } from '../../../../training/lstm/initial.ts';
import { Network } from '../../../../training/lstm/network.ts';
import { randomOf } from '../../../../training/random.ts';
import { settingsFor } from '../../../../training/schedule/settings.ts';
import { encodedOf, separableTweets } from './encodedOf.ts';

const settings = { ...settingsFor('seed', 'whole').settings, vocabulary: 12, embedding: 6, units: 5 };
const tweets = separableTweets(40);
const some = batch(tweets, [...tweets.labels.keys()]);
const dropout = (rate: number, seed = 1) => ({ inputs: rate, recurrent: rate, random: randomOf(seed) });

let network: Network;
let optimizer: tf.Optimizer;

beforeAll(useWasmBackend);

beforeEach(() => {
  network = new Network(initialWeights(settings));
  optimizer = tf.train.adam(0.05);
});

afterEach(() => {
  network.dispose();
  optimizer.dispose();
});

function step(rate = 0): number {
  const { loss, grads } = network.gradients(some, dropout(rate));
  optimizer.applyGradients(grads);
  const [value] = loss.dataSync();
  tf.dispose([loss, grads]);
  return value!;
}

function train(steps: number): void {
  for (let k = 0; k < steps; k++) step();
}

test('before training it cannot tell', () => {
  const { loss, happy } = network.evaluate(some);
  expect(loss / some.rows).toBeCloseTo(Math.LN2, 1);
  for (const probability of happy) expect(Math.abs(probability - 0.5)).toBeLessThan(0.1);
});

test('it learns which words are happy and which are sad', () => {
  train(60);
  const { loss, happy } = network.evaluate(some);
  expect([...happy].map((probability) => Math.round(probability))).toEqual([...tweets.labels]);
  expect(loss / some.rows).toBeLessThan(0.1);
  const { correct, loss: last, grads } = network.gradients(some, dropout(0));
  expect(correct).toBe(some.rows);
  tf.dispose([last, grads]);
});

test('what it learned also reads tweets that it never saw', () => {
  train(60);
  const unseen = encodedOf([
    { ids: [11, 11, 11, 3, 10], label: 1 },
    { ids: [9], label: 0 },
  ]);
  const [first, second] = network.evaluate(batch(unseen, [0, 1])).happy;
  expect(first).toBeGreaterThan(0.8);
  expect(second).toBeLessThan(0.2);
});

test('the loss of a step without dropout is the mean that evaluate sums up', () => {
  const { loss, grads } = network.gradients(some, dropout(0));
  expect(loss.dataSync()[0]! * some.rows).toBeCloseTo(network.evaluate(some).loss, 4);
  tf.dispose([loss, grads]);
});

test('each weight has a gradient, and it is that of the loss', () => {
  train(3);
  const { loss, grads } = network.gradients(some, dropout(0));
  expect(Object.keys(grads)).toHaveLength(6);
  const squared = Object.values(grads).reduce((sum, grad) => sum + grad.square().sum().dataSync()[0]!, 0);
  const before = loss.dataSync()[0]!;
  const rate = 1e-3 / squared;
  const descent: tf.Optimizer = tf.train.sgd(rate);
  descent.applyGradients(grads);
  descent.dispose();
  tf.dispose([loss, grads]);
  expect((before - network.evaluate(some).loss / some.rows) / 1e-3).toBeCloseTo(1, 1);
});

test('padding of a batch does not change what is read', () => {
  train(5);
  const together = network.evaluate(some).happy;
  for (const tweet of [0, 1, 2, 3]) {
    expect(network.evaluate(batch(tweets, [tweet])).happy[0]).toBeCloseTo(together[tweet]!, 5);
  }
});

test('dropout changes a step as its random numbers say, and evaluation never', () => {
  train(5);
  const lossOf = (rate: number, seed: number) => {
    const { loss, grads } = network.gradients(some, dropout(rate, seed));
    const [value] = loss.dataSync();
    tf.dispose([loss, grads]);
    return value;
  };
  expect(lossOf(0.5, 1)).toBe(lossOf(0.5, 1));
  expect(lossOf(0.5, 1)).not.toBe(lossOf(0.5, 2));
  expect(lossOf(0.5, 1)).not.toBe(lossOf(0, 1));
  expect(network.evaluate(some)).toEqual(network.evaluate(some));
});

test('the weights go into another network and say the same there', () => {
  train(5);
  const other = new Network(initialWeights({ ...settings, seed: 1 }));
  expect(other.evaluate(some)).not.toEqual(network.evaluate(some));
  other.load(network.weights());
  expect(other.evaluate(some)).toEqual(network.evaluate(some));
  expect(other.weights()).toEqual(network.weights());
  other.dispose();
});

test('the weights given out are a copy that further training leaves alone', () => {
  train(1);
  const kept = network.weights();
  const values = Float32Array.from(kept.kernel.values);
  train(1);
  expect(kept.kernel.values).toEqual(values);
  expect(network.weights().kernel.values).not.toEqual(values);
});

test('neither training nor reading leaves a tensor behind', () => {
  step(0.2); // the optimiser makes its moments
  network.evaluate(some);
  const { numTensors } = tf.memory();
  for (let k = 0; k < 3; k++) step(0.2);
  network.evaluate(some);
  network.load(network.weights());
  expect(tf.memory().numTensors).toBe(numTensors);
});

test('a network that is disposed of leaves nothing behind', () => {
  const { numTensors } = tf.memory();
  new Network(initialWeights(settings)).dispose();
  expect(tf.memory().numTensors).toBe(numTensors);
});
