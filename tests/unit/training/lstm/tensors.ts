import * as tf from '@tensorflow/tfjs';
import { expect } from 'vitest';
import { randomFloats, relativeError } from './floats.ts';

/** Returns a tensor of numbers from -1 to 1, the same for the same seed. */
export function randomTensor<Shape extends number[]>(seed: number, ...shape: Shape): tf.Tensor {
  return tf.tensor(randomFloats(seed, tf.util.sizeFromShape(shape)), shape);
}

/** Returns the largest absolute difference, as a share of the largest absolute expected value. */
export function relativeTensorError(actual: tf.Tensor, expected: tf.Tensor): number {
  expect(actual.shape).toEqual(expected.shape);
  return relativeError(actual.dataSync<'float32'>(), expected.dataSync<'float32'>());
}
