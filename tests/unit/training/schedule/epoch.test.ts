import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useWasmBackend } from '../../../../training/lstm/backend.ts';
import { initialWeights } from '../../../../training/lstm/initial.ts';
import { Network } from '../../../../training/lstm/network.ts';
import { evaluate, trainEpoch } from '../../../../training/schedule/epoch.ts';
import { separableTweets } from '../lstm/encodedOf.ts';
import { tinyIdentity } from './tiny.ts';

const { settings } = tinyIdentity();
const tweets = separableTweets(30);
const all = Uint32Array.from({ length: 30 }, (_, k) => k);
let network: Network;

beforeAll(async () => {
  await useWasmBackend();
  network = new Network(initialWeights(settings));
});

afterAll(() => network.dispose());

test('evaluating counts every chosen tweet once, by its label', async () => {
  const { confusion, accuracy } = await evaluate(network, tweets, all.slice(0, 21), settings);
  expect(confusion[0][0] + confusion[0][1]).toBe(11);
  expect(confusion[1][0] + confusion[1][1]).toBe(10);
  expect(accuracy).toBe((confusion[0][0] + confusion[1][1]) / 21);
});

test('the loss of an evaluation is the mean over tweets, however they are cut into batches', async () => {
  const { loss } = await evaluate(network, tweets, all, settings);
  const oneBatch = await evaluate(network, tweets, all, { ...settings, batch: 100 });
  expect(loss).toBeCloseTo(oneBatch.loss, 5);
});

test('evaluating tells how far it is', async () => {
  const told: number[][] = [];
  await evaluate(network, tweets, all, settings, (done, of) => told.push([done, of]));
  expect(told).toHaveLength(4);
  expect(told.at(-1)).toEqual([30, 30]);
});

test('an epoch whose loss is no number stops there, and says what helps', async () => {
  const broken = new Network(initialWeights(settings));
  const weights = broken.weights();
  weights.headBias.values.fill(Number.NaN);
  broken.load(weights);
  const optimizer = tf.train.adam(settings.learningRate);
  await expect(trainEpoch(broken, optimizer, tweets, all, settings, [1, 1], () => undefined)).rejects.toThrow(
    'lower the learning rate',
  );
  optimizer.dispose();
  broken.dispose();
});
