import type { InferenceSession } from 'onnxruntime-web';
import type { BigramTable } from '#training/bigrams/table.ts';
import { batchesOf, batchOf } from '#training/lstm/batch.ts';
import { compileKernels } from '#training/lstm/compileKernels.ts';
import { useCpuBackend } from '#training/lstm/cpuBackend.ts';
import { Network } from '#training/lstm/network.ts';
import type { Weights } from '#training/lstm/weights.ts';
import { Workspace } from '#training/lstm/workspace.ts';
import { randomOf } from '#training/random/random.ts';
import { fixedSeeds } from '#training/random/streams.ts';
import type { Encoded } from '#training/tweets/encode.ts';
import { onnxOutputs } from './onnxSession.ts';
import { referenceProbabilities } from './reference.ts';

/** The largest differences between the probabilities of moods and tags of three implementations. */
export interface Parity {
  readonly texts: number;
  /** The trained network (tfjs) and the exported model (onnxruntime-web). */
  readonly tfjsOnnx: number;
  /** The trained network and `referenceProbabilities`. */
  readonly tfjsPlain: number;
  /** The exported model and `referenceProbabilities`. */
  readonly onnxPlain: number;
}

/** Differences must be below this. */
export const tolerance = 1e-4;

/** Texts per padded batch of the trained network. */
const batchSize = 100;

/**
 * Compares the probabilities of the trained network, of the exported model and of plain loops. The network reads padded
 * batches, the others one text at a time.
 * @param chosen positions in `tweets`, which have the logits of their word pairs
 */
export async function measureParity(
  { weights, bigrams }: { readonly weights: Weights; readonly bigrams?: BigramTable | undefined },
  session: InferenceSession,
  tweets: Encoded,
  chosen: Uint32Array,
): Promise<Parity> {
  await useCpuBackend();
  const network = new Network(new Workspace(await compileKernels()), weights);
  const parity = { texts: chosen.length, tfjsOnnx: 0, tfjsPlain: 0, onnxPlain: 0 };
  for (const positions of batchesOf(tweets, chosen, batchSize, randomOf(fixedSeeds.predict))) {
    const { probabilities } = network.evaluate(batchOf(tweets, positions));
    const outputs = probabilities.length / positions.length;
    for (const [row, tweet] of positions.entries()) {
      const ids = tweets.ids.slice(tweets.offsets[tweet], tweets.offsets[tweet + 1]);
      const plain = referenceProbabilities(weights, ids, bigrams);
      const { probabilities: moods, tags } = await onnxOutputs(session, [ids]);
      const onnx = [...moods, ...tags];
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

/** Returns whether all differences are below the tolerance; NaN is not. */
export const agrees = (parity: Parity): boolean =>
  [parity.tfjsOnnx, parity.tfjsPlain, parity.onnxPlain].every((difference) => difference < tolerance);
