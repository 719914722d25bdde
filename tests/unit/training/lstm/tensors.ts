import * as tf from '@tensorflow/tfjs';
import { expect } from 'vitest';
import { errorOf, someFloats } from './floats.ts';

/** A tensor of numbers from -1 to 1, the same for the same seed. */
export function someTensor<Shape extends number[]>(seed: number, ...shape: Shape): tf.Tensor {
  return tf.tensor(someFloats(seed, tf.util.sizeFromShape(shape)), shape);
}

/** The largest difference, as a share of the largest value expected. */
export function relativeError(actual: tf.Tensor, expected: tf.Tensor): number {
  expect(actual.shape).toEqual(expected.shape);
  return errorOf(actual.dataSync<'float32'>(), expected.dataSync<'float32'>());
}
