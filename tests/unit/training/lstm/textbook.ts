import * as tf from '@tensorflow/tfjs';
import type { LstmWeights } from '#training/lstm/op.ts';
import type { LstmOptions } from '#training/lstm/sequenceLayout.ts';

/** An LSTM written step by step as in a textbook; tfjs differentiates it. Returns the last state, [batch, units]. */
export function textbook(
  x: tf.Tensor3D,
  { kernel, recurrent, bias }: LstmWeights,
  { lengths, inputMask, recurrentMask }: LstmOptions = {},
): tf.Tensor {
  const [time, batch, inputs] = x.shape;
  const units = recurrent.shape[0];
  const mask = (values: Float32Array | undefined, columns: number) =>
    values ? tf.tensor2d(values, [batch, columns]) : tf.ones([batch, columns]);
  let state: tf.Tensor = tf.zeros([batch, units]);
  let cell: tf.Tensor = tf.zeros([batch, units]);
  for (let t = 0; t < time; t++) {
    const input = x.slice([t, 0, 0], [1, batch, inputs]).reshape<tf.Tensor2D>([batch, inputs]);
    const gates = tf
      .matMul(input.mul(mask(inputMask, inputs)) as tf.Tensor2D, kernel)
      .add(tf.matMul(state.mul(mask(recurrentMask, units)) as tf.Tensor2D, recurrent))
      .add(bias);
    const [i, f, c, o] = tf.split(gates, 4, 1) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    const hasStarted = tf.tensor2d(
      Array.from({ length: batch }, (_, row) => (t >= time - (lengths?.[row] ?? time) ? 1 : 0)),
      [batch, 1],
    );
    cell = f.sigmoid().mul(cell).add(i.sigmoid().mul(c.tanh())).mul(hasStarted);
    state = o.sigmoid().mul(cell.tanh()).mul(hasStarted);
  }
  return state;
}
