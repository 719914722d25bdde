import type { InferenceSession } from 'onnxruntime-web';
import { Tensor } from 'onnxruntime-web';

/** What the exported model says of some texts. */
export interface OnnxOutputs {
  /** [texts, moods] */
  readonly probabilities: Float32Array;
  /** [texts, tags]; empty for a model without tags. */
  readonly tags: Float32Array;
}

/**
 * Runs the exported model.
 * @param texts of 1 or more ids each
 */
export async function onnxOutputs(
  session: InferenceSession,
  texts: readonly Int32Array[],
): Promise<OnnxOutputs> {
  const longest = Math.max(...texts.map(({ length }) => length));
  const ids = new Int32Array(texts.length * longest);
  texts.forEach((text, row) => {
    ids.set(text, row * longest);
  });
  const lengths = Int32Array.from(texts, ({ length }) => length);
  const outputs = await session.run({
    ids: new Tensor('int32', ids, [texts.length, longest]),
    lengths: new Tensor('int32', lengths, [texts.length]),
  });
  const [probabilities, tags] = [outputs.probabilities?.data, outputs.tags?.data ?? new Float32Array()];
  if (!(probabilities instanceof Float32Array && tags instanceof Float32Array))
    throw new Error('the ONNX model gives no probabilities');
  return { probabilities, tags };
}

/** Returns the exported model's probabilities of the moods, [texts, moods]. */
export const onnxProbabilities = async (
  session: InferenceSession,
  texts: readonly Int32Array[],
): Promise<Float32Array> => (await onnxOutputs(session, texts)).probabilities;
