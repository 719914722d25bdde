import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { useCpuBackend } from '#training/lstm/cpuBackend.ts';
import { sideBySide } from '#training/lstm/sideBySide.ts';

beforeAll(useCpuBackend);

const [rows, columns] = [5, 3];
const matrix = (width: number, first: number) =>
  tf.tensor2d(
    Array.from({ length: rows * width }, (_, k) => first + k),
    [rows, width],
  );

test('sideBySide has the values and the gradients of tf.concat2d', () => {
  const parts = [matrix(columns, 0), matrix(columns, 100)] as const;
  const slopes = matrix(2 * columns, 0.5);
  const resultOf = (join: (left: tf.Tensor2D, right: tf.Tensor2D) => tf.Tensor2D) => {
    const sum = (...args: tf.Tensor[]) =>
      join(args[0] as tf.Tensor2D, args[1] as tf.Tensor2D)
        .mul(slopes)
        .sum() as tf.Scalar;
    return {
      joined: join(...parts).arraySync(),
      gradients: tf
        .grads(sum)([...parts])
        .map((gradient) => gradient.arraySync()),
    };
  };
  const result = resultOf(sideBySide);
  expect(result).toEqual(resultOf((left, right) => tf.concat2d([left, right], 1)));
});
