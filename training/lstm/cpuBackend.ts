import * as tf from '@tensorflow/tfjs';

/**
 * Makes tfjs keep tensors as plain typed arrays, which our op takes and gives without a copy; what else is computed
 * in tfjs is too small to matter.
 */
export async function useCpuBackend(): Promise<void> {
  tf.enableProdMode(); // or tfjs advertises its Node binding on standard error
  await tf.setBackend('cpu');
}
