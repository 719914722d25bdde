import * as runtime from 'onnxruntime-web';
import { type MockInstance, vi } from 'vitest';
import { Classifier } from '#lib/mood/classifier.ts';
import type { DetectLanguage } from '#lib/mood/language.ts';
import { folderOf } from './tinyModel.ts';

export interface Tiny {
  readonly classifier: Classifier;
  /** The session within the classifier. */
  readonly run: MockInstance<runtime.InferenceSession['run']>;
  readonly languageOf: MockInstance<DetectLanguage>;
}

/** The tiny model in a classifier that takes all for English, with its insides in view. */
export async function tinyClassifier(): Promise<Tiny> {
  const languageOf = vi.fn<DetectLanguage>(async () => 'en');
  let session: runtime.InferenceSession | undefined;
  const create = async (model: Uint8Array) => {
    session = await runtime.InferenceSession.create(model);
    return session;
  };
  const { Tensor } = runtime;
  const classifier = await Classifier.load({ InferenceSession: { create }, Tensor }, folderOf(), languageOf);
  return { classifier, run: vi.spyOn(session!, 'run'), languageOf };
}

/** What a session answers, text after text. */
export const answer = (...probabilities: number[]) => ({
  probabilities: new runtime.Tensor('float32', Float32Array.from(probabilities), [probabilities.length]),
});

/** The ids of a run's texts without their padding, as the session was given them. */
export function rowsOf({ ids, lengths }: Record<string, unknown>): number[][] {
  const { data, dims } = ids as runtime.TypedTensor<'int32'>;
  const [, tokens] = dims as [number, number];
  return [...(lengths as runtime.TypedTensor<'int32'>).data].map((length, row) => [
    ...data.slice(row * tokens, row * tokens + length),
  ]);
}
