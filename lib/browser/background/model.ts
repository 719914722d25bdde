import * as ort from 'onnxruntime-web/wasm';
import { shippedFile } from '#lib/browser/files.ts';
import { Classifier } from '#lib/mood/classifier.ts';
import type { ModelFile } from '#lib/mood/manifest.ts';
import { loadVerified } from '#lib/mood/modelFiles.ts';
import type { Runtime } from '#lib/mood/network.ts';
import { detectLanguage } from './detectLanguage.ts';

/** The runtime's WebAssembly. A unit test compares the hash with the file of the installed package. */
export const runtimeFile: ModelFile = {
  name: 'ort-wasm-simd-threaded.wasm',
  sha256: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
};

/** More than one thread would need SharedArrayBuffer, and a reading takes only a millisecond. */
ort.env.wasm.numThreads = 1;

/**
 * Loads the model and the runtime that are part of the extension. After a failure it can be called again.
 * @throws ModelError
 */
export function loadClassifier(): Promise<Classifier> {
  const wasm = loadVerified(shippedFile, runtimeFile);
  wasm.catch(() => undefined); // a model file may fail first
  return Classifier.load(runtimeOf(wasm), (name) => shippedFile(`model/${name}`), detectLanguage);
}

/**
 * Returns the runtime with a checked WebAssembly. The runtime keeps its first failure to start for the worker's life, so
 * it does not fetch the file itself, and never sees a missing or a damaged one.
 */
function runtimeOf(wasm: Promise<Uint8Array<ArrayBuffer>>): Runtime {
  const create = async (model: Uint8Array): Promise<ort.InferenceSession> => {
    const { buffer } = await wasm;
    ort.env.wasm.wasmBinary = buffer;
    try {
      return await ort.InferenceSession.create(model);
    } finally {
      // The compiled code needs the bytes no more, and the runtime would hold them. Moving them out frees 14 MB.
      delete ort.env.wasm.wasmBinary;
      structuredClone(buffer, { transfer: [buffer] });
    }
  };
  return { InferenceSession: { create }, Tensor: ort.Tensor };
}
