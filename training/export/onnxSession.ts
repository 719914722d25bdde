import type { InferenceSession } from 'onnxruntime-web';
import { Tensor } from 'onnxruntime-web';

/**
 * Runs the exported model.
 * @param texts of 1 or more ids each
 * @returns the probabilities of the model's outputs, [texts, outputs]
 */
export async function onnxProbabilities(
  session: InferenceSession,
  texts: readonly Int32Array[],
): Promise<Float32Array> {
  const longest = Math.max(...texts.map(({ length }) => length));
  const ids = new Int32Array(texts.length * longest);
  texts.forEach((text, row) => {
    ids.set(text, row * longest);
  });
  const lengths = Int32Array.from(texts, ({ length }) => length);
  const { probabilities } = await session.run({
    ids: new Tensor('int32', ids, [texts.length, longest]),
    lengths: new Tensor('int32', lengths, [texts.length]),
  });
  const data = probabilities?.data;
  if (!(data instanceof Float32Array)) throw new Error('the ONNX model gives no probabilities');
  return data;
}
