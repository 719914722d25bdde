import * as tf from '@tensorflow/tfjs';
import { type LstmOptions, Sequence } from './sequence.ts';
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
 * The last state of an LSTM over a whole sequence, and the largest if asked for, as one op of tfjs with a gradient of
 * its own. tfjs would record some thirty ops a time step; here a `Sequence` computes all of them in the kernels of the
 * workspace, and tfjs sees tensors go in and come out, on whichever backend they live (on the cpu's without a copy
 * between).
 *
 * To be called within a scope of the workspace that ends after the gradient was taken.
 *
 * @param x [time, batch, inputs]
 * @returns [batch, units]; with pooling [batch, 2 units]: the last state, then the largest
 * @throws RangeError when the lengths are not the longest first
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
    const [x, kernel, recurrent, bias] = (args as tf.Tensor[]).slice(0, 4) as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
    ];
    const sequence = new Sequence(
      workspace,
      shape,
      { kernel: valuesOf(kernel), recurrent: valuesOf(recurrent), bias: valuesOf(bias) },
      options,
    );
    const states = sequence.forward(valuesOf(x));
    return {
      value: tf.tensor(states, [rows, states.length / rows]),
      gradFunc: (dStates: tf.Tensor) => {
        const grads = sequence.backward(valuesOf(dStates));
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
