import * as runtime from 'onnxruntime-web';
import { type MockInstance, vi } from 'vitest';
import { Classifier } from '#lib/mood/classifier.ts';
import type { DetectLanguage } from '#lib/mood/language.ts';
import type { LoadFile } from '#lib/mood/modelFiles.ts';
import { folderOf } from './tinyModel.ts';

export interface TinyClassifier {
  readonly classifier: Classifier;
  /** Spy on the run method of the classifier's session. */
  readonly run: MockInstance<runtime.InferenceSession['run']>;
  readonly detectLanguage: MockInstance<DetectLanguage>;
}

/** Returns a classifier with the tiny model, or another one, whose detector says English for every text, and spies on its parts. */
export async function tinyClassifier(folder: LoadFile = folderOf()): Promise<TinyClassifier> {
  const detectLanguage = vi.fn<DetectLanguage>(async () => 'en');
  let session: runtime.InferenceSession | undefined;
  const create = async (model: Uint8Array) => {
    session = await runtime.InferenceSession.create(model);
    return session;
  };
  const { Tensor } = runtime;
  const classifier = await Classifier.load({ InferenceSession: { create }, Tensor }, folder, detectLanguage);
  return { classifier, run: vi.spyOn(session!, 'run'), detectLanguage };
}

/** The output of a session with these probabilities, text after text. */
export const sessionOutput = (...probabilities: number[]) => ({
  probabilities: new runtime.Tensor('float32', Float32Array.from(probabilities), [probabilities.length]),
});

/** Returns the token ids of each text in the inputs of a run, without the padding. */
export function rowsOf({ ids, lengths }: Record<string, unknown>): number[][] {
  const { data, dims } = ids as runtime.TypedTensor<'int32'>;
  const [, tokens] = dims as [number, number];
  return [...(lengths as runtime.TypedTensor<'int32'>).data].map((length, row) => [
    ...data.slice(row * tokens, row * tokens + length),
  ]);
}
