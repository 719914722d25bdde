import * as tf from '@tensorflow/tfjs';

/**
 * Makes tfjs store tensors as plain typed arrays, which `lstm` (op.ts) reads and returns without a copy. What tfjs itself
 * computes is too small for the backend's speed to matter.
 */
export async function useCpuBackend(): Promise<void> {
  tf.enableProdMode(); // otherwise tfjs advertises its Node binding on standard error
  await tf.setBackend('cpu');
}
