import * as ort from 'onnxruntime-web/wasm';
import { shippedFile, shippedUrl } from '#lib/browser/files.ts';
import { Classifier } from '#lib/mood/classifier.ts';
import { detectLanguage } from './detectLanguage.ts';

/** More than one thread would need SharedArrayBuffer, and a reading takes only a millisecond. */
ort.env.wasm.numThreads = 1;

/**
 * Loads the model that is part of the extension.
 * @throws ModelError
 */
export function loadClassifier(): Promise<Classifier> {
  ort.env.wasm.wasmPaths = { wasm: shippedUrl('ort-wasm-simd-threaded.wasm') };
  return Classifier.load(ort, (name) => shippedFile(`model/${name}`), detectLanguage);
}
