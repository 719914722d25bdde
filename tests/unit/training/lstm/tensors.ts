import * as tf from '@tensorflow/tfjs';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { expect } from 'vitest';
import { randomOf } from '../../../../training/random.ts';

/** A tensor of numbers from -1 to 1, the same for the same seed. */
export function someTensor<Shape extends number[]>(seed: number, ...shape: Shape): tf.Tensor {
  const random = randomOf(seed);
  const values = Float32Array.from(
    { length: tf.util.sizeFromShape(shape) },
    () => uniformFloat64(random) * 2 - 1,
  );
  return tf.tensor(values, shape);
}

/** The largest difference, as a share of the largest value expected. */
export function relativeError(actual: tf.Tensor, expected: tf.Tensor): number {
  expect(actual.shape).toEqual(expected.shape);
  const values = actual.dataSync<'float32'>();
  const due = expected.dataSync<'float32'>();
  const largest = due.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expect(largest).toBeGreaterThan(0);
  return values.reduce((most, value, k) => Math.max(most, Math.abs(value - due[k]!)), 0) / largest;
}
