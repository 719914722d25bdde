import type { InferenceSession } from 'onnxruntime-web';
import { Tensor } from 'onnxruntime-web';
import type { BigramTable } from '#training/bigrams/table.ts';
import { batch, batchesOf } from '#training/lstm/batch.ts';
import type { Weights } from '#training/lstm/initial.ts';
import type { Network } from '#training/lstm/network.ts';
import { randomOf } from '#training/random/random.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { referenceProbabilities } from './reference.ts';

/** Three ways to compute the same probabilities, and how far apart they come. */
export interface Parity {
  readonly texts: number;
  /** Largest difference of a probability: tfjs against onnxruntime-web, and each against plain arrays. */
  readonly tfjsOnnx: number;
  readonly tfjsPlain: number;
  readonly onnxPlain: number;
}

/** What the exported model may differ by. */
export const tolerance = 1e-4;

/** Reads the chosen tweets one by one (plain, onnxruntime-web) and in padded batches of 100 (tfjs). */
export async function parityOf(
  network: Network,
  { weights, pairs }: { readonly weights: Weights; readonly pairs?: BigramTable | undefined },
  session: InferenceSession,
  tweets: Encoded,
  chosen: Uint32Array,
): Promise<Parity> {
  const parity = { texts: chosen.length, tfjsOnnx: 0, tfjsPlain: 0, onnxPlain: 0 };
  for (const some of batchesOf(tweets, chosen, 100, randomOf(0))) {
    const { probabilities } = network.evaluate(batch(tweets, some));
    const outputs = probabilities.length / some.length;
    for (const [row, tweet] of some.entries()) {
      const ids = tweets.ids.slice(tweets.offsets[tweet], tweets.offsets[tweet + 1]);
      const plain = referenceProbabilities(weights, ids, pairs);
      const onnx = await probabilitiesOf(session, [ids]);
      plain.forEach((expected, output) => {
        const tfjs = probabilities[row * outputs + output]!;
        const exported = onnx[output] ?? Number.NaN;
        parity.tfjsOnnx = Math.max(parity.tfjsOnnx, Math.abs(tfjs - exported));
        parity.tfjsPlain = Math.max(parity.tfjsPlain, Math.abs(tfjs - expected));
        parity.onnxPlain = Math.max(parity.onnxPlain, Math.abs(exported - expected));
      });
    }
  }
  return parity;
}

/** Whether all three agree; a difference that is no number does not. */
export const agrees = (parity: Parity): boolean =>
  [parity.tfjsOnnx, parity.tfjsPlain, parity.onnxPlain].every((difference) => difference < tolerance);

/** @param texts of 1 or more ids each  @returns the probabilities of the model's outputs, [texts, outputs] */
export async function probabilitiesOf(
  session: InferenceSession,
  texts: readonly Int32Array[],
): Promise<Float32Array> {
  const longest = Math.max(...texts.map(({ length }) => length));
  const ids = new Int32Array(texts.length * longest);
  texts.forEach((text, row) => {
    ids.set(text, row * longest);
  });
  const { probabilities } = await session.run({
    ids: new Tensor('int32', ids, [texts.length, longest]),
    lengths: new Tensor(
      'int32',
      Int32Array.from(texts, ({ length }) => length),
      [texts.length],
    ),
  });
  const data = probabilities?.data;
  if (!(data instanceof Float32Array)) throw new Error('the ONNX model gives no probabilities');
  return data;
}
