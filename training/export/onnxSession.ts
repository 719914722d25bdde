import type { InferenceSession } from 'onnxruntime-web';
import { Tensor } from 'onnxruntime-web';
import { feedsOf, type ModelInput } from '#lib/mood/input.ts';

/** What the exported model says of some texts. */
export interface OnnxOutputs {
  /** [texts, moods] */
  readonly probabilities: Float32Array;
  /** [texts, tags]; empty for a model without tags. */
  readonly tags: Float32Array;
  /** [texts], how likely an emoticon labels the text happy; empty for a model without that output. */
  readonly tweets: Float32Array;
}

/**
 * Runs the exported model.
 * @param texts at least one
 */
export async function onnxOutputs(
  session: InferenceSession,
  texts: readonly ModelInput[],
): Promise<OnnxOutputs> {
  const feeds = feedsOf(texts, (values, shape) => new Tensor('int32', values, shape));
  const outputs = await session.run(feeds);
  const floatsOf = (output: Tensor | undefined): Float32Array =>
    output?.data instanceof Float32Array ? output.data : new Float32Array();
  const probabilities = floatsOf(outputs.probabilities);
  if (probabilities.length === 0) throw new Error('the ONNX model gives no probabilities');
  return { probabilities, tags: floatsOf(outputs.tags), tweets: floatsOf(outputs.tweets) };
}

/** Returns the exported model's probabilities of the moods, [texts, moods]. */
export const onnxProbabilities = async (
  session: InferenceSession,
  texts: readonly ModelInput[],
): Promise<Float32Array> => (await onnxOutputs(session, texts)).probabilities;
