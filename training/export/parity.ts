import type { InferenceSession } from 'onnxruntime-web';
import { Tensor } from 'onnxruntime-web';
import { batch, batchesOf } from '../lstm/batch.ts';
import type { Weights } from '../lstm/initial.ts';
import type { Network } from '../lstm/network.ts';
import { randomOf } from '../random.ts';
import type { Encoded } from '../tweets/encode.ts';
import { plainHappy } from './plain.ts';

/** Three ways to compute the same probability, and how far apart they come. */
export interface Parity {
  readonly texts: number;
  /** Largest difference of the probability of happy: tfjs against onnxruntime-web, and each against plain arrays. */
  readonly tfjsOnnx: number;
  readonly tfjsPlain: number;
  readonly onnxPlain: number;
}

/** What the exported model may differ by. */
export const tolerance = 1e-4;

/** Reads the chosen tweets one by one (plain, onnxruntime-web) and in padded batches of 100 (tfjs). */
export async function parityOf(
  network: Network,
  weights: Weights,
  session: InferenceSession,
  tweets: Encoded,
  chosen: Uint32Array,
): Promise<Parity> {
  const parity = { texts: chosen.length, tfjsOnnx: 0, tfjsPlain: 0, onnxPlain: 0 };
  for (const some of batchesOf(tweets, chosen, 100, randomOf(0))) {
    const { happy } = network.evaluate(batch(tweets, some));
    for (const [row, tweet] of some.entries()) {
      const ids = tweets.ids.slice(tweets.offsets[tweet], tweets.offsets[tweet + 1]);
      const tfjs = happy[row]!;
      const [onnx = Number.NaN] = await happyOf(session, ids, 1);
      const plain = plainHappy(weights, ids);
      parity.tfjsOnnx = Math.max(parity.tfjsOnnx, Math.abs(tfjs - onnx));
      parity.tfjsPlain = Math.max(parity.tfjsPlain, Math.abs(tfjs - plain));
      parity.onnxPlain = Math.max(parity.onnxPlain, Math.abs(onnx - plain));
    }
  }
  return parity;
}

/** Whether all three agree; a difference that is no number does not. */
export const agrees = (parity: Parity): boolean =>
  [parity.tfjsOnnx, parity.tfjsPlain, parity.onnxPlain].every((difference) => difference < tolerance);

/** @param ids of `texts` texts of one length, one after the other  @returns the probability of happy for each */
export async function happyOf(session: InferenceSession, ids: Int32Array, texts: number): Promise<number[]> {
  const { probabilities } = await session.run({ ids: new Tensor('int32', ids, [texts, ids.length / texts]) });
  const data = probabilities?.data;
  if (!(data instanceof Float32Array)) throw new Error('the ONNX model gives no probabilities');
  return Array.from({ length: texts }, (_, row) => data[2 * row + 1]!);
}
