import * as tf from '@tensorflow/tfjs';

/**
 * Returns words [time, rows, width] with those of each row in the opposite order, as an op with a gradient. Padding, which
 * is in front of a row's words, stays in front. The op is its own inverse.
 * @param lengths [rows], longest first
 */
export function reversed(words: tf.Tensor3D, lengths: Int32Array): tf.Tensor3D {
  const [time, rows, width] = words.shape;
  const reverse = (values: Float32Array): tf.Tensor => {
    const result = new Float32Array(values.length);
    for (let t = 0; t < time; t++) {
      for (let row = 0; row < rows && lengths[row]! >= time - t; row++) {
        const source = (t * rows + row) * width;
        const target = ((2 * time - 1 - lengths[row]! - t) * rows + row) * width;
        result.set(values.subarray(source, source + width), target);
      }
    }
    return tf.tensor(result, words.shape);
  };
  const op = tf.customGrad((x) => ({
    value: reverse((x as tf.Tensor).dataSync<'float32'>()),
    gradFunc: (dy: tf.Tensor) => reverse(dy.dataSync<'float32'>()),
  }));
  return op(words) as tf.Tensor3D;
}
