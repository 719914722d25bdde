import * as tf from '@tensorflow/tfjs';
import { joinColumns, splitColumns } from './paddedRows.ts';

/**
 * Returns two matrices of the same shape as one, side by side: tf.concat2d with a gradient that copies rows as a whole.
 * That of tfjs copies each number by itself, which takes a large share of the training of two directions.
 * @param left [rows, columns]
 * @param right [rows, columns]
 * @returns [rows, 2 columns]
 */
export function sideBySide(left: tf.Tensor2D, right: tf.Tensor2D): tf.Tensor2D {
  const [rows, columns] = left.shape;
  const op = tf.customGrad((...args) => {
    const [left, right] = args as [tf.Tensor, tf.Tensor, ...unknown[]];
    return {
      value: tf.tensor(joinColumns(valuesOf(left), valuesOf(right), columns), [rows, 2 * columns]),
      gradFunc: (dy: tf.Tensor) =>
        splitColumns(valuesOf(dy), columns).map((gradient) => tf.tensor(gradient, [rows, columns])),
    };
  });
  return op(left, right) as tf.Tensor2D;
}

const valuesOf = (tensor: tf.Tensor): Float32Array => tensor.dataSync() as Float32Array;
