import * as tf from '@tensorflow/tfjs';
import { backwardPass } from './backwardPass.ts';
import { forwardPass } from './forwardPass.ts';
import { type LstmOptions, SequenceLayout } from './sequenceLayout.ts';
import type { Workspace } from './workspace.ts';

/** The weights of one LSTM layer, gates in the order of Keras and tfjs: input, forget, candidate, output. */
export interface LstmWeights {
  /** [inputs, 4 units] */
  readonly kernel: tf.Tensor2D;
  /** [units, 4 units] */
  readonly recurrent: tf.Tensor2D;
  /** [4 units] */
  readonly bias: tf.Tensor1D;
}

/**
 * Returns the last state of an LSTM over a whole sequence, and the largest one if `options.pooled`, as one op of tfjs with
 * its own gradient. tfjs would record about thirty ops a time step; here the kernels of the workspace compute all of them,
 * and tfjs only sees the tensors that go in and come out. On tfjs's cpu backend they are not copied in between.
 *
 * Call it within a scope of the workspace that ends after the gradient was computed.
 *
 * @param x [time, rows, inputs]
 * @returns [rows, units]; with pooling [rows, 2 units], the largest state on the right
 * @throws RangeError when the lengths are not longest first or exceed the batch
 */
export function lstm(
  workspace: Workspace,
  x: tf.Tensor3D,
  weights: LstmWeights,
  options: LstmOptions = {},
): tf.Tensor2D {
  const [time, rows, inputs] = x.shape;
  const shape = { time, rows, inputs, units: weights.recurrent.shape[0] };
  const op = tf.customGrad((...args) => {
    // The last argument is tfjs's function to save tensors.
    const [x, kernel, recurrent, bias] = args as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor, ...unknown[]];
    const values = { kernel: valuesOf(kernel), recurrent: valuesOf(recurrent), bias: valuesOf(bias) };
    const layout = new SequenceLayout(workspace, shape, values, options);
    const states = forwardPass(workspace, layout, valuesOf(x));
    return {
      value: tf.tensor(states, [rows, states.length / rows]),
      gradFunc: (dStates: tf.Tensor) => {
        const grads = backwardPass(workspace, layout, valuesOf(dStates));
        return [
          tf.tensor(grads.x, x.shape),
          tf.tensor(grads.kernel, kernel.shape),
          tf.tensor(grads.recurrent, recurrent.shape),
          tf.tensor(grads.bias, bias.shape),
        ];
      },
    };
  });
  return op(x, weights.kernel, weights.recurrent, weights.bias) as tf.Tensor2D;
}

const valuesOf = (tensor: tf.Tensor): Float32Array => tensor.dataSync() as Float32Array;
