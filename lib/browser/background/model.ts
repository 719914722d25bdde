import * as ort from 'onnxruntime-web/wasm';
import { shippedFile, urlOf } from '#lib/browser/files.ts';
import { Classifier } from '#lib/mood/classifier.ts';
import { detectLanguage } from './detectLanguage.ts';

/** One thread: more would need SharedArrayBuffer, and a reading takes a millisecond. */
ort.env.wasm.numThreads = 1;

/** The shipped model. @throws ModelError */
export function loadClassifier(): Promise<Classifier> {
  ort.env.wasm.wasmPaths = { wasm: urlOf('ort-wasm-simd-threaded.wasm') };
  return Classifier.load(ort, (name) => shippedFile(`model/${name}`), detectLanguage);
}
