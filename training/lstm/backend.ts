import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { registerTrainingKernels } from './kernels.ts';

/**
 * Makes tfjs compute in WebAssembly under Node, with the kernels that training needs.
 * @throws Error when this machine's Node cannot run the backend
 */
export async function useWasmBackend(): Promise<void> {
  setWasmPaths(`${dirname(fileURLToPath(import.meta.resolve('@tensorflow/tfjs-backend-wasm')))}/`);
  registerTrainingKernels();
  if (!(await tf.setBackend('wasm'))) throw new Error('the wasm backend of tfjs did not start');
}
